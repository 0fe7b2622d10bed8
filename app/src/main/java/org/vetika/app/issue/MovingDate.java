package org.vetika.app.issue;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vetika.app.dialogue.PlainText;
import org.vetika.app.issue.IssueWork.Held;
import org.vetika.app.issue.clock.Due;
import org.vetika.app.issue.clock.LegalTime;
import org.vetika.app.web.Language;

/** Pauses and extensions of a date: only with a reason, and shown in public. */
@Component
public class MovingDate {
  /** In place of the rule, where a side set the date. */
  static final String EXTENDED = "extended";

  private final IssueWork work;
  private final IssueStore store;
  private final LegalTime time;
  private final IssueRules rules;

  MovingDate(IssueWork work, IssueStore store, LegalTime time, IssueRules rules) {
    this.work = work;
    this.store = store;
    this.time = time;
    this.rules = rules;
  }

  /** The clock of an answer stands still, for example while the asker is to send something. */
  @Transactional
  public Outcome<String> pause(
      String number, Speaker speaker, Side side, Language language, String reason) {
    return change(
        number,
        speaker,
        side,
        reason,
        (held, wait, said) -> {
          if (wait.pausedSince() != null || wait.awaited() != Awaited.ANSWER) {
            return Outcome.refused(Refusal.NOT_APPLICABLE);
          }
          store.setWait(
              wait.id(),
              new Due(wait.dueOn(), wait.rule(), wait.provisional()),
              work.today(),
              wait.pausedDays());
          work.append(
              held, new NewEntry(EntryKind.PAUSED, language).says(said).days(work.today(), null));
          return new Outcome.Done<>(number);
        });
  }

  /** The clock goes on; the date moves by the working days that it stood still. */
  @Transactional
  public Outcome<String> resume(String number, Speaker speaker, Side side, Language language) {
    return change(
        number,
        speaker,
        side,
        "-",
        (held, wait, said) -> {
          LocalDate since = wait.pausedSince();
          if (since == null) {
            return Outcome.refused(Refusal.NOT_APPLICABLE);
          }
          int stood = time.workingDaysBetween(since, work.today());
          LocalDate day = time.workingDays().plus(wait.dueOn(), stood);
          store.setWait(
              wait.id(),
              new Due(day, wait.rule(), wait.provisional()),
              null,
              wait.pausedDays() + stood);
          work.append(
              held, new NewEntry(EntryKind.RESUMED, language).days(since, work.today()).due(day));
          return new Outcome.Done<>(number);
        });
  }

  /** A later date, set by the side that must act or by a facilitator. */
  @Transactional
  public Outcome<String> extend(
      String number,
      Speaker speaker,
      Side side,
      Language language,
      LocalDate until,
      String reason) {
    Optional<Refusal> problem = rules.promise(until);
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    return change(
        number,
        speaker,
        side,
        reason,
        (held, wait, said) -> {
          if (!until.isAfter(wait.dueOn()) || wait.pausedSince() != null) {
            return Outcome.refused(Refusal.NOT_APPLICABLE);
          }
          store.setWait(wait.id(), new Due(until, EXTENDED, false), null, wait.pausedDays());
          work.append(held, new NewEntry(EntryKind.EXTENDED, language).says(said).due(until));
          return new Outcome.Done<>(number);
        });
  }

  private interface Change {
    Outcome<String> of(Held held, Wait wait, String reason);
  }

  private Outcome<String> change(
      String number, Speaker speaker, Side side, String reason, Change change) {
    String said = PlainText.clean(reason);
    if (said.isEmpty()) {
      return Outcome.refused(Refusal.REASON_MISSING);
    }
    if (said.length() > PlainText.LONGEST) {
      return Outcome.refused(Refusal.TEXT_TOO_LONG);
    }
    return switch (work.take(number, speaker, side)) {
      case Outcome.Done<Held>(Held held) -> {
        Wait wait = held.issue().waiting();
        boolean own = wait != null && (side == Side.FACILITATOR || wait.waitsFor() == side);
        yield wait == null || !own
            ? Outcome.refused(Refusal.NOT_APPLICABLE)
            : change.of(held, wait, said);
      }
      case Outcome.Refused<Held>(Refusal refusal) -> Outcome.refused(refusal);
      case Outcome.Overtaken<Held>(long entry) -> new Outcome.Overtaken<>(entry);
    };
  }
}
