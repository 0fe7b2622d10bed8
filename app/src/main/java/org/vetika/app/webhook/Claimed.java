package org.vetika.app.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery that was taken to send it, with the secrets that sign it.
 *
 * @param message known to the receiver, the same at every attempt
 * @param organization internal id of the organization whose system is told
 * @param issue the number of the issue; null for a test
 * @param claimedAt tells this claim of the address from a later one
 * @param attempts that were made before
 * @param othersArrive whether another message arrived since this one was first tried
 */
record Claimed(
    long id,
    UUID message,
    long endpoint,
    long organization,
    String url,
    List<Secret> secrets,
    String event,
    @Nullable String issue,
    @Nullable Long entry,
    Instant happenedAt,
    Instant claimedAt,
    int attempts,
    boolean othersArrive) {
  boolean test() {
    return event.equals(EventType.TEST);
  }

  /** For logs: no address, which may hold a secret, and no secret. */
  @Override
  public String toString() {
    return "delivery " + id + " to endpoint " + endpoint;
  }
}
