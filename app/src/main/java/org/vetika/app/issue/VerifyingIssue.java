package org.vetika.app.issue;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vetika.app.dialogue.PlainText;
import org.vetika.app.issue.IssueWork.Held;
import org.vetika.app.issue.clock.Due;
import org.vetika.app.web.Language;

/**
 * Each side states whether the answer was carried out. Only both settle; what the asker contests
 * goes back to the authority, or one level up, with a new date.
 */
@Component
public class VerifyingIssue {
  private final IssueWork work;
  private final IssueRules rules;
  private final ReferringIssue referring;
  private final JdbcClient database;

  VerifyingIssue(IssueWork work, IssueRules rules, ReferringIssue referring, JdbcClient database) {
    this.work = work;
    this.rules = rules;
    this.referring = referring;
    this.database = database;
  }

  /** States a side's position; done with the state the issue is in from then on. */
  @Transactional
  public Outcome<IssueState> verify(
      String number, Speaker speaker, Side side, long seen, Verification raw) {
    if (side != Side.ASKER && side != Side.AUTHORITY) {
      return Outcome.refused(Refusal.NOT_ALLOWED);
    }
    Verification stated = cleaned(raw);
    Optional<Refusal> problem = problem(stated);
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    return switch (work.take(number, speaker, side)) {
      case Outcome.Done<Held>(Held held) -> verify(held, seen, stated);
      case Outcome.Refused<Held>(Refusal refusal) -> Outcome.refused(refusal);
      case Outcome.Overtaken<Held>(long entry) -> new Outcome.Overtaken<>(entry);
    };
  }

  private Outcome<IssueState> verify(Held held, long seen, Verification stated) {
    IssueState state = held.issue().state();
    if (state != IssueState.ANSWERED && state != IssueState.UNVERIFIED) {
      return Outcome.refused(Refusal.WRONG_STATE);
    }
    if (work.overtaken(held, seen)) {
      return new Outcome.Overtaken<>(work.newest(held));
    }
    if (held.side() == Side.ASKER && stated.position() == Position.CONTESTS) {
      return contest(held, stated);
    }
    append(held, stated, null);
    Map<Side, Position> positions = positions(held.issue().id());
    if (positions.get(Side.ASKER) == Position.CONFIRMS
        && positions.get(Side.AUTHORITY) == Position.CONFIRMS) {
      return settle(held);
    }
    if (state == IssueState.UNVERIFIED) {
      return new Outcome.Done<>(state);
    }
    waitOn(held, positions, stated.nextOn());
    return new Outcome.Done<>(IssueState.ANSWERED);
  }

  private Outcome<IssueState> contest(Held held, Verification stated) {
    Optional<Long> above = stated.higher() ? referring.above(held.issue()) : Optional.empty();
    if (stated.higher() && above.isEmpty()) {
      return Outcome.refused(Refusal.NOTHING_ABOVE);
    }
    Long authority = above.orElse(held.issue().now().authority());
    Due due = work.hand(held, "contested", Side.AUTHORITY, Awaited.ANSWER, authority);
    work.save(
        held,
        held.issue()
            .now()
            .in(IssueState.WITH_AUTHORITY)
            .with(authority)
            .promised(null, false)
            .flagged(null));
    var entry = entry(stated);
    if (authority != null) {
      entry.hands(held.issue().now().authority(), authority, due.day());
    }
    work.append(held, entry);
    return new Outcome.Done<>(IssueState.WITH_AUTHORITY);
  }

  private Outcome<IssueState> settle(Held held) {
    work.endWait(held, "settled");
    work.save(held, held.issue().now().in(IssueState.SETTLED).promised(null, false));
    var rulesSpeak = new Held(held.issue(), new Speaker.Clock(), Side.CLOCK, IssueState.SETTLED);
    work.append(rulesSpeak, new NewEntry(EntryKind.SETTLED, held.issue().language()));
    return new Outcome.Done<>(IssueState.SETTLED);
  }

