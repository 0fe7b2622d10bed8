package org.vetika.linkage.encoding;

import java.util.Arrays;
import java.util.List;

/**
 * Equal keys of two lists by merging them in order. Where a key stands several times in a list, the
 * first row is paired with the first of the other list, and so on: one block of very many equal
 * keys costs no more than its length.
 */
final class ExactComparison {
  private ExactComparison() {}

  static ComparisonOutcome compare(EncodedList left, EncodedList right) {
    Integer[] ours = ordered(left);
    Integer[] theirs = ordered(right);
    Found found = new Found();
    int one = 0;
    int other = 0;
    while (one < ours.length && other < theirs.length) {
      int order = compare(left, ours[one], right, theirs[other]);
      if (order == 0) {
        found.add(ours[one], theirs[other], 1);
      }
      one += order <= 0 ? 1 : 0;
      other += order >= 0 ? 1 : 0;
    }
    return new ComparisonOutcome.Compared(
        Found.joined(List.of(found)).sorted(), (long) left.count() * right.count(), 0);
  }

  private static Integer[] ordered(EncodedList list) {
    Integer[] rows = new Integer[list.count()];
    Arrays.setAll(rows, row -> row);
    Arrays.sort(rows, (one, two) -> compare(list, one, list, two));
    return rows;
  }

  private static int compare(EncodedList left, int one, EncodedList right, int other) {
    int words = left.words();
    return Arrays.compare(
        left.rows(),
        one * words,
        (one + 1) * words,
        right.rows(),
        other * words,
        (other + 1) * words);
  }
}
