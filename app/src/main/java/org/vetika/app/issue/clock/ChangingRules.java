package org.vetika.app.issue.clock;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vetika.app.issue.typed.Change;
import org.vetika.app.issue.typed.TypedFields;
import org.vetika.app.organization.AuthorityLevel;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;

/**
 * Changes how long deeds may take. A new rule takes over from the one of the same deed and level on
 * its first day; withdrawn, it gives the time back. So a deed is never without a rule.
 */
@Component
public class ChangingRules {
  private static final int MOST_DAYS = 3650;

  private final TransactionTemplate transactions;
  private final LegalTimeRows rows;
  private final RuleStore store;
  private final HolidayStore holidays;
  private final ApplicationEventPublisher events;

  ChangingRules(
      TransactionTemplate transactions,
      LegalTimeRows rows,
      RuleStore store,
      HolidayStore holidays,
      ApplicationEventPublisher events) {
    this.transactions = transactions;
    this.rows = rows;
    this.store = store;
    this.holidays = holidays;
    this.events = events;
  }

  /**
   * Adds a rule.
   *
   * @param typed {@code deed}, {@code level} (a level or {@code any}), {@code days}, {@code unit},
   *     {@code from} (what begins on this day or later), {@code law} ({@code true} or {@code
   *     false}), {@code source_en}, {@code source_km}
   */
  public Change add(Visitor visitor, Map<String, String> typed) {
    if (!visitor.has(Role.ADMINISTRATOR)) {
      return new Change.NotAllowed();
    }
    var fields = new TypedFields(typed);
    Optional<RuleEntry> entry = read(fields);
    if (entry.isEmpty()) {
      return new Change.Refused(fields.problems());
    }
    return Objects.requireNonNull(transactions.execute(transaction -> add(visitor, entry.get())));
  }

  private static Optional<RuleEntry> read(TypedFields fields) {
    Optional<Deed> deed = fields.choice("deed", Deed::parse);
    Optional<Level> level = fields.choice("level", Level::parse);
    Integer days = fields.number("days", MOST_DAYS);
    Optional<DayUnit> unit = fields.choice("unit", DayUnit::parse);
    LocalDate from = fields.requiredDay("from");
    boolean law = "true".equals(fields.line("law", TypedFields.LINE));
    String english = fields.required("source_en", TypedFields.SENTENCE);
    String khmer = fields.required("source_km", TypedFields.SENTENCE);
    if (fields.anyProblem()
        || deed.isEmpty()
        || level.isEmpty()
        || days == null
        || unit.isEmpty()
        || from == null) {
      return Optional.empty();
    }
    return Optional.of(
        new RuleEntry(
            deed.get(), level.get().level(), days, unit.get(), from, law, english, khmer));
  }

  /** A level, or a level left open for any. */
  private record Level(@Nullable AuthorityLevel level) {
    static Optional<Level> parse(String key) {
      return key.equals("any")
          ? Optional.of(new Level(null))
          : Arrays.stream(AuthorityLevel.values())
              .filter(level -> level.key().equals(key))
              .findFirst()
              .map(Level::new);
    }
  }

  private Change add(Visitor visitor, RuleEntry entry) {
    holidays.lock();
    List<LegalTimeRule> family = family(entry.deed(), entry.level());
    if (family.stream().anyMatch(rule -> rule.from().equals(entry.from()))) {
      return Change.Refused.of("from", "same-start");
    }
    Optional<LegalTimeRule> before =
        family.stream()
            .filter(rule -> rule.from().isBefore(entry.from()))
            .reduce(ChangingRules::later);
    LocalDate until =
        family.stream()
            .map(LegalTimeRule::from)
            .filter(from -> from.isAfter(entry.from()))
            .min(LocalDate::compareTo)
            .map(from -> from.minusDays(1))
            .orElse(null);
    before.ifPresent(rule -> store.end(rule.id(), entry.from().minusDays(1)));
    store.insert(entry, until, visitor.name());
    events.publishEvent(new LegalTimeChanged(entry.from()));
    return new Change.Done();
  }

  /** Withdraws a rule; refused when it is the first of its deed, because nothing would be left. */
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
          holidays.lock();
          return rows.rules(false).stream()
              .filter(rule -> rule.id() == id)
              .findFirst()
              .map(rule -> withdraw(visitor, rule, reason))
              .orElseGet(Change.NotOnRecord::new);
        }));
  }

  private Change withdraw(Visitor visitor, LegalTimeRule rule, String reason) {
    Optional<LegalTimeRule> before =
        family(rule.deed(), rule.level()).stream()
            .filter(other -> other.from().isBefore(rule.from()))
            .reduce(ChangingRules::later);
    if (before.isEmpty() && rule.level() == null) {
      return Change.Refused.of("because", "first-rule");
    }
    store.withdraw(rule.id(), visitor.name(), reason);
    before.ifPresent(earlier -> store.end(earlier.id(), rule.until()));
    events.publishEvent(new LegalTimeChanged(rule.from()));
    return new Change.Done();
  }

  /** The rules that hold of one deed and level: together they leave no day out. */
  private List<LegalTimeRule> family(Deed deed, @Nullable AuthorityLevel level) {
    return rows.rules(false).stream()
        .filter(rule -> rule.deed() == deed && rule.level() == level)
        .toList();
  }

  private static LegalTimeRule later(LegalTimeRule one, LegalTimeRule other) {
    return one.from().isAfter(other.from()) ? one : other;
  }
}
