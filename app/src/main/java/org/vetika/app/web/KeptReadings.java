package org.vetika.app.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What public pages are made of, kept until the public record changes, just like the pages
 * themselves ({@link PageCache}). For addresses that vary without meaning: a link shared in a
 * social network gets a parameter of its own at every click, so that no kept page is found, though
 * all that was read for it still holds. It is also shared by visitors who are signed in and who are
 * not.
 *
 * @param <K> what a reading depends on, the language included where texts are chosen by it
 * @param <V> what was read; never changed by anybody
 */
public final class KeptReadings<K, V> {
  private record Kept<V>(long generation, V value) {}

  private record Flight<K>(K key, long generation) {}

  private final Map<Flight<K>, CompletableFuture<V>> running = new ConcurrentHashMap<>();
  private final PageCache pages;
  private final Cache<K, Kept<V>> kept;

  /** At most so many readings are kept; those used least go first. */
  public KeptReadings(PageCache pages, int most) {
    this.pages = pages;
    this.kept = Caffeine.newBuilder().maximumSize(most).build();
  }

  /** The kept reading of the key, or a new one; a failed one is not kept. */
  public V get(K key, Supplier<V> reading) {
    // Asked for first: what is read while the record changes counts as read before the change.
    long generation = pages.generation();
    Kept<V> known = kept.getIfPresent(key);
    if (known != null && known.generation() == generation) {
      return known.value();
    }
    var own = new CompletableFuture<V>();
    CompletableFuture<V> others = running.putIfAbsent(new Flight<>(key, generation), own);
    if (others != null) {
      return awaited(others, reading);
    }
    try {
      V value = reading.get();
      kept.put(key, new Kept<>(generation, value));
      own.complete(value);
      return value;
    } finally {
      // After a failure those who wait read for themselves and see their own.
      own.cancel(false);
      running.remove(new Flight<>(key, generation));
    }
  }

  /** What somebody else is reading at this moment: a crowd asks the database once. */
  private V awaited(CompletableFuture<V> others, Supplier<V> reading) {
    try {
      return others.join();
    } catch (CancellationException failed) {
      return reading.get();
    }
  }
}
