package org.vetika.app.consistency.estimate;

import java.util.ArrayList;
import java.util.List;
import org.vetika.estimation.Estimate;
import org.vetika.estimation.Finding;
import org.vetika.estimation.Interval;
import org.vetika.estimation.Message;
import org.vetika.estimation.Wording;

/** Sentences of the library with numbers as exact as readers may know them. */
final class ExactWords {
  private static final int PERCENT = 100;
  private static final int SMALL = 5;

  private final Wording wording;
  private final Exactness exactness;

  ExactWords(Wording wording, Exactness exactness) {
    this.wording = wording;
    this.exactness = exactness;
  }

  /** The finding in a sentence, limits rounded outwards. */
  String summary(Finding finding) {
    Message summary = finding.summary();
    if (!(finding instanceof Estimate estimate) || exactness == Exactness.FULL) {
      return say(summary);
    }
    Interval interval = estimate.interval();
    List<Object> arguments =
        List.of(
            exactness.known(estimate.union()),
            Math.max((double) exactness.known(estimate.union()), exactness.down(interval.lower())),
            exactness.up(interval.upper()),
            exactness.of(estimate.point()),
            Math.round(PERCENT * estimate.level()));
    return wording.say(
        new Message(summary.key(), arguments.subList(0, summary.arguments().size())));
  }

  String say(String key) {
    return wording.say(key);
  }

  /** The known cases stand first in a summary. */
  String say(Message message) {
    boolean summary = message.key().startsWith("summary.");
    List<Object> arguments = new ArrayList<>();
    for (Object each : message.arguments()) {
      arguments.add(
          summary && arguments.isEmpty() && each instanceof Number union
              ? exactness.known(union.longValue())
              : argument(each));
    }
    return wording.say(new Message(message.key(), arguments));
  }

  private Object argument(Object argument) {
    return switch (argument) {
      case Message message -> say(message);
      case Number number when exactness.hides(number.doubleValue()) -> "<" + wording.number(SMALL);
      case Number number -> exactness.of(number.doubleValue());
      default -> argument;
    };
  }
}
