package org.vetika.linkage.compare;

import java.util.Arrays;

/**
 * The distinct texts of a column, each with a code from 1 upwards in order of first appearance; 0
 * is the empty text, that is, a missing value. Texts lie in one array of characters, so that
 * millions of them cost little more than their letters. Adding is for one thread, reading for many.
 */
public final class ValueDictionary {
  private static final int MOST_CHARACTERS = 1 << 30;

  private char[] pool = new char[256];
  private int[] starts = new int[64];

  /** The hash of a text above its code, so that other texts are passed by without being read. */
  private long[] table = new long[128];

  private int size;

  /** Code of the text: a new one if it was not met before, 0 if it is empty. */
  public int add(String text) {
    if (text.isEmpty()) {
      return 0;
    }
    int hash = Hashes.mix(text.hashCode());
    int slot = slot(hash, text);
    if (table[slot] != 0) {
      return (int) table[slot];
    }
    append(text);
    table[slot] = (long) hash << 32 | size;
    if (size > table.length / 4 * 3) {
      rehash();
    }
    return size;
  }

  /** Code of the text, 0 if it is empty or was never added. */
  public int find(String text) {
    return text.isEmpty() ? 0 : (int) table[slot(Hashes.mix(text.hashCode()), text)];
  }

  /** Number of distinct texts, which is also the largest code. */
  public int size() {
    return size;
  }

  /** The text of a code; empty for 0. */
  public String value(int code) {
    return code == 0 ? "" : new String(pool, starts[code], length(code));
  }

  /** Characters of the text of a code. */
  public int length(int code) {
    return code == 0 ? 0 : starts[code + 1] - starts[code];
  }

  char[] pool() {
    return pool;
  }

  int start(int code) {
    return starts[code];
  }

  private void append(String text) {
    int start = starts[size + 1];
    int end = Math.addExact(start, text.length());
    if (end > MOST_CHARACTERS) {
      throw new IllegalStateException("A column holds more than 2^30 characters of distinct text");
    }
    if (end > pool.length) {
      pool = Arrays.copyOf(pool, Math.max(end, (int) Math.min(MOST_CHARACTERS, pool.length * 2L)));
    }
    text.getChars(0, text.length(), pool, start);
    size++;
    if (size + 2 > starts.length) {
      starts = Arrays.copyOf(starts, starts.length + (starts.length >> 1));
    }
    starts[size] = start;
    starts[size + 1] = end;
  }

  private int slot(int hash, String text) {
    int mask = table.length - 1;
    int slot = hash & mask;
    while (table[slot] != 0
        && ((int) (table[slot] >>> 32) != hash || !same((int) table[slot], text))) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private boolean same(int code, String text) {
    int start = starts[code];
    if (starts[code + 1] - start != text.length()) {
      return false;
    }
    for (int index = 0; index < text.length(); index++) {
      if (pool[start + index] != text.charAt(index)) {
        return false;
      }
    }
    return true;
  }

  private void rehash() {
    long[] entries = table;
    table = new long[entries.length * 2];
    int mask = table.length - 1;
    for (long entry : entries) {
      if (entry != 0) {
        int slot = (int) (entry >>> 32) & mask;
        while (table[slot] != 0) {
          slot = slot + 1 & mask;
        }
        table[slot] = entry;
      }
    }
  }
}
