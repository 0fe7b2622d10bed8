package org.vetika.app.consistency.round;

import java.util.List;

/**
 * Something about the quality of a list.
 *
 * @param key as in the message key {@code round-check.<key>}
 * @param stops whether the list cannot be taken; else the party may hand it in all the same
 * @param field the column it is about, or empty
 * @param count how many rows, or percent where the text says so
 * @param lines some of the lines, from 1, the first first; empty for the whole
 */
public record ListFinding(String key, boolean stops, String field, int count, List<Long> lines) {
  static final int MOST_LINES = 10;

  public ListFinding {
    lines = lines.stream().limit(MOST_LINES).toList();
  }

  static ListFinding stop(String key, String field, long line) {
    return new ListFinding(key, true, field, 1, line == 0 ? List.of() : List.of(line));
  }
}
