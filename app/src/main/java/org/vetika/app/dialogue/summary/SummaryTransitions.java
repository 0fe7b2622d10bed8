package org.vetika.app.dialogue.summary;

import static org.vetika.app.dialogue.SummaryState.AGREED;
import static org.vetika.app.dialogue.SummaryState.CIRCULATED;
import static org.vetika.app.dialogue.SummaryState.DRAFT;
import static org.vetika.app.dialogue.SummaryState.PUBLISHED;
import static org.vetika.app.dialogue.summary.Actor.FACILITATOR;
import static org.vetika.app.dialogue.summary.Actor.PARTICIPANT;
import static org.vetika.app.dialogue.summary.SummaryEvent.AGREE;
import static org.vetika.app.dialogue.summary.SummaryEvent.BEGIN;
import static org.vetika.app.dialogue.summary.SummaryEvent.CIRCULATE;
import static org.vetika.app.dialogue.summary.SummaryEvent.COMMENT;
import static org.vetika.app.dialogue.summary.SummaryEvent.CORRECT;
import static org.vetika.app.dialogue.summary.SummaryEvent.DECIDE_AMENDMENT;
import static org.vetika.app.dialogue.summary.SummaryEvent.PROPOSE_AMENDMENT;
import static org.vetika.app.dialogue.summary.SummaryEvent.PUBLISH;
import static org.vetika.app.dialogue.summary.SummaryEvent.RECORD_RESERVATION;
import static org.vetika.app.dialogue.summary.SummaryEvent.REMOVE_STATEMENT;
import static org.vetika.app.dialogue.summary.SummaryEvent.REMOVE_TEXT;
import static org.vetika.app.dialogue.summary.SummaryEvent.REOPEN;
import static org.vetika.app.dialogue.summary.SummaryEvent.SAVE;
import static org.vetika.app.dialogue.summary.SummaryEvent.TAKE_BACK;
import static org.vetika.app.dialogue.summary.SummaryEvent.TRANSLATE;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vetika.app.dialogue.Refusal;
import org.vetika.app.dialogue.SummaryState;

/**
 * The whole life of a summary result as one table; what is not in it is refused. The database
 * enforces the moves between states as well.
 */
public final class SummaryTransitions {
  /** One row: in this state, this event, by one of these, leads to that state. */
  public record Transition(
      @Nullable SummaryState from, SummaryEvent event, SummaryState to, Set<Actor> by) {}

  public static final List<Transition> ALL =
      List.of(
          row(null, BEGIN, DRAFT, FACILITATOR),
          row(DRAFT, SAVE, DRAFT, FACILITATOR),
          row(DRAFT, TRANSLATE, DRAFT, FACILITATOR),
          row(DRAFT, REMOVE_STATEMENT, DRAFT, FACILITATOR),
          row(DRAFT, CIRCULATE, CIRCULATED, FACILITATOR),
          row(CIRCULATED, COMMENT, CIRCULATED, FACILITATOR, PARTICIPANT),
          row(CIRCULATED, PROPOSE_AMENDMENT, CIRCULATED, FACILITATOR, PARTICIPANT),
          row(CIRCULATED, DECIDE_AMENDMENT, CIRCULATED, FACILITATOR),
          row(CIRCULATED, RECORD_RESERVATION, CIRCULATED, FACILITATOR, PARTICIPANT),
          row(CIRCULATED, TRANSLATE, CIRCULATED, FACILITATOR),
          row(CIRCULATED, REMOVE_STATEMENT, CIRCULATED, FACILITATOR),
          row(CIRCULATED, TAKE_BACK, DRAFT, FACILITATOR),
          row(CIRCULATED, AGREE, AGREED, FACILITATOR),
          row(AGREED, RECORD_RESERVATION, AGREED, FACILITATOR, PARTICIPANT),
          row(AGREED, TRANSLATE, AGREED, FACILITATOR),
          row(AGREED, REMOVE_STATEMENT, AGREED, FACILITATOR),
          row(AGREED, REOPEN, CIRCULATED, FACILITATOR),
          row(AGREED, PUBLISH, PUBLISHED, FACILITATOR),
          row(PUBLISHED, TRANSLATE, PUBLISHED, FACILITATOR, PARTICIPANT),
          row(PUBLISHED, CORRECT, PUBLISHED, FACILITATOR, PARTICIPANT),
          row(PUBLISHED, REMOVE_TEXT, PUBLISHED, FACILITATOR),
          row(PUBLISHED, REMOVE_STATEMENT, PUBLISHED, FACILITATOR));

  /** Whether something may happen. */
  public sealed interface Verdict {
    /** It may, and leads to this state. */
    record Allowed(SummaryState to) implements Verdict {}

    /** It may not: wrong state, or not by these. */
    record Denied(Refusal refusal) implements Verdict {}
  }

  private SummaryTransitions() {}

  /** What the table says about an event in a state, caused by somebody who is all of {@code as}. */
  public static Verdict judge(@Nullable SummaryState from, SummaryEvent event, Set<Actor> as) {
    for (Transition row : ALL) {
      if (row.from() == from && row.event() == event) {
        return row.by().stream().anyMatch(as::contains)
            ? new Verdict.Allowed(row.to())
            : new Verdict.Denied(Refusal.NOT_ALLOWED);
      }
    }
    // Who may never cause the event learns nothing about the state.
    boolean everAllowed =
        ALL.stream()
            .anyMatch(row -> row.event() == event && row.by().stream().anyMatch(as::contains));
    return new Verdict.Denied(everAllowed ? Refusal.WRONG_STATE : Refusal.NOT_ALLOWED);
  }

  private static Transition row(
      @Nullable SummaryState from, SummaryEvent event, SummaryState to, Actor... by) {
    return new Transition(from, event, to, Set.of(by));
  }
}
