package org.vetika.app.webhook;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An address that is told. Its secret is not part of it: that is read only to sign.
 *
 * @param organization the internal id of the organization whose system it is
 * @param note what its people call it; may be empty
 * @param paused since when and why nothing is sent; null while it is told
 * @param failingSince since when no message arrived; null when the last one did
 * @param oldSecretUntil until when the secret before the last rotation signs as well
 */
public record Endpoint(
    long id,
    long organization,
    String url,
    String note,
    Set<EventType> events,
    String addedBy,
    Instant addedAt,
    @Nullable Pause paused,
    @Nullable Instant failingSince,
    @Nullable Instant oldSecretUntil) {
  public Endpoint {
    events = Set.copyOf(events);
  }

  /** Nothing is sent; what happens meanwhile waits. */
  public record Pause(Instant since, Why why) {}

  /** Why nothing is sent. */
  public enum Why {
    BY_HAND,
    /** No message arrived for three days. */
    FAILING,
    /** The server said 410: it wants no more. */
    GONE;

    /** As stored, and at the end of message keys. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Why stored(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }
}
