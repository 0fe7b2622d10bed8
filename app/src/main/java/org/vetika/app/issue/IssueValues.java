package org.vetika.app.issue;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of one dimension as small numbers, so that issues are compared without texts. Values
 * are only ever added: what was numbered stays so, whoever reads meanwhile. Zero is no value.
 */
final class IssueValues {
  private final Map<String, Integer> codes = new HashMap<>();
  private volatile String[] values = {""};
  private int size = 1;

  synchronized int code(@Nullable String value) {
    if (value == null) {
      return 0;
    }
    return codes.computeIfAbsent(value, this::add);
  }

  private int add(String value) {
    String[] known = values;
    String[] grown =
        size < known.length ? known : java.util.Arrays.copyOf(known, Math.max(16, size * 2));
    grown[size] = value;
    // Written again also when it did not grow: who reads it then sees the new value.
    values = grown;
    return size++;
  }

  /** How many numbers are given, zero included. */
  synchronized int size() {
    return size;
  }

  /** The value of a number below {@link #size()}. */
  String value(int code) {
    return values[code];
  }
}
