package org.vetika.app.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Public pages as bytes. The whole cache is dropped at every change of the public record: after
 * each request that may write, and when the database announces a change made elsewhere ({@link
 * PublicChanges}). A page whose making began before a drop is not kept, so nothing stale survives.
 */
@Component
public final class PageCache {
  /** Request attribute set on the way into a {@link PublicPage} handler. */
  static final String CACHEABLE = PageCache.class.getName() + ".cacheable";

  private static final int SMALLEST_WORTH_PACKING = 1024;

  /**
   * An answer as sent; {@code packing} makes its gzip form, null when that is not worth it; {@code
   * headers} are those that its handler set.
   */
  record Entry(
      byte[] bytes,
      @Nullable Packing packing,
      String contentType,
      String etag,
      Map<String, String> headers) {
    /** With room for the packed form, which may still be made. */
    int weight() {
      return 256 + bytes.length + (packing == null ? 0 : bytes.length / 3);
    }
  }

  /** The gzip form of an answer, made when somebody first wants it: it costs more than the page. */
  static final class Packing {
    private final byte[] bytes;
    private volatile byte @Nullable [] packed;

    Packing(byte[] bytes) {
      this.bytes = bytes;
    }

    byte[] packed() {
      byte[] known = packed;
      if (known == null) {
        known = PageCache.packed(bytes);
        packed = known;
      }
      return known;
    }
  }

  private final Cache<String, Entry> entries =
      Caffeine.newBuilder()
          // Its upkeep is shorter than waking another thread for it.
          .executor(Runnable::run)
          .maximumWeight(48L << 20)
          .weigher((String key, Entry entry) -> key.length() * 2 + entry.weight())
          .build();
  private final AtomicLong generation = new AtomicLong();

  @Nullable Entry find(String key) {
    return entries.getIfPresent(key);
  }

  long generation() {
    return generation.get();
  }

  /** Keeps an answer unless something changed since {@code startedIn}. */
  void keep(String key, Entry entry, long startedIn) {
    if (generation.get() != startedIn) {
      return;
    }
    entries.put(key, entry);
    if (generation.get() != startedIn) {
      entries.invalidate(key);
    }
  }

  /** Forgets every kept page; called after each possible change of the public record. */
  public void drop() {
    generation.incrementAndGet();
    entries.invalidateAll();
  }

  static Entry entry(byte[] bytes, String contentType, Map<String, String> headers) {
    return new Entry(
        bytes,
        compressible(contentType) && bytes.length >= SMALLEST_WORTH_PACKING
            ? new Packing(bytes)
            : null,
        contentType,
        "\"" + Fingerprint.ofBytes(bytes).substring(0, 24) + "\"",
        Map.copyOf(headers));
  }

  private static boolean compressible(String contentType) {
    return contentType.startsWith("text/")
        || contentType.contains("json")
        || contentType.contains("xml");
  }

  private static byte[] packed(byte[] bytes) {
    var packed = new ByteArrayOutputStream(bytes.length / 3);
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
