package org.vetika.linkage.encoding;

import java.util.Arrays;
import java.util.List;

/** The pairs that one thread found, in columns that grow. */
final class Found {
  private int[] left = new int[256];
  private int[] right = new int[256];
  private float[] similarity = new float[256];
  private int size;
  long dropped;

  void add(BestPartners best, CountedRows rows, int from, int to) {
    for (int place = from; place < to; place++) {
      for (int at = 0; at < best.kept(place - from); at++) {
        add(rows.row()[place], best.partner(place - from, at), best.similarity(place - from, at));
      }
    }
    dropped += best.dropped();
  }

  void add(int one, int other, float similar) {
    if (size == left.length) {
      left = Arrays.copyOf(left, size * 2);
      right = Arrays.copyOf(right, size * 2);
      similarity = Arrays.copyOf(similarity, size * 2);
    }
    left[size] = one;
    right[size] = other;
    similarity[size++] = similar;
  }

  static EncodedPairs joined(List<Found> parts) {
    int size = parts.stream().mapToInt(part -> part.size).sum();
    EncodedPairs joined = new EncodedPairs(new int[size], new int[size], new float[size]);
    int at = 0;
    for (Found part : parts) {
      System.arraycopy(part.left, 0, joined.left(), at, part.size);
      System.arraycopy(part.right, 0, joined.right(), at, part.size);
      System.arraycopy(part.similarity, 0, joined.similarity(), at, part.size);
      at += part.size;
    }
    return joined;
  }
}
