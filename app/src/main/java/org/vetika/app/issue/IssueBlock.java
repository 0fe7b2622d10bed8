package org.vetika.app.issue;

import java.util.Arrays;
import java.util.List;

/**
 * Issues with neighboring internal ids, by columns. Never changed once it is part of a reading: a
 * change makes a copy, so that whoever counts is not disturbed.
 */
final class IssueBlock {
  static final int SIZE = 4096;

  /** Of a place where no public issue is. */
  static final long ABSENT = Long.MIN_VALUE;

  /** Of an issue that waits for nobody, or whose time is stopped. */
  static final int NEVER = Integer.MAX_VALUE;

  static final IssueBlock EMPTY = empty();

  /**
   * An issue as it is counted.
   *
   * @param changedIn the transaction that changed it last
   * @param seen whether everybody may see it; what is not seen is not counted
   * @param raisedAt and {@code changedAt}: microseconds since 1970
   * @param due the epoch day by which somebody must act, or {@link #NEVER}
   * @param codes by the column of the dimension
   */
  record Row(
      long id, long changedIn, boolean seen, long raisedAt, long changedAt, int due, int[] codes) {}

  /** Zero where nothing was read. */
  final long[] changedIn;

  final long[] raisedAt;
  final long[] changedAt;
  final int[] due;

  /** By the column of the dimension. */
  final int[][] codes;

  private IssueBlock(
      long[] changedIn, long[] raisedAt, long[] changedAt, int[] due, int[][] codes) {
    this.changedIn = changedIn;
    this.raisedAt = raisedAt;
    this.changedAt = changedAt;
    this.due = due;
    this.codes = codes;
  }

  private static IssueBlock empty() {
    long[] nobody = new long[SIZE];
    Arrays.fill(nobody, ABSENT);
    return new IssueBlock(
        new long[SIZE],
        nobody,
        new long[SIZE],
        new int[SIZE],
        new int[IssueDimension.COLUMNS][SIZE]);
  }

  static int number(long id) {
    return Math.toIntExact(id / SIZE);
  }

  /** A copy with these rows, which all belong here. */
  IssueBlock with(List<Row> rows) {
    int[][] copied = new int[codes.length][];
    for (int dimension = 0; dimension < codes.length; dimension++) {
      copied[dimension] = codes[dimension].clone();
    }
    var copy =
        new IssueBlock(changedIn.clone(), raisedAt.clone(), changedAt.clone(), due.clone(), copied);
    rows.forEach(copy::put);
    return copy;
  }

  private void put(Row row) {
    int index = (int) (row.id() % SIZE);
    changedIn[index] = row.changedIn();
    raisedAt[index] = row.seen() ? row.raisedAt() : ABSENT;
    changedAt[index] = row.changedAt();
    due[index] = row.due();
    for (int dimension = 0; dimension < codes.length; dimension++) {
      codes[dimension][index] = row.codes()[dimension];
    }
  }
}
