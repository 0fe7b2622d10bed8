package org.vetika.app.webhook;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A message and what became of it.
 *
 * @param message as in the header {@code webhook-id}
 * @param event key of an {@link EventType}, or {@link EventType#TEST}
 * @param issue number of the issue; null for a test
 * @param nextAt when it is tried next; null when it is not
 * @param milliseconds that the last attempt took
 * @param status of HTTP, of the last attempt; null when no answer came
 * @param failure key of why no answer came to the last attempt
 * @param payload as last sent; null before, and when a text of the issue had to go since. Not read
 *     for lists
 * @param answer the beginning of the last answer. Not read for lists
 */
public record Delivery(
    long id,
    String message,
    String event,
    @Nullable String issue,
    Instant happenedAt,
    State state,
    int attempts,
    @Nullable Instant triedAt,
    @Nullable Instant nextAt,
    @Nullable Integer milliseconds,
    @Nullable Integer status,
    @Nullable String failure,
    @Nullable String payload,
    @Nullable String answer) {

  /** What became of a message so far. */
  public enum State {
    /** To be sent, or to be tried again. */
    WAITING,
    DELIVERED,
    /** Not tried again by itself. */
    GIVEN_UP,
    /** The organization is no party of the issue any more. */
    WITHHELD;

    /** As stored, and at the end of message keys. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static State stored(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }
}
