package org.vetika.app.issue.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vetika.app.issue.clock.HolidayReport.Fate;
import org.vetika.app.issue.clock.HolidayReport.Line;
import org.vetika.app.issue.typed.FieldProblem;
import org.vetika.app.issue.typed.Withdrawal;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;

/**
 * Takes the announced list of a year from a table, all of it or, when a line is wrong, nothing:
 * half a list would give wrong due dates that look certain. Days that were only expected in such a
 * year give way to the list. The same list may come again; what is on record stays.
 */
@Component
public class ImportingHolidays {
  /** The columns of a table, in the order of a template. */
  public static final String COLUMNS = HolidaySheet.HEADER;

  private final TransactionTemplate transactions;
  private final LegalTimeRows rows;
  private final HolidayStore store;
  private final ApplicationEventPublisher events;

  ImportingHolidays(
      TransactionTemplate transactions,
      LegalTimeRows rows,
      HolidayStore store,
      ApplicationEventPublisher events) {
    this.transactions = transactions;
    this.rows = rows;
    this.store = store;
    this.events = events;
  }

  /** What came of it. */
  public sealed interface Outcome {
    /** What would change; nothing did. */
    record DryRun(HolidayReport report) implements Outcome {}

    record Imported(HolidayReport report) implements Outcome {}

    /** Some lines are wrong, so nothing is taken. */
    record Refused(HolidayReport report) implements Outcome {}

    /** There are no lines with the columns {@link #COLUMNS}. */
    record NoSuchColumns() implements Outcome {}

    record NotAllowed() implements Outcome {}
  }

  /** What a line changes; {@code entry} is null unless it is new. */
  private record Step(Line line, @Nullable HolidayEntry entry) {}

  private record Plan(List<Step> steps, List<Holiday> replaced) {
    HolidayReport report() {
      return new HolidayReport(steps.stream().map(Step::line).toList(), replaced);
    }

    boolean refused() {
      return steps.stream().anyMatch(step -> step.line.fate() == Fate.REFUSED);
    }
  }

  /** Says what a list would change. */
  public Outcome dryRun(Visitor visitor, String table) {
    return take(visitor, table, false);
  }

  /**
   * Takes a list.
   *
   * @param table CSV with the columns {@link #COLUMNS}; dates as 2026-11-23, kinds {@code fixed},
   *     {@code lunar}, {@code day-off}, {@code working-day}
   */
  public Outcome run(Visitor visitor, String table) {
    return take(visitor, table, true);
  }

  private Outcome take(Visitor visitor, String table, boolean really) {
    if (!visitor.has(Role.ADMINISTRATOR)) {
      return new Outcome.NotAllowed();
    }
    Optional<List<HolidaySheet.Line>> lines = HolidaySheet.read(table);
    if (lines.isEmpty() || lines.get().isEmpty()) {
      return new Outcome.NoSuchColumns();
    }
    return Objects.requireNonNull(
        transactions.execute(transaction -> {
          if (really) {
            store.lock();
          }
          Plan plan = plan(lines.get(), rows.holidays());
          if (plan.refused()) {
            return new Outcome.Refused(plan.report());
          }
          if (!really) {
            return new Outcome.DryRun(plan.report());
          }
          apply(plan, visitor.name());
          return new Outcome.Imported(plan.report());
        }));
  }

  private static Plan plan(List<HolidaySheet.Line> lines, List<Holiday> onRecord) {
    var steps = new ArrayList<Step>();
    var firstLines = new HashMap<String, Long>();
    for (HolidaySheet.Line line : lines) {
      HolidayEntry entry = line.entry();
      if (entry == null) {
        steps.add(refused(line, line.problems()));
        continue;
      }
      Long earlier = firstLines.putIfAbsent(entry.day() + entry.nameKhmer(), line.number());
      steps.add(
          earlier == null
              ? step(line, entry, onRecord)
              : refused(
                  line, List.of(new FieldProblem("line", "same-as-line", earlier.toString()))));
    }
    Set<Integer> years =
        lines.stream()
            .flatMap(line -> Stream.ofNullable(line.entry()))
            .filter(entry -> entry.kind().yearly())
            .map(entry -> entry.day().getYear())
            .collect(Collectors.toSet());
    return new Plan(
        steps,
        onRecord.stream()
            .filter(holiday -> !holiday.announced())
            .filter(holiday ->
                years.contains(holiday.day().getYear())
                    || steps.stream()
                        .flatMap(step -> Stream.ofNullable(step.entry))
                        .anyMatch(entry -> entry.isSameAs(holiday)))
            .toList());
  }

  private static Step step(HolidaySheet.Line line, HolidayEntry entry, List<Holiday> onRecord) {
    boolean known =
        onRecord.stream().anyMatch(holiday -> holiday.announced() && entry.isSameAs(holiday));
    var shown =
        new Line(
            line.number(),
            known ? Fate.UNCHANGED : Fate.NEW,
            entry.day().toString(),
            entry.nameEnglish(),
            entry.nameKhmer(),
            List.of());
    return new Step(shown, known ? null : entry);
  }

  private static Step refused(HolidaySheet.Line line, List<FieldProblem> problems) {
    return new Step(new Line(line.number(), Fate.REFUSED, line.date(), "", "", problems), null);
  }

  private void apply(Plan plan, String by) {
    // First, because an announced day may be the same as one that was expected.
    store.withdrawAll(plan.replaced, by, Withdrawal.BY_LIST);
    List<HolidayEntry> entries =
        plan.steps.stream().flatMap(step -> Stream.ofNullable(step.entry)).toList();
    entries.forEach(entry -> store.insert(entry, by));
    Stream.concat(entries.stream().map(HolidayEntry::day), plan.replaced.stream().map(Holiday::day))
        .min(LocalDate::compareTo)
        .ifPresent(first -> events.publishEvent(new LegalTimeChanged(first)));
  }
}
