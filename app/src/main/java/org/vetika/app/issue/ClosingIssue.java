package org.vetika.app.issue;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vetika.app.dialogue.PlainText;
import org.vetika.app.issue.IssueWork.Held;
import org.vetika.app.web.Language;

/** How an issue ends otherwise than by an answer that both sides verified. */
@Component
public class ClosingIssue {
  private final IssueWork work;
  private final IssueStore store;

  ClosingIssue(IssueWork work, IssueStore store) {
    this.work = work;
    this.store = store;
  }

  /** The asker withdraws it; what was said stays, also an answer that came before. */
  @Transactional
  public Outcome<String> withdraw(String number, Speaker asker, Language language, String reason) {
    return switch (work.take(number, asker, Side.ASKER, IssueStep.WITHDRAW)) {
      case Outcome.Done<Held>(Held held) -> {
        work.endWait(held, "withdrawn");
        work.save(held, held.issue().now().in(held.to()));
        work.append(
            held, new NewEntry(EntryKind.WITHDRAWN, language).says(PlainText.clean(reason)));
        yield new Outcome.Done<>(number);
      }
      case Outcome.Refused<Held>(Refusal refusal) -> Outcome.refused(refusal);
      case Outcome.Overtaken<Held>(long entry) -> new Outcome.Overtaken<>(entry);
    };
  }

  /**
   * A facilitator merges the issue into another about the same matter, which takes over its weight.
   * Both must be of the same visibility: nothing becomes public, or hidden, by being merged.
   */
  @Transactional
  public Outcome<String> merge(
      String number, Speaker facilitator, String into, Language language, String reason) {
    if (number.equals(into)) {
      return Outcome.refused(Refusal.BAD_TARGET);
    }
    // Always in the same order, so that two merges never wait for each other.
    Optional<Issue> first = store.lock(number.compareTo(into) < 0 ? number : into);
    Optional<Issue> second = store.lock(number.compareTo(into) < 0 ? into : number);
    if (first.isEmpty() || second.isEmpty()) {
      return Outcome.refused(Refusal.BAD_TARGET);
    }
    Issue target = first.get().number().equals(into) ? first.get() : second.get();
    return switch (work.take(number, facilitator, Side.FACILITATOR, IssueStep.MERGE)) {
      case Outcome.Done<Held>(Held held) -> merge(held, target, language, reason);
      case Outcome.Refused<Held>(Refusal refusal) -> Outcome.refused(refusal);
      case Outcome.Overtaken<Held>(long entry) -> new Outcome.Overtaken<>(entry);
    };
  }

  private Outcome<String> merge(Held held, Issue target, Language language, String reason) {
    if (target.state().ended() || target.now().visibility() != held.issue().now().visibility()) {
      return Outcome.refused(Refusal.BAD_TARGET);
    }
    work.endWait(held, "merged");
    work.save(held, held.issue().now().mergedInto(target.id()));
    work.append(
        held,
        new NewEntry(EntryKind.MERGED, language).says(PlainText.clean(reason)).about(target.id()));
    var other = new Held(target, held.speaker(), held.side(), target.state());
    work.save(other, target.now().joinedBy(held.issue().now().weight()));
    work.append(other, new NewEntry(EntryKind.JOINED, language).about(held.issue().id()));
    return new Outcome.Done<>(target.number());
  }

  /**
   * Settled at the forum itself: the facilitator records it when both sides confirm there.
   *
   * @param agreed what both sides agreed, in their words
   */
  @Transactional
  public Outcome<String> settleOnTheSpot(
      String number, Speaker facilitator, Language language, String agreed, boolean bothConfirm) {
    String said = PlainText.clean(agreed);
    Optional<Refusal> problem = IssueRules.text(said);
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    if (!bothConfirm) {
      return Outcome.refused(Refusal.NOT_APPLICABLE);
    }
    return switch (work.take(number, facilitator, Side.FACILITATOR, IssueStep.SETTLE_ON_THE_SPOT)) {
      case Outcome.Done<Held>(Held held) -> {
        if (held.issue().dialogue() == null) {
          yield Outcome.refused(Refusal.NOT_APPLICABLE);
        }
        work.endWait(held, "settled");
        work.save(held, held.issue().now().in(held.to()).seenBy(held.issue().wish()));
        work.append(
            held,
            new NewEntry(EntryKind.SETTLED_ON_THE_SPOT, language).says(said),
            held.issue().wish());
        yield new Outcome.Done<>(number);
      }
      case Outcome.Refused<Held>(Refusal refusal) -> Outcome.refused(refusal);
      case Outcome.Overtaken<Held>(long entry) -> new Outcome.Overtaken<>(entry);
    };
  }
}