  /** Who has to act after a position that neither settles nor contests. */
  private void waitOn(Held held, Map<Side, Position> positions, @Nullable LocalDate nextOn) {
    IssueStanding now = held.issue().now();
    boolean both = positions.containsKey(Side.ASKER) && positions.containsKey(Side.AUTHORITY);
    if (both && positions.get(Side.AUTHORITY) != Position.CONTESTS) {
      LocalDate day = later(nextOn, now.promisedOn());
      Due due =
          day == null
              ? work.due(Awaited.COMPLETE, now.authority(), work.today())
              : new Due(day, "promised", false);
      work.hand(held, "verified", Side.AUTHORITY, Awaited.COMPLETE, now.authority(), due);
      work.save(held, now.promised(due.day(), true));
      return;
    }
    Side other = positions.containsKey(Side.ASKER) ? Side.AUTHORITY : Side.ASKER;
    Wait waiting = held.issue().waiting();
    if (waiting == null || waiting.waitsFor() != other) {
      work.hand(
          held,
          "verified",
          other,
          Awaited.VERIFY,
          other == Side.AUTHORITY ? now.authority() : null);
    }
    work.save(held, nextOn == null ? now : now.promised(nextOn, now.partly()));
  }

  private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
    return one == null || (other != null && other.isAfter(one)) ? other : one;
  }

  /**
   * Both sides went to see; the record of it stands in the name of the side that writes it down.
   */
  @Transactional
  public Outcome<Long> visited(
      String number, Speaker speaker, Side side, Language language, LocalDate day, String text) {
    return visited(number, speaker, side, language, day, text, WaitingFiles.NONE);
  }

  /** The same with photos and documents of the visit. */
  @Transactional
  public Outcome<Long> visited(
      String number,
      Speaker speaker,
      Side side,
      Language language,
      LocalDate day,
      String text,
      WaitingFiles files) {
    String said = PlainText.clean(text);
    Optional<Refusal> problem = IssueRules.text(said);
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    if (day.isAfter(work.today())) {
      return Outcome.refused(Refusal.DATE_TOO_FAR);
    }
    return switch (work.take(number, speaker, side)) {
      case Outcome.Done<Held>(Held held) ->
          new Outcome.Done<>(
              work.append(
                  held,
                  new NewEntry(EntryKind.VISITED, language)
                      .says(said)
                      .days(day, null)
                      .with(files)));
      case Outcome.Refused<Held>(Refusal refusal) -> Outcome.refused(refusal);
      case Outcome.Overtaken<Held>(long entry) -> new Outcome.Overtaken<>(entry);
    };
  }

  private void append(Held held, Verification stated, @Nullable LocalDate due) {
    NewEntry entry = entry(stated);
    if (due != null) {
      entry.due(due);
    }
    work.append(held, entry);
  }

  private static NewEntry entry(Verification stated) {
    return new NewEntry(EntryKind.VERIFIED, stated.language())
        .says(stated.text())
        .asks(stated.asked())
        .states(stated.position(), stated.done(), stated.total())
        .promises(stated.nextOn())
        .with(stated.files());
  }

  /** What each side stated last about the newest answer. */
  private Map<Side, Position> positions(long issue) {
    var positions = new EnumMap<Side, Position>(Side.class);
    database
        .sql(
            """
            select side, position from issue_entry
            where issue_id = :issue and kind = 'verified' and id > (
              select coalesce(max(id), 0) from issue_entry
              where issue_id = :issue and kind = 'answered')
            order by id
            """)
        .param("issue", issue)
        .query(row -> {
          positions.put(
              Side.stored(row.getString("side")), Position.stored(row.getString("position")));
        });
    return positions;
  }

  private Optional<Refusal> problem(Verification stated) {
    if (stated.text().isEmpty() && stated.position() != Position.CONFIRMS) {
      return Optional.of(Refusal.TEXT_MISSING);
    }
    if (stated.text().length() > PlainText.LONGEST || stated.asked().length() > PlainText.LONGEST) {
      return Optional.of(Refusal.TEXT_TOO_LONG);
    }
    Optional<Refusal> counts = IssueRules.counts(stated.done(), stated.total());
    if (counts.isPresent()) {
      return counts;
    }
    return stated.position() == Position.IN_PART || stated.nextOn() != null
        ? rules.promise(stated.nextOn())
        : Optional.empty();
  }

  private static Verification cleaned(Verification raw) {
    return new Verification(
        raw.position(),
        raw.language(),
        PlainText.clean(raw.text()),
        PlainText.clean(raw.asked()),
        raw.done(),
        raw.total(),
        raw.position() == Position.IN_PART ? raw.nextOn() : null,
        raw.higher(),
        raw.files());
  }
}
