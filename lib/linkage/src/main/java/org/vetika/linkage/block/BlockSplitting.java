package org.vetika.linkage.block;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.vetika.linkage.compare.PreparedRecords;

/**
 * Makes blocks smaller that are too large: by one more equal field after another, those with the
 * most values first. What is still too large then is alike in every field; it is taken out of the
 * rule and chained, each record with a few neighbours, which is enough to join them all.
 */
final class BlockSplitting {
  private final PreparedRecords records;
  private final BlockingRule rule;
  private final int largest;
  private final int[] keys;
  private final int[] fields;
  private final List<int[]> chains = new ArrayList<>();
  private final List<OversizedBlock> found = new ArrayList<>();
  private int chained;
  private long pairs;

  BlockSplitting(PreparedRecords records, BlockingRule rule, int largest, int[] keys) {
    this.records = records;
    this.rule = rule;
    this.largest = largest;
    this.keys = keys;
    this.fields =
        IntStream.range(0, records.fields().size())
            .boxed()
            .sorted(Comparator.comparingInt(f -> -records.fields().get(f).counts().length))
            .mapToInt(Integer::intValue)
            .toArray();
  }

  /** Changes the keys of the records in oversized blocks. */
  void split() {
    KeySort sorted = KeySort.of(keys);
    for (int start = 0; start < sorted.order().length; ) {
      int end = sorted.blockEnd(start);
      if (end - start == 1) {
        // One record alone makes no pair, and need not be sorted again.
        keys[sorted.order()[start]] = 0;
      } else if (end - start > largest) {
        chained = 0;
        split(Arrays.copyOfRange(sorted.order(), start, end), 0);
        found.add(new OversizedBlock(rule, end - start, chained));
      }
      pairs += (end - start) * (end - start - 1L) / 2;
      start = end;
    }
  }

  private void split(int[] rows, int depth) {
    if (depth == fields.length) {
      chain(rows);
      return;
    }
    for (int row : rows) {
      keys[row] = RowKeys.mixed(keys[row], records.code(row, fields[depth]));
    }
    int[] order = IntStream.of(rows).boxed().sorted(byKey()).mapToInt(Integer::intValue).toArray();
    for (int start = 0; start < order.length; ) {
      int end = blockEnd(order, start);
      if (end - start > largest) {
        split(Arrays.copyOfRange(order, start, end), depth + 1);
      }
      start = end;
    }
  }

  private int blockEnd(int[] order, int start) {
    int end = start + 1;
    while (end < order.length && keys[order[end]] == keys[order[start]]) {
      end++;
    }
    return end;
  }

  private Comparator<Integer> byKey() {
    return Comparator.<Integer>comparingInt(row -> keys[row]).thenComparingInt(row -> row);
  }

  /** In the order of their places within their lists, so that lists alternate. */
  private void chain(int[] rows) {
    for (int row : rows) {
      keys[row] = 0;
    }
    chained += rows.length;
    Comparator<Integer> byPlace =
        Comparator.<Integer>comparingInt(row -> row - records.firstRow(records.list(row)))
            .thenComparingInt(row -> row);
    chains.add(IntStream.of(rows).boxed().sorted(byPlace).mapToInt(Integer::intValue).toArray());
  }

  List<int[]> chains() {
    return chains;
  }

  /** Pairs of all blocks, as large as they were. */
  long pairs() {
    return pairs;
  }

  List<OversizedBlock> found() {
    return found;
  }
}
