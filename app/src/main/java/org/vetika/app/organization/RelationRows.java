package org.vetika.app.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.organization.Membership.MembershipRole;
import org.vetika.app.organization.OrganizationStatement.Comparison;

/** Reads memberships, recognitions and statements; withdrawn ones live in the history only. */
@Component
class RelationRows {
  private static final String MEMBERSHIPS =
      """
      select m.id, a.id, a.number, a.name_en, a.name_km, a.acronym, a.kind,
        c.id, c.number, c.name_en, c.name_km, c.acronym, c.kind,
        m.role, m.since, m.until, still_holds(m.until, :today), m.source, m.source_url
      from organization_membership m
      join organization a on a.id = m.member_id
      join organization c on c.id = m.coalition_id
      where m.withdrawn_because is null
      """;

  private final JdbcClient database;
  private final DirectoryRows directory;

  RelationRows(JdbcClient database, DirectoryRows directory) {
    this.database = database;
    this.directory = directory;
  }

  /** Of this organization, as member or as coalition; lasting ones first, then by name. */
  List<Membership> memberships(long id) {
    return database
        .sql(
            MEMBERSHIPS
                + """
                and (m.member_id = :id or m.coalition_id = :id)
                order by still_holds(m.until, :today) desc,
                  coalesce(a.name_en, a.name_km) collate "en-x-icu", m.since, m.id
                """)
        .param("today", directory.today())
        .param("id", id)
        .query(RelationRows::membership)
        .list();
  }

  /** All, by id; to be closed. */
  Stream<Membership> allMemberships() {
    return database
        .sql(MEMBERSHIPS + " order by m.id")
        .param("today", directory.today())
        .query(RelationRows::membership)
        .stream();
  }

  /** Given or received by this organization, newest first. */
  List<Recognition> recognitions(long id) {
    return database
        .sql(
            """
            select r.id, o.id, o.number, o.name_en, o.name_km, o.acronym, o.kind,
              g.id, g.number, g.name_en, g.name_km, g.acronym, g.kind,
              r.place_code, r.since, r.until, still_holds(r.until, :today),
              r.ceremony_on, r.ceremony_place, r.source, r.source_url
            from organization_recognition r
            join organization o on o.id = r.organization_id
            join organization g on g.id = r.recognized_by
            where r.withdrawn_because is null and (o.id = :id or g.id = :id)
            order by r.since desc, r.id
            """)
        .param("today", directory.today())
        .param("id", id)
        .query(RelationRows::recognition)
        .list();
  }

  List<OrganizationStatement> statements(long id) {
    return database
        .sql(
            """
            select id, comparison, count, what_en, what_km, as_of, source, source_url
            from organization_statement
            where organization_id = :id and withdrawn_because is null order by as_of desc, id
            """)
        .param("id", id)
        .query((row, index) ->
            new OrganizationStatement(
                row.getLong(1),
                Comparison.ofKey(row.getString(2)),
                row.getInt(3),
                row.getString(4),
                row.getString(5),
                new PartialDate(row.getString(6)),
                row.getString(7),
                row.getString(8)))
        .list();
  }

  private static Membership membership(ResultSet row, int index) throws SQLException {
    return new Membership(
        row.getLong(1),
        OrganizationNames.name(row, 2),
        OrganizationNames.name(row, 8),
        MembershipRole.ofKey(row.getString(14)),
        ContentRows.date(row.getString(15)),
        ContentRows.date(row.getString(16)),
        row.getBoolean(17),
        row.getString(18),
        row.getString(19));
  }

  private static Recognition recognition(ResultSet row, int index) throws SQLException {
    java.sql.Date ceremony = row.getDate(18);
    return new Recognition(
        row.getLong(1),
        OrganizationNames.name(row, 2),
        OrganizationNames.name(row, 8),
        row.getString(14),
        new PartialDate(row.getString(15)),
        ContentRows.date(row.getString(16)),
        row.getBoolean(17),
        ceremony == null ? null : ceremony.toLocalDate(),
        row.getString(19),
        row.getString(20),
        row.getString(21));
  }
}
