package org.vetika.app.consistency.discrepancy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the list of discrepancies, newest first.
 *
 * @param next what to hand over as {@code after} for the next part; null at the end
 * @param total how many there are in all
 */
public record DiscrepancyList(List<Discrepancy> discrepancies, @Nullable String next, long total) {
  public DiscrepancyList {
    discrepancies = List.copyOf(discrepancies);
  }
}
