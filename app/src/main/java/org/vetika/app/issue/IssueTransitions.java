package org.vetika.app.issue;

import static org.vetika.app.issue.IssueState.ANSWERED;
import static org.vetika.app.issue.IssueState.MERGED;
import static org.vetika.app.issue.IssueState.RAISED;
import static org.vetika.app.issue.IssueState.RETURNED;
import static org.vetika.app.issue.IssueState.SETTLED;
import static org.vetika.app.issue.IssueState.UNVERIFIED;
import static org.vetika.app.issue.IssueState.WITHDRAWN;
import static org.vetika.app.issue.IssueState.WITH_AUTHORITY;
import static org.vetika.app.issue.Side.ASKER;
import static org.vetika.app.issue.Side.AUTHORITY;
import static org.vetika.app.issue.Side.CLOCK;
import static org.vetika.app.issue.Side.FACILITATOR;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The whole state machine of an issue: from where, by what, to where, and who may. */
public final class IssueTransitions {
  /** One line of the table. */
  public record Transition(IssueState from, IssueStep step, IssueState to, Set<Side> who) {}

  public static final List<Transition> TABLE =
      List.of(
          line(RAISED, IssueStep.ACCEPT, WITH_AUTHORITY, FACILITATOR, CLOCK),
          line(RAISED, IssueStep.RETURN, RETURNED, FACILITATOR),
          line(RAISED, IssueStep.SETTLE_ON_THE_SPOT, SETTLED, FACILITATOR),
          line(RAISED, IssueStep.MERGE, MERGED, FACILITATOR),
          line(RAISED, IssueStep.WITHDRAW, WITHDRAWN, ASKER),
          line(RETURNED, IssueStep.RESUBMIT, RAISED, ASKER),
          line(RETURNED, IssueStep.WITHDRAW, WITHDRAWN, ASKER),
          line(WITH_AUTHORITY, IssueStep.REFER, WITH_AUTHORITY, AUTHORITY, FACILITATOR),
          line(WITH_AUTHORITY, IssueStep.ESCALATE, WITH_AUTHORITY, CLOCK),
          line(WITH_AUTHORITY, IssueStep.UNROUTE, RAISED, CLOCK),
          line(WITH_AUTHORITY, IssueStep.ANSWER, ANSWERED, AUTHORITY),
          line(WITH_AUTHORITY, IssueStep.SETTLE_ON_THE_SPOT, SETTLED, FACILITATOR),
          line(WITH_AUTHORITY, IssueStep.MERGE, MERGED, FACILITATOR),
          line(WITH_AUTHORITY, IssueStep.WITHDRAW, WITHDRAWN, ASKER),
          line(ANSWERED, IssueStep.ANSWER, ANSWERED, AUTHORITY),
          line(ANSWERED, IssueStep.VERIFY, ANSWERED, ASKER, AUTHORITY, CLOCK),
          line(ANSWERED, IssueStep.CONTEST, WITH_AUTHORITY, ASKER),
          line(ANSWERED, IssueStep.SETTLE, SETTLED, ASKER, AUTHORITY),
          line(ANSWERED, IssueStep.LET_STAND, UNVERIFIED, CLOCK),
          line(ANSWERED, IssueStep.MERGE, MERGED, FACILITATOR),
          line(ANSWERED, IssueStep.WITHDRAW, WITHDRAWN, ASKER),
          // Who was silent may still speak: the answer was never verified.
          line(UNVERIFIED, IssueStep.CONTEST, WITH_AUTHORITY, ASKER),
          line(UNVERIFIED, IssueStep.SETTLE, SETTLED, ASKER, AUTHORITY));

  private IssueTransitions() {}

  /** Where the step leads; empty when it does not exist there or this side may not take it. */
  public static Optional<IssueState> to(IssueState from, IssueStep step, Side side) {
    return TABLE.stream()
        .filter(each -> each.from() == from && each.step() == step && each.who().contains(side))
        .map(Transition::to)
        .findFirst();
  }

  private static Transition line(IssueState from, IssueStep step, IssueState to, Side... who) {
    return new Transition(from, step, to, Set.of(who));
  }
}
