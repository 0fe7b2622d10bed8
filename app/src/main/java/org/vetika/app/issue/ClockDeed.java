package org.vetika.app.issue;

import org.vetika.app.issue.clock.Due;

/** What time alone does to one issue. */
sealed interface ClockDeed {
  Issue issue();

  /** Who must act is reminded before the day. */
  record Remind(Issue issue) implements ClockDeed {}

  /** Both sides are told that the day has passed. */
  record Tell(Issue issue) implements ClockDeed {}

  /** Nobody stands above: the clock looks again on another day, and may tell today. */
  record StayBelow(Issue issue) implements ClockDeed {}

  /** The authority above must answer, by a new date. */
  record Escalate(Issue issue, long to, Due due) implements ClockDeed {}

  /** The answer stands, not verified. */
  record LetStand(Issue issue) implements ClockDeed {}

  /** The asker is asked whether what was promised is done. */
  record AskAgain(Issue issue, Due due) implements ClockDeed {}

  /** It is not yet time. */
  record NotYet(Issue issue) implements ClockDeed {}
}
