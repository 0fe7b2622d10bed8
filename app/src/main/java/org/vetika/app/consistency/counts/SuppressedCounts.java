package org.vetika.app.consistency.counts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts of confidential incidents that may be shown to everybody. Every bean of this kind is asked
 * when figures are compared, and what it gives stands beside them as one more column.
 */
public interface SuppressedCounts {
  /**
   * The released counts about an indicator.
   *
   * @param indicator public number, such as {@code N0001}
   * @param from first day of the period; null when it has no stated beginning
   * @param until last day of the period
   * @param place an official code; null for the whole country
   */
  List<Count> released(
      String indicator, @Nullable LocalDate from, LocalDate until, @Nullable String place);

  /**
   * One released count.
   *
   * @param labelEnglish whose count it is, in English
   * @param labelKhmer the same in Khmer
   * @param value the count; null when it is below {@code hiddenBelow}
   * @param hiddenBelow the smallest count that is shown
   * @param from first day that it covers
   * @param until last day that it covers
   * @param releasedOn when it was released
   */
  record Count(
      String labelEnglish,
      String labelKhmer,
      @Nullable Long value,
      int hiddenBelow,
      LocalDate from,
      LocalDate until,
      LocalDate releasedOn) {
    public Count {
      if (value != null && value < hiddenBelow) {
        throw new IllegalArgumentException(
            "a count below %d must stay hidden".formatted(hiddenBelow));
      }
    }
  }
}
