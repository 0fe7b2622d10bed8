package org.vetika.linkage;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.vetika.linkage.compare.PreparedRecords;

/**
 * Records joined by matches: each cluster is one case. Clusters are numbered from 0 by their first
 * record.
 */
public final class Clusters {
  private final int[] clusterOf;
  private final int size;

  private Clusters(int[] clusterOf, int size) {
    this.clusterOf = clusterOf;
    this.size = size;
  }

  /** Joins the matches; if once per list, the likeliest first, and none that would join a list. */
  static Clusters of(Pairs pairs, PreparedRecords records, boolean oncePerList) {
    Joining joining = new Joining(records, oncePerList);
    IntStream matches =
        IntStream.range(0, pairs.size()).filter(p -> pairs.outcome(p) == Outcome.MATCH);
    if (oncePerList) {
      matches
          .boxed()
          .sorted(Comparator.comparingDouble(pair -> -pairs.weight(pair)))
          .forEach(pair -> joining.join(pairs.left(pair), pairs.right(pair)));
    } else {
      matches.forEach(pair -> joining.join(pairs.left(pair), pairs.right(pair)));
    }
    return joining.clusters();
  }

  static Clusters numbered(int[] roots) {
    int[] numbers = new int[roots.length];
    Arrays.fill(numbers, -1);
    int[] clusterOf = new int[roots.length];
    int size = 0;
    for (int row = 0; row < roots.length; row++) {
      if (numbers[roots[row]] < 0) {
        numbers[roots[row]] = size++;
      }
      clusterOf[row] = numbers[roots[row]];
    }
    return new Clusters(clusterOf, size);
  }

  /** Number of clusters, those of a single record included. */
  public int size() {
    return size;
  }

  /** The cluster of a record, numbered over all lists. */
  public int of(int record) {
    return clusterOf[record];
  }

  /** How many records each cluster has. */
  public int[] sizes() {
    int[] sizes = new int[size];
    for (int cluster : clusterOf) {
      sizes[cluster]++;
    }
    return sizes;
  }
}
