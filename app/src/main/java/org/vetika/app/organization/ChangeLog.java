package org.vetika.app.organization;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.organization.OrganizationChange.Action;
import org.vetika.app.organization.OrganizationChange.Field;
import org.vetika.app.record.PublicEntryChanged;
import org.vetika.app.web.Visitor;

/** Writes the history: every change of an organization is a version with who, when and why. */
@Component
class ChangeLog {
  private final JdbcClient database;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ChangeLog(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
    this.database = database;
    this.events = events;
    this.clock = clock;
  }

  /** Notes a change made in this transaction, and gives the organization its next version. */
  void note(long organization, Action action, Visitor visitor, String reason, List<Field> fields) {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    long change =
        database
            .sql(
                """
                with next as (
                  update organization set version = version + 1, changed_at = :now
                  where id = :organization returning version
                )
                insert into organization_change
                  (organization_id, version, action, changed_at, person_id, person_name, reason)
                select :organization, next.version, :action, :now, :person, :name, :reason from next
                returning id
                """)
            .param("now", now)
            .param("organization", organization)
            .param("action", action.key())
            .param("person", visitor.person())
            .param("name", visitor.name())
            .param("reason", reason)
            .query((row, index) -> row.getLong(1))
            .single();
    if (!fields.isEmpty()) {
      insert(change, fields);
    }
    announce(organization);
  }

  private void announce(long organization) {
    String number =
        database
            .sql("select number from organization where id = :id")
            .param("id", organization)
            .query((row, index) -> row.getString(1))
            .single();
    events.publishEvent(new PublicEntryChanged(OrganizationEntries.TYPE, number));
  }

  private void insert(long change, List<Field> fields) {
    database
        .sql(
            """
            insert into organization_change_field (change_id, field, before, after)
            select :change, field, before, after
            from unnest(cast(:names as text[]), cast(:befores as text[]), cast(:afters as text[]))
              as changed (field, before, after)
            """)
        .param("change", change)
        .param("names", fields.stream().map(Field::name).toArray(String[]::new))
        .param("befores", fields.stream().map(Field::before).toArray(String[]::new))
        .param("afters", fields.stream().map(Field::after).toArray(String[]::new))
        .update();
  }

  /** What the form of an organization got changed after a version, oldest first. */
  List<Field> since(long organization, int version) {
    return database
        .sql(
            """
            select f.field, f.before, f.after
            from organization_change c join organization_change_field f on f.change_id = c.id
            where c.organization_id = :organization and c.version > :version
              and c.action in ('changed', 'imported', 'absorbed')
            order by c.version
            """)
        .param("organization", organization)
        .param("version", version)
        .query((row, index) -> new Field(row.getString(1), row.getString(2), row.getString(3)))
        .list();
  }
}
