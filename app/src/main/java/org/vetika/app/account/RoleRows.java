package org.vetika.app.account;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.web.Role;

/** Roles given and ended; a role that ended stays, with its dates. */
@Component
class RoleRows {
  /** A role, open or ended. */
  record Grant(long organization, Role role, Instant since) {}

  private final JdbcClient database;
  private final Clock clock;

  RoleRows(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Lets others who change roles of the person wait until this transaction ends. */
  boolean lockPerson(UUID person) {
    return database
        .sql("select 1 from person where id = :id for update")
        .param("id", person)
        .query((row, index) -> row.getInt(1))
        .optional()
        .isPresent();
  }

  /** Lets others who end the role of an administrator wait until this transaction ends. */
  void lockAdministrators() {
    database
        .sql("select pg_advisory_xact_lock(hashtext('vetika administrators'))")
        .query((row, index) -> "")
        .single();
  }

  Optional<Long> organization(String number) {
    return database
        .sql("select id from organization where number = :number")
        .param("number", number)
        .query((row, index) -> row.getLong(1))
        .optional();
  }

  List<Grant> open(UUID person) {
    return database
        .sql(
            """
            select organization_id, role, since from role_grant
            where person_id = :person and until is null order by since, organization_id, role
            """)
        .param("person", person)
        .query((row, index) ->
            new Grant(
                row.getLong("organization_id"),
                Role.valueOf(row.getString("role")),
                Times.of(row, "since")))
        .list();
  }

  void add(UUID person, long organization, Role role) {
    database
        .sql(
            """
            insert into role_grant (person_id, organization_id, role, since)
            values (:person, :organization, :role, :now)
            """)
        .param("person", person)
        .param("organization", organization)
        .param("role", role.name())
        .param("now", Times.at(clock.instant()))
        .update();
  }

  /** Whether the role was open. */
  boolean end(UUID person, long organization, Role role) {
    return database
            .sql(
                """
                update role_grant set until = :now
                where person_id = :person and organization_id = :organization and role = :role
                  and until is null
                """)
            .param("person", person)
            .param("organization", organization)
            .param("role", role.name())
            .param("now", Times.at(clock.instant()))
            .update()
        == 1;
  }

  /** Whether somebody else who may sign in is administrator. */
  boolean otherAdministrator(UUID person) {
    return database
        .sql(
            """
            select exists (
              select 1 from role_grant join person on person.id = person_id
              where role = 'ADMINISTRATOR' and until is null and person_id <> :person
                and disabled_at is null and active_since is not null)
            """)
        .param("person", person)
        .query((row, index) -> row.getBoolean(1))
        .single();
  }
}
