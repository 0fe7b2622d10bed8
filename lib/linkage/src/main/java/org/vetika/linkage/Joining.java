package org.vetika.linkage;

import org.vetika.linkage.compare.PreparedRecords;

/** Sets of records that grow by being joined (union–find with path halving). */
final class Joining {
  private final PreparedRecords records;
  private final boolean oncePerList;
  private final int[] parents;

  /** The next record of the same set, in a ring; only where sets must be looked through. */
  private final int[] ring;

  Joining(PreparedRecords records, boolean oncePerList) {
    this.records = records;
    this.oncePerList = oncePerList;
    parents = new int[records.rows()];
    ring = new int[oncePerList ? records.rows() : 0];
    for (int row = 0; row < parents.length; row++) {
      parents[row] = row;
    }
    for (int row = 0; row < ring.length; row++) {
      ring[row] = row;
    }
  }

  /** Whether the two are in one set now. */
  boolean join(int left, int right) {
    int a = root(left);
    int b = root(right);
    if (a == b) {
      return true;
    }
    if (oncePerList && shareList(a, b)) {
      return false;
    }
    // The smaller number becomes the root, so that the result does not depend on the order.
    parents[Math.max(a, b)] = Math.min(a, b);
    if (oncePerList) {
      int next = ring[a];
      ring[a] = ring[b];
      ring[b] = next;
    }
    return true;
  }

  /** Sets hold one record of each list at most, so both are short. */
  private boolean shareList(int a, int b) {
    int left = a;
    do {
      int right = b;
      do {
        if (records.list(left) == records.list(right)) {
          return true;
        }
        right = ring[right];
      } while (right != b);
      left = ring[left];
    } while (left != a);
    return false;
  }

  int root(int row) {
    int at = row;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }

  Clusters clusters() {
    int[] roots = new int[parents.length];
    for (int row = 0; row < roots.length; row++) {
      roots[row] = root(row);
    }
    return Clusters.numbered(roots);
  }
}
