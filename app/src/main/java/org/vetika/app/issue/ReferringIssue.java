package org.vetika.app.issue;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vetika.app.dialogue.PlainText;
import org.vetika.app.issue.IssueWork.Held;
import org.vetika.app.issue.clock.Due;
import org.vetika.app.issue.routing.Route;
import org.vetika.app.issue.routing.Routing;
import org.vetika.app.web.Language;

/**
 * Hands an issue to another competent authority, with a reason and a new date. An issue that goes
 * in a circle (A, B, A, B) is flagged for the facilitators.
 */
@Component
public class ReferringIssue {
  private final IssueWork work;
  private final Authorities authorities;
  private final Routing routing;
  private final JdbcClient database;

  ReferringIssue(IssueWork work, Authorities authorities, Routing routing, JdbcClient database) {
    this.work = work;
    this.authorities = authorities;
    this.routing = routing;
    this.database = database;
  }

  /**
   * Refers the issue.
   *
   * @param side {@link Side#AUTHORITY} for the authority that holds it, else a facilitator
   */
  @Transactional
  public Outcome<String> refer(
      String number,
      Speaker speaker,
      Side side,
      long seen,
      @Nullable Long to,
      Language language,
      String reason) {
    String said = PlainText.clean(reason);
    if (said.isEmpty()) {
      return Outcome.refused(Refusal.REASON_MISSING);
    }
    if (to == null) {
      return Outcome.refused(Refusal.UNKNOWN_AUTHORITY);
    }
    return refer(
        number, speaker, side, seen, to, new NewEntry(EntryKind.REFERRED, language).says(said));
  }

  /** "Not competent" is a referral to who is. */
  Outcome<String> notCompetent(String number, Speaker officer, long seen, AnswerContent answer) {
    return refer(
        number,
        officer,
        Side.AUTHORITY,
        seen,
        Objects.requireNonNull(answer.competent()),
        new NewEntry(EntryKind.REFERRED, answer.language())
            .says(answer.text())
            .answers(answer)
            .with(answer.files()));
  }

  private Outcome<String> refer(
      String number, Speaker speaker, Side side, long seen, long to, NewEntry entry) {
    return switch (work.take(number, speaker, side, IssueStep.REFER)) {
      case Outcome.Done<Held>(Held held) -> {
        if (work.overtaken(held, seen)) {
          yield new Outcome.Overtaken<>(work.newest(held));
        }
        if (authorities.answering(to).isEmpty()
            || Objects.equals(held.issue().now().authority(), to)) {
          yield Outcome.refused(Refusal.UNKNOWN_AUTHORITY);
        }
        hand(held, to, entry, "referred");
        yield new Outcome.Done<>(number);
      }
      case Outcome.Refused<Held>(Refusal refusal) -> Outcome.refused(refusal);
      case Outcome.Overtaken<Held>(long newest) -> new Outcome.Overtaken<>(newest);
    };
  }

  /** The clock refers an issue one level up; empty when there is nothing above. */
  @Transactional
  public Optional<Long> escalate(String number) {
    var taken = work.take(number, new Speaker.Clock(), Side.CLOCK, IssueStep.ESCALATE);
    if (!(taken instanceof Outcome.Done<Held>(Held held))) {
      return Optional.empty();
    }
    Optional<Long> above = above(held.issue());
    above.ifPresent(authority ->
        hand(
            held,
            authority,
            new NewEntry(EntryKind.ESCALATED, held.issue().language()),
            "escalated"));
    return above;
  }

  /** The authority one level above the one that holds the issue. */
  Optional<Long> above(Issue issue) {
    Long authority = issue.now().authority();
    return authority == null
        ? Optional.empty()
        : routing
            .above(authority, issue.now().place(), issue.now().topic(), work.today())
            .map(Route::authority)
            .filter(above -> !above.equals(authority) && authorities.answering(above).isPresent());
  }

  void hand(Held held, long to, NewEntry entry, String how) {
    Long from = held.issue().now().authority();
    Due due = work.hand(held, how, Side.AUTHORITY, Awaited.ANSWER, to);
    IssueStanding now = held.issue().now().in(IssueState.WITH_AUTHORITY).with(to);
    work.save(held, now.flagged(circles(held, to) ? "circle" : null).promised(null, false));
    work.append(held, entry.hands(from, to, due.day()));
  }

  /** A, B, A, B: the third referral, to an authority that gave the issue away before. */
  private boolean circles(Held held, long to) {
    return database
        .sql(
            """
            select count(*) >= 3 and bool_or(authority_id = :to) from issue_wait
            where issue_id = :issue and ended_by = 'referred'
            """)
        .param("issue", held.issue().id())
        .param("to", to)
        .query((row, index) -> row.getBoolean(1))
        .single();
  }
}
