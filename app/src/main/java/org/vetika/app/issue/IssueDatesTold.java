package org.vetika.app.issue;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * The days by which somebody must act are near, or have passed. Published once for each date, in
 * the transaction that notes that the parties were told.
 *
 * @param overdue whether the days have passed
 * @param parties by the public number of each issue the internal ids of the parties that are
 *     organizations
 */
public record IssueDatesTold(boolean overdue, Instant at, Map<String, Set<Long>> parties) {
  public IssueDatesTold {
    parties = Map.copyOf(parties);
  }
}
