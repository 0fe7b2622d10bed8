package org.vetika.app.issue;

import java.time.Instant;
import java.util.Set;

/**
 * The day by which somebody must act is near, or has passed. Published once for each date, in the
 * transaction that notes that the parties were told.
 *
 * @param issue the public number
 * @param overdue whether the day has passed
 * @param organizations internal ids of the parties that are organizations
 */
public record IssueDateTold(
    String issue, boolean overdue, Instant at, Set<Long> organizations) {
  public IssueDateTold {
    organizations = Set.copyOf(organizations);
  }
}
