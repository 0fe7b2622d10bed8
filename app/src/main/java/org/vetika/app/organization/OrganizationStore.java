package org.vetika.app.organization;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.record.PublicNumbers;

/** Writes organizations; always within a transaction of a use case. */
@Component
class OrganizationStore {
  private final JdbcClient database;
  private final PublicNumbers numbers;
  private final OrganizationLists lists;

  OrganizationStore(JdbcClient database, PublicNumbers numbers, OrganizationLists lists) {
    this.database = database;
    this.numbers = numbers;
    this.lists = lists;
  }

  /** A number for a new organization; others who want one wait until the transaction ends. */
  String nextNumber() {
    String digits = Integer.toString(numbers.next("organization"));
    return "O" + "0".repeat(Math.max(0, 4 - digits.length())) + digits;
  }

  /** The internal id; version 0 until the first change is noted. */
  long insert(String number, OrganizationContent content) {
    long id =
        bind(
                database.sql(
                    """
                    insert into organization (number, kind, name_en, name_km, acronym,
                      description_en, description_km, founded, website, email, phone, address,
                      level, place_code, status, dissolved_on, illustration)
                    values (:number, :kind, :name_en, :name_km, :acronym,
                      :description_en, :description_km, :founded, :website, :email, :phone,
                      :address, :level, :place, :status, :dissolved_on, :illustration)
                    returning id
                    """),
                content)
            .param("number", number)
            .query((row, index) -> row.getLong(1))
            .single();
    lists.insert(id, content);
    return id;
  }

  void update(long id, OrganizationContent content) {
    bind(
            database.sql(
                """
                update organization set kind = :kind, name_en = :name_en, name_km = :name_km,
                  acronym = :acronym, description_en = :description_en,
                  description_km = :description_km, founded = :founded, website = :website,
                  email = :email, phone = :phone, address = :address, level = :level,
                  place_code = :place, status = :status, dissolved_on = :dissolved_on,
                  illustration = :illustration
                where id = :id
                """),
            content)
        .param("id", id)
        .update();
    lists.clear(id);
    lists.insert(id, content);
  }

  /** Locks an organization that was not merged, and gives its id and version. */
  Optional<Locked> lock(String number) {
    if (!DirectoryRows.NUMBER.matcher(number).matches()) {
      return Optional.empty();
    }
    return database
        .sql(
            """
            select id, version from organization
            where number = :number and merged_into is null for update
            """)
        .param("number", number)
        .query((row, index) -> new Locked(row.getLong(1), number, row.getInt(2)))
        .optional();
  }

  /** An organization held until the transaction ends. */
  record Locked(long id, String number, int version) {}

  /** Who holds these identifiers already: number by identifier text. */
  Map<String, String> holders(Collection<Identifier> identifiers) {
    return database
        .sql(
            """
            select i.scheme || ':' || i.value, o.number
            from organization_identifier i join organization o on o.id = i.organization_id
            where i.scheme || ':' || i.value = any(:identifiers)
              and i.scheme = any(:schemes) and i.value = any(:values)
            """)
        .param("identifiers", identifiers.stream().map(Identifier::toString).toArray(String[]::new))
        .param("schemes", identifiers.stream().map(Identifier::scheme).toArray(String[]::new))
        .param("values", identifiers.stream().map(Identifier::value).toArray(String[]::new))
        .query((row, index) -> Map.entry(row.getString(1), row.getString(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static JdbcClient.StatementSpec bind(
      JdbcClient.StatementSpec statement, OrganizationContent content) {
    AuthorityLevel level = content.level();
    return statement
        .param("kind", content.kind().key())
        .param("name_en", content.nameEnglish())
        .param("name_km", content.nameKhmer())
        .param("acronym", content.acronym())
        .param("description_en", content.descriptionEnglish())
        .param("description_km", content.descriptionKhmer())
        .param("founded", iso(content.founded()))
        .param("website", content.contact().website())
        .param("email", content.contact().email())
        .param("phone", content.contact().phone())
        .param("address", content.contact().address())
        .param("level", level == null ? null : level.key())
        .param("place", content.place())
        .param("status", content.active() ? "active" : "dissolved")
        .param("dissolved_on", iso(content.dissolvedOn()))
        .param("illustration", content.illustration());
  }

  static @Nullable String iso(@Nullable PartialDate date) {
    return date == null ? null : date.iso();
  }
}
