package org.vetika.counts.quality;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a rule found, as numbers; sentences are made from {@link #key} in the reader's language.
 *
 * @param rule id of the rule
 * @param kind what is the matter
 * @param indicator about what
 * @param place where; empty when it is about all
 * @param period when; null when it is about all periods
 * @param numbers the figures behind it, by name, such as {@code value}, {@code low}, {@code high}
 */
public record Finding(
    String rule,
    Kind kind,
    String indicator,
    String place,
    @Nullable Period period,
    Map<String, Double> numbers) {
  /** What can be the matter. */
  public enum Kind {
    /** Numbers: value, low, high (what was to be expected), probability, periods. */
    OUTLIER_HIGH,
    /** As above. */
    OUTLIER_LOW,
    /** Numbers: periods, least. */
    TOO_FEW_PERIODS,
    /** The places inside have more than the whole. Numbers: whole, sum, missing. */
    PARTS_EXCEED,
    /** All places inside reported and the sum is less. Numbers: whole, sum. */
    PARTS_FALL_SHORT,
    /** Numbers: above, below, ratio, least, most. */
    RATIO_LOW,
    /** As above. */
    RATIO_HIGH,
    /** The divisor is 0 and the other is not. Numbers: above, below. */
    RATIO_UNDEFINED,
    /** Numbers: reported, expected, least. */
    INCOMPLETE,
    /** No figure for a place and period. No numbers. */
    MISSING,
    /** Numbers: late, figures, least. */
    LATE,
    /** Nobody noted when figures came. Numbers: unknown, figures. */
    ARRIVAL_UNKNOWN
  }

  /** Keeps the numbers in the order of their names. */
  public Finding {
    numbers = Collections.unmodifiableSortedMap(new TreeMap<>(numbers));
  }

  /** A message key: {@code check.outlier-high}. */
  public String key() {
    return "check." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
