package org.vetika.khmer;

import java.time.LocalDate;

/**
 * A date, or a range of days, found in a text.
 *
 * @param start UTF-16 offset of its first character
 * @param end UTF-16 offset after its last character
 * @param first the first day
 * @param last the last day, included; equals {@code first} for a single date
 */
public record KhmerDate(int start, int end, LocalDate first, LocalDate last) {
  /** Refuses what no text can hold. */
  public KhmerDate {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("offsets " + start + " to " + end);
    }
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(first + " is after " + last);
    }
  }

  /** Whether it names more than one day. */
  public boolean isRange() {
    return first.isBefore(last);
  }
}
