package org.vetika.app.mail;

import java.time.Duration;

/** How long a letter waits after an attempt that failed. */
public final class RetryDelay {
  /** With the delays between them, attempts go on for more than two days. */
  public static final int MOST_ATTEMPTS = 16;

  /** While the mail server does not answer at all, which no letter is to blame for. */
  public static final Duration UNREACHABLE = Duration.ofMinutes(2);

  private static final Duration LONGEST = Duration.ofHours(8);

  private RetryDelay() {}

  /** One minute after the first attempt, then twice as long each time, up to eight hours. */
  public static Duration after(int attempts) {
    int doublings = Math.clamp(attempts - 1, 0, 20);
    Duration delay = Duration.ofMinutes(1L << doublings);
    return delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
  }
}
