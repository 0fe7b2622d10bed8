package org.vetika.app.issue.web.desk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vetika.app.issue.Awaited;
import org.vetika.app.issue.Issue;
import org.vetika.app.issue.IssueState;
import org.vetika.app.issue.IssueStep;
import org.vetika.app.issue.IssueTransitions;
import org.vetika.app.issue.Side;
import org.vetika.app.issue.Wait;

/**
 * What can be done in an issue on its desk, in the order in which it is offered. The page offers
 * what fits the side and the state; whether it is done the use cases decide.
 */
enum Action {
  ACCEPT("check"),
  RETURN("back"),
  ANSWER("chat"),
  VERIFY("seal"),
  RESUBMIT("up"),
  REPLY("chat"),
  REFER("fwd"),
  MERGE("merge"),
  SETTLE("handshake"),
  CLEAR_FLAG("flag"),
  MILESTONE("calendar"),
  PROGRESS("leaf"),
  VISIT("people"),
  PAUSE("clock"),
  RESUME("clock"),
  EXTEND("calendar"),
  WITHDRAW("close"),
  CORRECT("edit"),
  TRANSLATE("globe"),
  REMOVE("close");

  private final String icon;

  Action(String icon) {
    this.icon = icon;
  }

  /** As in addresses and message keys. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String icon() {
    return icon;
  }

  static Optional<Action> ofKey(@Nullable String key) {
    return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
  }

  /** Whether it is done to one entry of the thread. */
  boolean aboutEntry() {
    return this == CORRECT || this == TRANSLATE || this == REMOVE;
  }

  /** What has no way back is confirmed by a button of another look. */
  boolean firm() {
    return this == WITHDRAW || this == MERGE || this == REMOVE;
  }

  boolean fits(Issue issue, Side side) {
    boolean party = side == Side.ASKER || side == Side.AUTHORITY;
    return switch (this) {
      case ACCEPT -> step(issue, IssueStep.ACCEPT, side);
      case RETURN -> step(issue, IssueStep.RETURN, side);
      case ANSWER -> step(issue, IssueStep.ANSWER, side);
      case RESUBMIT -> step(issue, IssueStep.RESUBMIT, side);
      case REFER -> step(issue, IssueStep.REFER, side);
      case MERGE -> step(issue, IssueStep.MERGE, side);
      case SETTLE -> step(issue, IssueStep.SETTLE_ON_THE_SPOT, side) && issue.dialogue() != null;
      case WITHDRAW -> step(issue, IssueStep.WITHDRAW, side);
      case CLEAR_FLAG -> side == Side.FACILITATOR && issue.now().flag() != null;
      case VERIFY -> party && answered(issue.state());
      case VISIT -> party && visitable(issue.state());
      case MILESTONE -> side == Side.AUTHORITY && !issue.state().ended();
      case PROGRESS ->
          side == Side.AUTHORITY
              && (!issue.state().ended() || issue.state() == IssueState.UNVERIFIED);
      case PAUSE, RESUME, EXTEND -> moves(issue.waiting(), side);
      case REPLY, TRANSLATE -> party || side == Side.FACILITATOR;
      case CORRECT -> true;
      case REMOVE -> side == Side.FACILITATOR;
    };
  }

  private boolean moves(@Nullable Wait wait, Side side) {
    if (wait == null || (side != Side.FACILITATOR && side != wait.waitsFor())) {
      return false;
    }
    boolean stands = wait.pausedSince() != null;
    return switch (this) {
      case RESUME -> stands;
      case PAUSE -> !stands && wait.awaited() == Awaited.ANSWER;
      default -> !stands;
    };
  }

  private static boolean answered(IssueState state) {
    return state == IssueState.ANSWERED || state == IssueState.UNVERIFIED;
  }

  private static boolean visitable(IssueState state) {
    return answered(state) || state == IssueState.WITH_AUTHORITY || state == IssueState.SETTLED;
  }

  private static boolean step(Issue issue, IssueStep step, Side side) {
    return IssueTransitions.to(issue.state(), step, side).isPresent();
  }
}
