package org.vetika.app.consistency.estimate;

import java.util.List;

/** A table of counts cannot be taken; in words by the message key {@code counts.problem.<key>}. */
public final class UnusableCounts extends Exception {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final long line;
  private final List<String> details;

  UnusableCounts(String key, long line, String... details) {
    super(key);
    this.key = key;
    this.line = line;
    this.details = List.of(details);
  }

  public String key() {
    return key;
  }

  /** The line of the file, counted from 1; 0 when it is about the whole. */
  public long line() {
    return line;
  }

  /** What the message names. */
  public Object[] details() {
    return details.toArray();
  }
}
