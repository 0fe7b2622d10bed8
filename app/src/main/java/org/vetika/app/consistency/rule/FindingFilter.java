package org.vetika.app.consistency.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which findings are wanted; null and an empty list mean any.
 *
 * @param kind such as {@code outlier-high}
 * @param indicator a public number
 * @param place an official code; places below it count too
 * @param parties internal ids of organizations
 */
public record FindingFilter(
    @Nullable FindingState state,
    @Nullable String kind,
    @Nullable String indicator,
    @Nullable String place,
    List<Long> parties) {
  public static final FindingFilter ALL = new FindingFilter(null, null, null, null, List.of());

  public FindingFilter {
    parties = List.copyOf(parties);
  }

  /** Those about an indicator. */
  public static FindingFilter of(String indicator) {
    return new FindingFilter(null, null, indicator, null, List.of());
  }
}
