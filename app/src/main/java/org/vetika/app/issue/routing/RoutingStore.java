package org.vetika.app.issue.routing;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the rules. */
@Component
class RoutingStore {
  private final JdbcClient database;
  private final Clock clock;

  RoutingStore(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  void insert(RoutingEntry entry, String by) {
    database
        .sql(
            """
            insert into routing_rule (place_code, topic_code, level, authority_id, rising_only,
              valid_from, valid_until, note, entered_at, entered_by)
            values (:place, :topic, :level, :authority, :rising_only,
              :from, :until, :note, :now, :by)
            """)
        .param("place", entry.place())
        .param("topic", entry.topic())
        .param("level", entry.level().key())
        .param("authority", entry.authority())
        .param("rising_only", entry.risingOnly())
        .param("from", entry.from())
        .param("until", entry.until())
        .param("note", entry.note())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("by", by)
        .update();
  }

  /** Whether there was such a rule that still held. */
  boolean withdraw(long id, String by, String because) {
    return database
            .sql(
                """
                update routing_rule
                set withdrawn_at = :now, withdrawn_by = :by, withdrawn_because = :because
                where id = :id and withdrawn_at is null
                """)
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .param("by", by)
            .param("because", because)
            .param("id", id)
            .update()
        > 0;
  }
}
