package org.vetika.app.issue;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vetika.app.dialogue.PlainText;
import org.vetika.app.issue.IssueWork.Held;
import org.vetika.app.issue.clock.Due;

/**
 * The competent authority answers in public. An answer does not settle: from here on the asker has
 * a date to say whether it was carried out.
 */
@Component
public class AnsweringIssue {
  private final IssueWork work;
  private final IssueRules rules;
  private final ReferringIssue referring;

  AnsweringIssue(IssueWork work, IssueRules rules, ReferringIssue referring) {
    this.work = work;
    this.rules = rules;
    this.referring = referring;
  }

  /**
   * Answers, or answers anew.
   *
   * @param seen the newest entry the officer had on the screen; overtaken when somebody answered,
   *     referred or verified since
   */
  @Transactional
  public Outcome<String> answer(String number, Speaker officer, long seen, AnswerContent raw) {
    AnswerContent answer = cleaned(raw);
    Optional<Refusal> problem = problem(answer);
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    if (answer.decision() == Decision.NOT_COMPETENT) {
      return referring.notCompetent(number, officer, seen, answer);
    }
    return switch (work.take(number, officer, Side.AUTHORITY, IssueStep.ANSWER)) {
      case Outcome.Done<Held>(Held held) -> {
        if (work.overtaken(held, seen)) {
          yield new Outcome.Overtaken<>(work.newest(held));
        }
        record(held, answer);
        yield new Outcome.Done<>(number);
      }
      case Outcome.Refused<Held>(Refusal refusal) -> Outcome.refused(refusal);
      case Outcome.Overtaken<Held>(long entry) -> new Outcome.Overtaken<>(entry);
    };
  }

  private void record(Held held, AnswerContent answer) {
    Due due = next(held, answer);
    work.save(held, held.issue().now().in(held.to()).promised(answer.promisedOn(), false));
    work.append(
        held,
        new NewEntry(EntryKind.ANSWERED, answer.language())
            .says(answer.text())
            .asks(answer.action())
            .answers(answer)
            .with(answer.files())
            .due(due.day()));
  }

  /** A study is the authority's to finish; of all else the asker says whether it was done. */
  private Due next(Held held, AnswerContent answer) {
    Long authority = held.issue().now().authority();
    if (answer.decision() == Decision.NEEDS_STUDY) {
      Due due = new Due(Objects.requireNonNull(answer.promisedOn()), "promised", false);
      work.hand(held, "answered", Side.AUTHORITY, Awaited.COMPLETE, authority, due);
      return due;
    }
    LocalDate today = work.today();
    LocalDate promised = answer.promisedOn();
    LocalDate from = promised == null || promised.isBefore(today) ? today : promised;
    return work.hand(held, "answered", Side.ASKER, Awaited.VERIFY, null, from);
  }

  private Optional<Refusal> problem(AnswerContent answer) {
    Optional<Refusal> text =
        IssueRules.text(
            answer.text(),
            answer.action(),
            answer.responsible(),
            answer.legalGround(),
            answer.letter());
    if (text.isPresent()) {
      return text;
    }
    return switch (answer.decision()) {
      case ACCEPTED, ACCEPTED_IN_PART, NEEDS_STUDY -> rules.promise(answer.promisedOn());
      case NOT_COMPETENT ->
          answer.competent() == null ? Optional.of(Refusal.COMPETENT_MISSING) : Optional.empty();
      case NOT_ACCEPTED -> Optional.empty();
    };
  }

  private static AnswerContent cleaned(AnswerContent raw) {
    boolean promises =
        raw.decision() != Decision.NOT_ACCEPTED && raw.decision() != Decision.NOT_COMPETENT;
    return new AnswerContent(
        raw.decision(),
        raw.language(),
        PlainText.clean(raw.text()),
        PlainText.clean(raw.action()),
        PlainText.clean(raw.responsible()),
        promises ? raw.promisedOn() : null,
        PlainText.clean(raw.legalGround()),
        PlainText.clean(raw.letter()),
        raw.competent(),
        raw.files());
  }
}
