package org.vetika.app.organization;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.organization.Membership.MembershipRole;
import org.vetika.app.organization.OrganizationStatement.Comparison;

/** Writes memberships, recognitions and statements. */
@Component
class RelationStore {
  private final JdbcClient database;

  RelationStore(JdbcClient database) {
    this.database = database;
  }

  /** Where it is written: in words and as an address. */
  record Source(@Nullable String text, @Nullable String address) {}

  void insertMembership(
      long member,
      long coalition,
      MembershipRole role,
      @Nullable PartialDate since,
      @Nullable PartialDate until,
      Source source) {
    database
        .sql(
            """
            insert into organization_membership
              (member_id, coalition_id, role, since, until, source, source_url)
            values (:member, :coalition, :role, :since, :until, :source, :address)
            """)
        .param("member", member)
        .param("coalition", coalition)
        .param("role", role.key())
        .param("since", OrganizationStore.iso(since))
        .param("until", OrganizationStore.iso(until))
        .param("source", source.text())
        .param("address", source.address())
        .update();
  }

  void insertRecognition(
      long organization,
      long recognizedBy,
      @Nullable String place,
      PartialDate since,
      @Nullable PartialDate until,
      @Nullable LocalDate ceremonyOn,
      @Nullable String ceremonyPlace,
      Source source) {
    database
        .sql(
            """
            insert into organization_recognition (organization_id, recognized_by, place_code, since,
              until, ceremony_on, ceremony_place, source, source_url)
            values (:organization, :giver, :place, :since, :until, :day, :where, :source, :address)
            """)
        .param("organization", organization)
        .param("giver", recognizedBy)
        .param("place", place)
        .param("since", since.iso())
        .param("until", OrganizationStore.iso(until))
        .param("day", ceremonyOn)
        .param("where", ceremonyPlace)
        .param("source", source.text())
        .param("address", source.address())
        .update();
  }

  void insertStatement(
      long organization,
      Comparison comparison,
      int count,
      @Nullable String whatEnglish,
      @Nullable String whatKhmer,
      PartialDate asOf,
      Source source) {
    database
        .sql(
            """
            insert into organization_statement
              (organization_id, comparison, count, what_en, what_km, as_of, source, source_url)
            values (:organization, :comparison, :count, :english, :khmer, :as_of, :source, :address)
            """)
        .param("organization", organization)
        .param("comparison", comparison.key())
        .param("count", count)
        .param("english", whatEnglish)
        .param("khmer", whatKhmer)
        .param("as_of", asOf.iso())
        .param("source", source.text())
        .param("address", source.address())
        .update();
  }

  /** A membership that was not withdrawn, held until the transaction ends. */
  record Lasting(long member, long coalition, @Nullable PartialDate since, boolean open) {}

  Optional<Lasting> lockMembership(long id) {
    return database
        .sql(
            """
            select member_id, coalition_id, since, until is null from organization_membership
            where id = :id and withdrawn_because is null for update
            """)
        .param("id", id)
        .query((row, index) ->
            new Lasting(
                row.getLong(1),
                row.getLong(2),
                ContentRows.date(row.getString(3)),
                row.getBoolean(4)))
        .optional();
  }

  void endMembership(long id, PartialDate until) {
    database
        .sql("update organization_membership set until = :until where id = :id")
        .param("until", until.iso())
        .param("id", id)
        .update();
  }

  boolean withdrawMembership(long id, long organization, String reason) {
    return database
            .sql(
                """
                update organization_membership set withdrawn_because = :reason
                where id = :id and withdrawn_because is null
                  and (member_id = :organization or coalition_id = :organization)
                """)
            .param("reason", reason)
            .param("id", id)
            .param("organization", organization)
            .update()
        == 1;
  }

  boolean withdrawRecognition(long id, long organization, String reason) {
    return database
            .sql(
                """
                update organization_recognition set withdrawn_because = :reason
                where id = :id and withdrawn_because is null and organization_id = :organization
                """)
            .param("reason", reason)
            .param("id", id)
            .param("organization", organization)
            .update()
        == 1;
  }

  boolean withdrawStatement(long id, long organization, String reason) {
    return database
            .sql(
                """
                update organization_statement set withdrawn_because = :reason
                where id = :id and withdrawn_because is null and organization_id = :organization
                """)
            .param("reason", reason)
            .param("id", id)
            .param("organization", organization)
            .update()
        == 1;
  }
}
