package org.vetika.counts.quality;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A count that somebody reported.
 *
 * @param indicator what is counted
 * @param place where
 * @param period when
 * @param value how many, 0 or more
 * @param received on which day it came; null when nobody noted it
 */
public record Figure(
    String indicator, String place, Period period, long value, @Nullable LocalDate received) {
  /** Refuses negative counts. */
  public Figure {
    if (value < 0) {
      throw new IllegalArgumentException("A count below 0: " + value);
    }
  }
}
