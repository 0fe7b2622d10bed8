package org.vetika.app.issue.clock;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the calendar. */
@Component
class HolidayStore {
  private final JdbcClient database;
  private final Clock clock;

  HolidayStore(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Lets nobody else change legal time until this transaction ends. */
  void lock() {
    database
        .sql("select changes from legal_time_version for update")
        .query((row, index) -> row.getLong(1))
        .single();
  }

  /** A day that was announced. */
  void insert(HolidayEntry entry, String by) {
    database
        .sql(
            """
            insert into public_holiday
              (day, name_en, name_km, kind, announced, source, entered_at, entered_by)
            values (:day, :name_en, :name_km, :kind, true, :source, :now, :by)
            """)
        .param("day", entry.day())
        .param("name_en", entry.nameEnglish())
        .param("name_km", entry.nameKhmer())
        .param("kind", entry.kind().key())
        .param("source", entry.source())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("by", by)
        .update();
  }

  /** Withdraws what still holds; gives the day, empty when there was nothing to withdraw. */
  Optional<LocalDate> withdraw(long id, String by, String because) {
    return database
        .sql(
            """
            update public_holiday
            set withdrawn_at = :now, withdrawn_by = :by, withdrawn_because = :because
            where id = :id and withdrawn_at is null returning day
            """)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("by", by)
        .param("because", because)
        .param("id", id)
        .query((row, index) -> row.getObject(1, LocalDate.class))
        .optional();
  }

  void withdrawAll(Collection<Holiday> holidays, String by, String because) {
    holidays.forEach(holiday -> withdraw(holiday.id(), by, because));
  }
}
