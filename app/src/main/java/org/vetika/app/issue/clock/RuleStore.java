package org.vetika.app.issue.clock;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.organization.AuthorityLevel;

/** Writes the rules. */
@Component
class RuleStore {
  private final JdbcClient database;
  private final Clock clock;

  RuleStore(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  void insert(RuleEntry entry, @Nullable LocalDate until, String by) {
    AuthorityLevel level = entry.level();
    database
        .sql(
            """
            insert into legal_time_rule (deed, level, days, unit, valid_from, valid_until, law,
              source_en, source_km, entered_at, entered_by)
            values (:deed, :level, :days, :unit, :from, :until, :law,
              :source_en, :source_km, :now, :by)
            """)
        .param("deed", entry.deed().key())
        .param("level", level == null ? null : level.key())
        .param("days", entry.days())
        .param("unit", entry.unit().key())
        .param("from", entry.from())
        .param("until", until)
        .param("law", entry.law())
        .param("source_en", entry.sourceEnglish())
        .param("source_km", entry.sourceKhmer())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("by", by)
        .update();
  }

  /** The last day of a rule, or none. */
  void end(long id, @Nullable LocalDate until) {
    database
        .sql("update legal_time_rule set valid_until = :until where id = :id")
        .param("until", until)
        .param("id", id)
        .update();
  }

  void withdraw(long id, String by, String because) {
    database
        .sql(
            """
            update legal_time_rule
            set withdrawn_at = :now, withdrawn_by = :by, withdrawn_because = :because
            where id = :id
            """)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("by", by)
        .param("because", because)
        .param("id", id)
        .update();
  }
}
