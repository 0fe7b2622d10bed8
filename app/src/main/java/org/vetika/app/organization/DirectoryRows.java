package org.vetika.app.organization;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.web.Language;

/** Reads the directory: filters, order, parts. */
@Component
class DirectoryRows {
  static final ZoneId ZONE = ZoneId.of("Asia/Phnom_Penh");
  static final Pattern NUMBER = Pattern.compile("O[0-9]{4,9}");

  private static final String COLUMNS =
      """
      select o.id, o.number, o.name_en, o.name_km, o.acronym, o.kind, o.level, o.place_code,
        o.status = 'active',
        exists (select from organization_recognition r
                where r.organization_id = o.id and r.withdrawn_because is null
                and still_holds(r.until, :today)),
        o.illustration,
        array(select p.place_code from organization_province p
              where p.organization_id = o.id order by 1),
        (select count(*) from organization_membership m
         where m.coalition_id = o.id and m.withdrawn_because is null
         and still_holds(m.until, :today))
      from organization o
      """;
  private static final String FILTER =
      """
      where o.merged_into is null
        and (cast(:kind as text) is null or o.kind = :kind)
        and (cast(:kinds as text[]) is null or o.kind = any(:kinds))
        and (cast(:province as text) is null or o.place_code like :province || '%'
          or exists (select from organization_province p
                     where p.organization_id = o.id and p.place_code = :province))
        and (cast(:topic as text) is null or o.id in (
          with recursive below (code) as (
            select cast(:topic as text)
            union
            select t.code from topic t join below on t.parent_code = below.code
          )
          select t.organization_id from organization_topic t join below on t.topic_code = below.code))
        and (not :recognized or exists (
          select from organization_recognition r
          where r.organization_id = o.id and r.withdrawn_because is null
            and still_holds(r.until, :today)))
        and (cast(:coalition as text) is null or exists (
          select from organization_membership m join organization c on c.id = m.coalition_id
          where m.member_id = o.id and c.number = :coalition and m.withdrawn_because is null
            and still_holds(m.until, :today)))
        and (cast(:text as text) is null or exists (
          select from organization_name_key k
          where k.organization_id = o.id and k.key like '%' || :text || '%'))
      """;
  private static final String ENGLISH_ORDER =
      """
        and (cast(:after as text) is null
          or (coalesce(o.name_en, o.name_km) collate "en-x-icu", o.id) >
             (select coalesce(a.name_en, a.name_km) collate "en-x-icu", a.id
              from organization a where a.number = :after))
      order by coalesce(o.name_en, o.name_km) collate "en-x-icu", o.id limit :size
      """;
  private static final String KHMER_ORDER =
      """
        and (cast(:after as text) is null
          or (coalesce(o.name_km, o.name_en) collate "km-x-icu", o.id) >
             (select coalesce(a.name_km, a.name_en) collate "km-x-icu", a.id
              from organization a where a.number = :after))
      order by coalesce(o.name_km, o.name_en) collate "km-x-icu", o.id limit :size
      """;

  private final JdbcClient database;
  private final Clock clock;

  DirectoryRows(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.now(clock.withZone(ZONE));
  }

  /** One part, with one more than {@code size} when there is a following part. */
  List<OrganizationSummary> part(OrganizationFilter filter, @Nullable String after, int size) {
    String order = filter.order() == Language.EN ? ENGLISH_ORDER : KHMER_ORDER;
    return bind(database.sql(COLUMNS + FILTER + order), filter)
        .param("after", after)
        .param("size", size + 1)
        .query(DirectoryRows::summary)
        .list();
  }

  long count(OrganizationFilter filter) {
    return bind(database.sql("select count(*) from organization o\n" + FILTER), filter)
        .query((row, index) -> row.getLong(1))
        .single();
  }

  /** The organization of a number; a merged one gives what it was merged into. */
  Optional<OrganizationSummary> find(String number) {
    if (!NUMBER.matcher(number).matches()) {
      return Optional.empty();
    }
    return database
        .sql(
            COLUMNS
                + """
                where o.id = (select coalesce(asked.merged_into, asked.id)
                              from organization asked where asked.number = :number)
                """)
        .param("today", today())
        .param("number", number)
        .query(DirectoryRows::summary)
        .optional();
  }

  List<OrganizationSummary> coalitions(int most) {
    return database
        .sql(
            COLUMNS
                + """
                where o.merged_into is null and o.id in (
                  select m.coalition_id from organization_membership m
                  where m.withdrawn_because is null and still_holds(m.until, :today))
                order by 13 desc, o.id limit :most
                """)
        .param("today", today())
        .param("most", most)
        .query(DirectoryRows::summary)
        .list();
  }

  private JdbcClient.StatementSpec bind(
      JdbcClient.StatementSpec statement, OrganizationFilter filter) {
    String text = NameKey.ofPart(filter.text());
    OrganizationKind kind = filter.kind();
    return statement
        .param("kind", kind == null ? null : kind.key())
        .param("kinds", kinds(filter.party()))
        .param("province", filter.province())
        .param("topic", filter.topic())
        .param("recognized", filter.recognized())
        .param("coalition", filter.coalition())
        .param("text", text.isEmpty() ? null : text)
        .param("today", today());
  }

  private static String @Nullable [] kinds(@Nullable Party party) {
    return party == null
        ? null
        : OrganizationKind.of(party).stream().map(OrganizationKind::key).toArray(String[]::new);
  }

  private static OrganizationSummary summary(ResultSet row, int index) throws SQLException {
    String level = row.getString(7);
    return new OrganizationSummary(
        OrganizationNames.name(row, 1),
        OrganizationKind.ofKey(row.getString(6)),
        level == null ? null : AuthorityLevel.ofKey(level),
        row.getString(8),
        row.getBoolean(9),
        row.getBoolean(10),
        row.getBoolean(11),
        strings(row.getArray(12)),
        row.getInt(13));
  }

  static List<String> strings(Array array) throws SQLException {
    return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
  }
}
