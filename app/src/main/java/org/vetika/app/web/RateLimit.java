package org.vetika.app.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * So many attempts per key, counted from the first until the window ends. Kept in memory: a restart
 * forgives, and what is counted (an e-mail, a network address) is never written anywhere.
 */
public final class RateLimit {
  private final int attempts;
  private final Cache<String, AtomicInteger> counts;

  public RateLimit(int attempts, Duration window, Clock clock) {
    this.attempts = attempts;
    Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
    this.counts =
        Caffeine.newBuilder().expireAfterWrite(window).maximumSize(100_000).ticker(ticker).build();
  }

  /** Counts an attempt, and says whether it is still one of those allowed. */
  public boolean allows(String key) {
    AtomicInteger count =
        counts.get(key.strip().toLowerCase(Locale.ROOT), any -> new AtomicInteger());
    return count.incrementAndGet() <= attempts;
  }

  /** Forgets the attempts of a key, after a success. */
  public void forget(String key) {
    counts.invalidate(key.strip().toLowerCase(Locale.ROOT));
  }
}
