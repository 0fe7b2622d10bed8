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

  /** Those of one party. */
  public static DiscrepancyFilter ofParty(List<Long> ids) {
    return new DiscrepancyFilter(null, null, null, ids, false);
  }

  /** The same, in one state. */
  public DiscrepancyFilter in(@Nullable DiscrepancyState wanted) {
    return new DiscrepancyFilter(wanted, indicator, place, parties, overdue);
  }

  /** The same, only those whose day has passed. */
  public DiscrepancyFilter overdueOnly() {
    return new DiscrepancyFilter(state, indicator, place, parties, true);
  }

  public DiscrepancyFilter {
    parties = List.copyOf(parties);
  }
}
