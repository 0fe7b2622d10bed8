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
  private int[] table = new int[128];
  private int size;

  /** Code of the text: a new one if it was not met before, 0 if it is empty. */
  public int add(CharSequence text) {
    if (text.isEmpty()) {
      return 0;
    }
    int slot = slot(text);
    if (table[slot] != 0) {
      return table[slot];
    }
    append(text);
    table[slot] = size;
    if (size * 2 > table.length) {
      rehash();
    }
    return size;
  }

  /** Code of the text, 0 if it is empty or was never added. */
  public int find(CharSequence text) {
    return text.isEmpty() ? 0 : table[slot(text)];
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

  private void append(CharSequence text) {
    int start = starts[size + 1];
    int end = Math.addExact(start, text.length());
    if (end > MOST_CHARACTERS) {
      throw new IllegalStateException("A column holds more than 2^30 characters of distinct text");
    }
    if (end > pool.length) {
      pool = Arrays.copyOf(pool, Math.max(end, (int) Math.min(MOST_CHARACTERS, pool.length * 2L)));
    }
    for (int index = 0; index < text.length(); index++) {
      pool[start + index] = text.charAt(index);
    }
    size++;
    if (size + 2 > starts.length) {
      starts = Arrays.copyOf(starts, starts.length + (starts.length >> 1));
    }
    starts[size] = start;
    starts[size + 1] = end;
  }

  private int slot(CharSequence text) {
    int mask = table.length - 1;
    int slot = hash(text) & mask;
    while (table[slot] != 0 && !same(table[slot], text)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private boolean same(int code, CharSequence text) {
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
    table = new int[table.length * 2];
    int mask = table.length - 1;
    for (int code = 1; code <= size; code++) {
      int slot = hash(code) & mask;
      while (table[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      table[slot] = code;
    }
  }

  private static int hash(CharSequence text) {
    int hash = 0;
    for (int index = 0; index < text.length(); index++) {
      hash = 31 * hash + text.charAt(index);
    }
    return Hashes.mix(hash);
  }

  private int hash(int code) {
    int hash = 0;
    for (int index = starts[code]; index < starts[code + 1]; index++) {
      hash = 31 * hash + pool[index];
    }
    return Hashes.mix(hash);
  }
}
