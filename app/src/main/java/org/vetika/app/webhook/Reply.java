package org.vetika.app.webhook;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What came back from an attempt. */
sealed interface Reply {
  /** How long it took, whole milliseconds. */
  Duration took();

  /**
   * A server answered.
   *
   * @param text the beginning of what it said
   * @param retryAfter when it wants the next attempt; null when it did not say
   */
  record Answered(int status, String text, @Nullable Duration retryAfter, Duration took)
      implements Reply {
    boolean success() {
      return status >= 200 && status < 300;
    }

    /** The server as a whole is in trouble, not this one message. */
    boolean overloaded() {
      return status >= 500 || status == 429 || status == 408;
    }
  }

  /** No answer came. */
  record Unreached(Failure failure, Duration took) implements Reply {}

  /** Why no answer came. */
  enum Failure {
    UNKNOWN_HOST,
    /** The name leads into a network that no message may be sent into. */
    FORBIDDEN_NETWORK,
    NO_CONNECTION,
    TIMEOUT,
    /** No certificate that somebody we trust vouches for, or no encryption at all. */
    CERTIFICATE,
    /** It ended in the middle, or was no HTTP. */
    BROKEN,
    /** The name or the rules for addresses changed since it was added. */
    ADDRESS,
    /** The message could not be written, which is our fault. */
    NOT_MADE;

    /** As stored, and at the end of message keys. */
    String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
