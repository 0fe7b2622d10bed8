package org.vetika.linkage.encoding;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Pairs of rows that look alike, the most similar first.
 *
 * @param left rows of the first list, from 0
 * @param right rows of the second list
 * @param similarity Dice's coefficient, 0 to 1, of each pair
 */
public record EncodedPairs(int[] left, int[] right, float[] similarity) {
  /** Number of pairs. */
  public int size() {
    return left.length;
  }

  /** The same pairs ordered by falling similarity, then by row. */
  EncodedPairs sorted() {
    long[] keys = new long[size()];
    for (int pair = 0; pair < keys.length; pair++) {
      // Similarities are not negative: their bits grow as they do.
      keys[pair] = (long) (Integer.MAX_VALUE - Float.floatToIntBits(similarity[pair])) << 32 | pair;
    }
    byRow(keys);
    int[] order = Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    return chosen(order);
  }

  private void byRow(long[] keys) {
    Arrays.parallelSort(keys);
    // Pairs arrive in the order of the threads: equal similarities are put in the order of rows.
    int start = 0;
    for (int end = 1; end <= keys.length; end++) {
      if (end == keys.length || keys[end] >>> 32 != keys[start] >>> 32) {
        if (end - start > 1) {
          long[] rows =
              Arrays.stream(keys, start, end)
                  .boxed()
                  .sorted((one, two) -> compareRows((int) (long) one, (int) (long) two))
                  .mapToLong(Long::longValue)
                  .toArray();
          System.arraycopy(rows, 0, keys, start, rows.length);
        }
        start = end;
      }
    }
  }

  private int compareRows(int one, int two) {
    int byLeft = Integer.compare(left[one], left[two]);
    return byLeft != 0 ? byLeft : Integer.compare(right[one], right[two]);
  }

  /** Some of the pairs, in the given order. */
  EncodedPairs chosen(int[] pairs) {
    float[] similarities = new float[pairs.length];
    IntStream.range(0, pairs.length).forEach(at -> similarities[at] = similarity[pairs[at]]);
    return new EncodedPairs(
        Arrays.stream(pairs).map(pair -> left[pair]).toArray(),
        Arrays.stream(pairs).map(pair -> right[pair]).toArray(),
        similarities);
  }
}
