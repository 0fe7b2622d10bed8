package org.vetika.app.webhook;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.webhook.Reply.Answered;
import org.vetika.app.webhook.Reply.Unreached;

/** What follows from an attempt. */
sealed interface Verdict {
  /** It arrived. */
  record Arrived() implements Verdict {}

  /** The server is in trouble: all messages to it wait, so that they keep their order. */
  record ServerLater(Duration time) implements Verdict {}

  /** The server refuses this message: it waits, the others go on. */
  record MessageLater(Duration time) implements Verdict {}

  /** This message is not tried again by itself, the others go on. */
  record GivenUp() implements Verdict {}

  /** Nothing arrived for three days: nothing is sent until somebody says so. */
  record Failing() implements Verdict {}

  /** The server wants no more. */
  record Gone() implements Verdict {}

  /** Between the attempts of one message; nine attempts in three days. */
  List<Duration> WAITS =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(6),
          Duration.ofHours(12),
          Duration.ofHours(24),
          Duration.ofHours(24));

  int STATUS_GONE = 410;

  /** The most by which a wait is longer, so that those who failed together do not return so. */
  int SPREAD_PERCENT = 5;

  /**
   * Judges an attempt.
   *
   * @param attempts of this message, this one included
   * @param othersArrive whether another message arrived since this one was first tried
   * @param spread any number: tells messages apart
   */
  static Verdict of(Reply reply, int attempts, boolean othersArrive, long spread) {
    if (reply instanceof Answered answered) {
      if (answered.success()) {
        return new Arrived();
      }
      if (answered.status() == STATUS_GONE) {
        return new Gone();
      }
    }
    if (attempts > WAITS.size()) {
      return othersArrive ? new GivenUp() : new Failing();
    }
    return switch (reply) {
      case Unreached unreached ->
          unreached.failure() == Reply.Failure.NOT_MADE
              ? new MessageLater(wait(attempts, null, spread))
              : new ServerLater(wait(attempts, null, spread));
      case Answered answered ->
          answered.overloaded()
              ? new ServerLater(wait(attempts, answered.retryAfter(), spread))
              : new MessageLater(wait(attempts, answered.retryAfter(), spread));
    };
  }

  private static Duration wait(int attempts, @Nullable Duration asked, long spread) {
    Duration wait = WAITS.get(attempts - 1);
    Duration spreadOut =
        wait.plus(wait.multipliedBy(Math.floorMod(spread * 7, SPREAD_PERCENT + 1L)).dividedBy(100));
    return asked != null && asked.compareTo(spreadOut) > 0 ? asked : spreadOut;
  }
}
