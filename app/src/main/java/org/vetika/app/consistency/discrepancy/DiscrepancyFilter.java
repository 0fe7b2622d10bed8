package org.vetika.app.consistency.discrepancy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which discrepancies are wanted; null means any.
 *
 * @param indicator a public number
 * @param place an official code; places below it count too
 * @param parties internal ids of one party and those merged into it; empty means any
 * @param overdue true: only those whose day has passed
 */
public record DiscrepancyFilter(
    @Nullable DiscrepancyState state,
    @Nullable String indicator,
    @Nullable String place,
    List<Long> parties,
    boolean overdue) {
  public static final DiscrepancyFilter ALL =
      new DiscrepancyFilter(null, null, null, List.of(), false);

  public DiscrepancyFilter {
    parties = List.copyOf(parties);
  }
}
