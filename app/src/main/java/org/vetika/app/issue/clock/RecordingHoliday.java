package org.vetika.app.issue.clock;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vetika.app.issue.typed.Change;
import org.vetika.app.issue.typed.TypedFields;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;

/**
 * Enters a one-off day off or make-up working day, and withdraws what is wrong in the calendar. The
 * yearly list comes as a whole: {@link ImportingHolidays}.
 */
@Component
public class RecordingHoliday {
  private final TransactionTemplate transactions;
  private final HolidayStore store;
  private final ApplicationEventPublisher events;

  RecordingHoliday(
      TransactionTemplate transactions, HolidayStore store, ApplicationEventPublisher events) {
    this.transactions = transactions;
    this.store = store;
    this.events = events;
  }

  /**
   * Enters a day.
   *
   * @param typed {@code date}, {@code name_km}, {@code name_en}, {@code kind} ({@code day-off} or
   *     {@code working-day}), {@code source}
   */
  public Change add(Visitor visitor, Map<String, String> typed) {
    if (!visitor.has(Role.ADMINISTRATOR)) {
      return new Change.NotAllowed();
    }
    var fields = new TypedFields(typed);
    Optional<HolidayEntry> entry = HolidayEntry.read(fields);
    if (entry.isPresent() && entry.get().kind().yearly()) {
      fields.refuse("kind", "one-off", "");
    }
    if (fields.anyProblem() || entry.isEmpty()) {
      return new Change.Refused(fields.problems());
    }
    try {
      transactions.executeWithoutResult(transaction -> {
        store.lock();
        store.insert(entry.get(), visitor.name());
        events.publishEvent(new LegalTimeChanged(entry.get().day()));
      });
      return new Change.Done();
    } catch (DuplicateKeyException e) {
      return Change.Refused.of("date", "twice");
    }
  }

  /** Withdraws a day of any kind; it stays on record with the reason. */
  public Change withdraw(Visitor visitor, long id, String because) {
    if (!visitor.has(Role.ADMINISTRATOR)) {
      return new Change.NotAllowed();
    }
    var fields = new TypedFields(Map.of("because", because));
    String reason = fields.required("because", TypedFields.SENTENCE);
    if (fields.anyProblem()) {
      return new Change.Refused(fields.problems());
    }
    return Objects.requireNonNull(
        transactions.execute(transaction -> {
          store.lock();
          Optional<LocalDate> day = store.withdraw(id, visitor.name(), reason);
          day.ifPresent(gone -> events.publishEvent(new LegalTimeChanged(gone)));
          return day.isPresent() ? new Change.Done() : new Change.NotOnRecord();
        }));
  }
}
