package org.vetika.app.issue;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A filter as the values it accepts in each dimension: asked once of each value, not of each issue.
 */
final class IssueAcceptance {
  private IssueAcceptance() {}

  /** By dimension and number of the value; dimensions in which any value will do are absent. */
  static Map<IssueDimension, boolean[]> of(IssueFilter filter, IssueReading reading) {
    var accepted = new EnumMap<IssueDimension, boolean[]>(IssueDimension.class);
    for (IssueDimension dimension : IssueDimension.values()) {
      Predicate<String> condition = condition(filter, dimension);
      if (condition != null) {
        accepted.put(dimension, accepted(reading.values(dimension), condition));
      }
    }
    if (filter.overdue()) {
      accepted.put(IssueDimension.OVERDUE, new boolean[] {false, true});
    }
    return accepted;
  }

  private static boolean[] accepted(IssueValues values, Predicate<String> condition) {
    boolean[] found = new boolean[values.size()];
    for (int code = 1; code < found.length; code++) {
      found[code] = condition.test(values.value(code));
    }
    return found;
  }

  private static @Nullable Predicate<String> condition(
      IssueFilter filter, IssueDimension dimension) {
    return switch (dimension) {
      case STATE -> filter.state() == null ? null : filter.state().key()::equals;
      case WAITS -> filter.waitsFor() == null ? null : filter.waitsFor().key()::equals;
      case OVERDUE -> null;
      case PLACE -> {
        String place = filter.place();
        yield place == null ? null : code -> code.startsWith(place);
      }
      case TOPIC -> {
        String topic = filter.topic();
        yield topic == null ? null : code -> isOrBelow(code, topic);
      }
      case YEAR -> filter.year() == null ? null : filter.year().toString()::equals;
      case AUTHORITY ->
          filter.authorities().isEmpty()
              ? null
              : id -> filter.authorities().contains(Long.valueOf(id));
      case ASKER ->
          filter.askers().isEmpty() ? null : id -> filter.askers().contains(Long.valueOf(id));
      case DIALOGUE -> origin(filter.dialogue(), filter.result());
    };
  }

  private static @Nullable Predicate<String> origin(
      @Nullable String dialogue, @Nullable String result) {
    return dialogue == null && result == null
        ? null
        : origin ->
            (dialogue == null || dialogueOf(origin).equals(dialogue))
                && (result == null || origin.endsWith("/" + result));
  }

  /** The dialogue of an origin, which may name a point of it. */
  static String dialogueOf(String origin) {
    int end = origin.indexOf('/');
    return end < 0 ? origin : origin.substring(0, end);
  }

  /** Whether a topic is the other or one below it. */
  static boolean isOrBelow(String topic, String other) {
    return topic.equals(other) || topic.startsWith(other + ".");
  }
}
