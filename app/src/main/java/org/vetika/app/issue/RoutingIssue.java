package org.vetika.app.issue;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vetika.app.dialogue.PlainText;
import org.vetika.app.issue.IssueWork.Held;
import org.vetika.app.issue.clock.Due;

/** A facilitator says who is competent for what was raised, or gives it back with a reason. */
@Component
public class RoutingIssue {
  private final IssueWork work;
  private final IssueRules rules;

  RoutingIssue(IssueWork work, IssueRules rules) {
    this.work = work;
    this.rules = rules;
  }

  /**
   * Accepts an issue and hands it to an authority; from here on everybody sees it, unless its asker
   * wants the parties alone to.
   *
   * @param place the place, as it was or corrected
   * @param topic the topic, as it was or corrected
   * @param note what the facilitator says, possibly empty
   */
  @Transactional
  public Outcome<String> accept(
      String number,
      Speaker facilitator,
      long authority,
      @Nullable String place,
      @Nullable String topic,
      Visibility visibility,
      String note) {
    return switch (work.take(number, facilitator, Side.FACILITATOR, IssueStep.ACCEPT)) {
      case Outcome.Done<Held>(Held held) -> {
        Visibility allowed =
            held.issue().wish() == Visibility.PARTIES ? Visibility.PARTIES : visibility;
        IssueStanding about = held.issue().now().about(place, topic).seenBy(allowed);
        Optional<Refusal> problem = rules.problem(contentOf(held, about, authority));
        if (problem.isPresent()) {
          yield Outcome.refused(problem.get());
        }
        accept(work, held, authority, about, PlainText.clean(note));
        yield new Outcome.Done<>(number);
      }
      case Outcome.Refused<Held>(Refusal refusal) -> Outcome.refused(refusal);
      case Outcome.Overtaken<Held>(long entry) -> new Outcome.Overtaken<>(entry);
    };
  }

  static void accept(IssueWork work, Held held, long authority, IssueStanding about, String note) {
    Due due = work.hand(held, "accepted", Side.AUTHORITY, Awaited.ANSWER, authority);
    work.save(held, about.in(held.to()).with(authority).flagged(null));
    work.append(
        held,
        new NewEntry(EntryKind.ACCEPTED, held.issue().language())
            .says(note)
            .hands(null, authority, due.day()),
        about.visibility());
  }

  /** Gives an issue back to who raised it; nothing is lost, and they may raise it again. */
  @Transactional
  public Outcome<String> giveBack(String number, Speaker facilitator, String reason) {
    String said = PlainText.clean(reason);
    if (said.isEmpty()) {
      return Outcome.refused(Refusal.REASON_MISSING);
    }
    return switch (work.take(number, facilitator, Side.FACILITATOR, IssueStep.RETURN)) {
      case Outcome.Done<Held>(Held held) -> {
        Due due = work.hand(held, "returned", Side.ASKER, Awaited.RESUBMIT, null);
        work.save(held, held.issue().now().in(held.to()));
        work.append(
            held,
            new NewEntry(EntryKind.RETURNED, held.issue().language()).says(said).due(due.day()));
        yield new Outcome.Done<>(number);
      }
      case Outcome.Refused<Held>(Refusal refusal) -> Outcome.refused(refusal);
      case Outcome.Overtaken<Held>(long entry) -> new Outcome.Overtaken<>(entry);
    };
  }

  /** The asker raises a returned issue again, with what they have to add. */
  @Transactional
  public Outcome<String> resubmit(String number, Speaker asker, String text) {
    return resubmit(number, asker, text, WaitingFiles.NONE);
  }

  /** The same with files. */
  @Transactional
  public Outcome<String> resubmit(String number, Speaker asker, String text, WaitingFiles files) {
    String said = PlainText.clean(text);
    Optional<Refusal> problem = IssueRules.text(said);
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    return switch (work.take(number, asker, Side.ASKER, IssueStep.RESUBMIT)) {
      case Outcome.Done<Held>(Held held) -> {
        Due due = work.hand(held, "resubmitted", Side.FACILITATOR, Awaited.ROUTE, null);
        work.save(held, held.issue().now().in(held.to()));
        work.append(
            held,
            new NewEntry(EntryKind.RESUBMITTED, held.issue().language())
                .says(said)
                .due(due.day())
                .with(files));
        yield new Outcome.Done<>(number);
      }
      case Outcome.Refused<Held>(Refusal refusal) -> Outcome.refused(refusal);
      case Outcome.Overtaken<Held>(long entry) -> new Outcome.Overtaken<>(entry);
    };
  }

  private static IssueContent contentOf(Held held, IssueStanding about, long authority) {
    return new IssueContent(
        held.issue().language(),
        held.issue().title(),
        "-",
        "",
        about.place(),
        about.topic(),
        authority,
        about.visibility());
  }
}
