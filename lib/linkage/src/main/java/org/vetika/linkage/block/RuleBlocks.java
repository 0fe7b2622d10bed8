package org.vetika.linkage.block;

import java.util.function.Supplier;
import org.vetika.linkage.compare.PreparedRecords;

/**
 * The records in the order of their keys under one rule, ready to be paired: the record at position
 * i is compared with those at the positions after it and before {@code ends[i]}.
 */
final class RuleBlocks {
  private static final int POSITIONS_AT_ONCE = 2048;

  private final PreparedRecords records;
  private final boolean acrossListsOnly;
  private final int[] order;
  private final int[] ends;

  RuleBlocks(PreparedRecords records, boolean acrossListsOnly, int[] order, int[] ends) {
    this.records = records;
    this.acrossListsOnly = acrossListsOnly;
    this.order = order;
    this.ends = ends;
  }

  static RuleBlocks byKey(PreparedRecords records, boolean acrossListsOnly, int[] keys) {
    KeySort sorted = KeySort.of(keys);
    int[] ends = new int[sorted.order().length];
    for (int start = 0; start < ends.length; ) {
      int end = sorted.blockEnd(start);
      java.util.Arrays.fill(ends, start, end, end);
      start = end;
    }
    return new RuleBlocks(records, acrossListsOnly, sorted.order(), ends);
  }

  /** Each record with the few after it only. */
  static RuleBlocks chain(
      PreparedRecords records, boolean acrossListsOnly, int[] order, int reach) {
    int[] ends = new int[order.length];
    for (int position = 0; position < order.length; position++) {
      ends[position] = Math.min(order.length, position + 1 + reach);
    }
    return new RuleBlocks(records, acrossListsOnly, order, ends);
  }

  /** Pairs of positions, those of the same list included. */
  long pairs() {
    long pairs = 0;
    for (int position = 0; position < ends.length; position++) {
      pairs += ends[position] - position - 1;
    }
    return pairs;
  }

  /** Shows every pair to one of the visitors, each thread having its own. */
  void visit(Workers workers, Supplier<? extends PairVisitor> visitors) {
    int chunks = (order.length + POSITIONS_AT_ONCE - 1) / POSITIONS_AT_ONCE;
    workers.share(
        chunks,
        visitors,
        (visitor, chunk) -> {
          int from = chunk * POSITIONS_AT_ONCE;
          visit(from, Math.min(order.length, from + POSITIONS_AT_ONCE), visitor);
        });
  }

  private void visit(int from, int to, PairVisitor visitor) {
    for (int position = from; position < to; position++) {
      int row = order[position];
      int end = ends[position];
      for (int other = position + 1; other < end; other++) {
        int partner = order[other];
        if (!acrossListsOnly || records.list(partner) != records.list(row)) {
          visitor.visit(Math.min(row, partner), Math.max(row, partner));
        }
      }
    }
  }
}
