package org.vetika.linkage.encoding;

/** The most similar partners of a block of rows, so many per row and no more. One thread. */
final class BestPartners {
  private final int perRow;
  private final int[] partner;
  private final float[] similarity;
  private final int[] kept;
  private long dropped;

  BestPartners(int rows, int perRow) {
    this.perRow = perRow;
    partner = new int[rows * perRow];
    similarity = new float[rows * perRow];
    kept = new int[rows];
  }

  void add(int row, int other, float similar) {
    int base = row * perRow;
    if (kept[row] < perRow) {
      partner[base + kept[row]] = other;
      similarity[base + kept[row]++] = similar;
      return;
    }
    dropped++;
    int least = base;
    for (int at = base + 1; at < base + perRow; at++) {
      if (worse(at, least)) {
        least = at;
      }
    }
    if (similar > similarity[least] || (similar == similarity[least] && other < partner[least])) {
      partner[least] = other;
      similarity[least] = similar;
    }
  }

  /** Equal similarities are decided by the row, so that the order of threads shows nowhere. */
  private boolean worse(int one, int two) {
    return similarity[one] < similarity[two]
        || (similarity[one] == similarity[two] && partner[one] > partner[two]);
  }

  int kept(int row) {
    return kept[row];
  }

  int partner(int row, int at) {
    return partner[row * perRow + at];
  }

  float similarity(int row, int at) {
    return similarity[row * perRow + at];
  }

  long dropped() {
    return dropped;
  }
}
