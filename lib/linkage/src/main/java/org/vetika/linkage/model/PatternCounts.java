package org.vetika.linkage.model;

import org.vetika.linkage.compare.Hashes;

/**
 * How often each agreement pattern occurs. There are far fewer patterns than pairs, so estimation
 * on counts costs the same for a thousand pairs and for a billion.
 */
public final class PatternCounts {
  /** Receives a pattern and how often it occurred. */
  @FunctionalInterface
  public interface Consumer {
    /** Called once per distinct pattern. */
    void accept(long pattern, long count);
  }

  private long[] patterns = new long[256];
  private long[] counts = new long[256];
  private int distinct;
  private long total;

  /** Counts the pattern {@code times} more. */
  public void add(long pattern, long times) {
    int mask = patterns.length - 1;
    int slot = (int) Hashes.mix(pattern) & mask;
    while (counts[slot] != 0 && patterns[slot] != pattern) {
      slot = slot + 1 & mask;
    }
    if (counts[slot] == 0) {
      patterns[slot] = pattern;
      distinct++;
    }
    counts[slot] += times;
    total += times;
    if (distinct * 2 > patterns.length) {
      grow();
    }
  }

  /** Adds all counts of another. */
  public void addAll(PatternCounts other) {
    other.forEach(this::add);
  }

  /** Shows every pattern once, in no particular order. */
  public void forEach(Consumer consumer) {
    for (int slot = 0; slot < patterns.length; slot++) {
      if (counts[slot] != 0) {
        consumer.accept(patterns[slot], counts[slot]);
      }
    }
  }

  /** Number of distinct patterns. */
  public int distinct() {
    return distinct;
  }

  /** Number of pairs. */
  public long total() {
    return total;
  }

  private void grow() {
    long[] old = patterns;
    long[] oldCounts = counts;
    patterns = new long[old.length * 2];
    counts = new long[old.length * 2];
    distinct = 0;
    total = 0;
    for (int slot = 0; slot < old.length; slot++) {
      if (oldCounts[slot] != 0) {
        add(old[slot], oldCounts[slot]);
      }
    }
  }
}
