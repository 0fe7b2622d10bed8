package org.vetika.app.record;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stubs of removed texts. Tables of published texts let a text become empty only when its stub was
 * written before, in the same transaction.
 */
@Component
public class Removals {
  private final JdbcClient database;
  private final ApplicationEventPublisher events;

  Removals(JdbcClient database, ApplicationEventPublisher events) {
    this.database = database;
    this.events = events;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void record(Removal removal, UUID person) {
    database
        .sql(
            """
            insert into removal
              (entry, reason, removed_by, person_id, removed_at, fingerprint_after)
            values (:entry, :reason, :by, :person, :at, :fingerprint)
            """)
        .param("entry", removal.entry())
        .param("reason", removal.reason())
        .param("by", removal.by())
        .param("person", person)
        .param("at", removal.at().atOffset(ZoneOffset.UTC))
        .param("fingerprint", removal.fingerprintAfter(), Types.VARCHAR)
        .update();
    events.publishEvent(new TextRemoved(removal.entry()));
  }

  /** The stubs of an entry and of all below it ({@code D2021-001} has {@code D2021-001/…}). */
  public List<Removal> below(String entry) {
    return database
        .sql(
            """
            select entry, reason, removed_by, removed_at, fingerprint_after from removal
            where entry = :entry or starts_with(entry, :entry || '/') order by id
            """)
        .param("entry", entry)
        .query((row, index) ->
            new Removal(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getString(5)))
        .list();
  }
}
