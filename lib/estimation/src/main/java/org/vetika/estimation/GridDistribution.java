package org.vetika.estimation;

import java.util.Arrays;

/** Probabilities at given sizes: posterior weights on a grid, or equally weighted draws. */
public final class GridDistribution implements SizeDistribution {
  private final double[] sizes;
  private final double[] cumulative;

  private GridDistribution(double[] sizes, double[] weights) {
    this.sizes = sizes;
    this.cumulative = weights;
    Arrays.parallelPrefix(cumulative, Double::sum);
    double sum = cumulative[cumulative.length - 1];
    for (int index = 0; index < cumulative.length; index++) {
      cumulative[index] /= sum;
    }
  }

  /** Sizes in rising order and their weights, not all 0. */
  static GridDistribution weighted(double[] sizes, double[] weights) {
    return new GridDistribution(sizes.clone(), weights.clone());
  }

  /** Draws in any order, at least one. */
  static GridDistribution ofDraws(double[] draws) {
    double[] sorted = draws.clone();
    Arrays.sort(sorted);
    double[] weights = new double[draws.length];
    Arrays.fill(weights, 1);
    return new GridDistribution(sorted, weights);
  }

  @Override
  public double cumulative(double size) {
    int low = 0;
    int high = sizes.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sizes[middle] <= size) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? 0 : cumulative[low - 1];
  }

  @Override
  public double quantile(double share) {
    int index = Arrays.binarySearch(cumulative, share);
    int first = index >= 0 ? index : -index - 1;
    return sizes[Math.min(first, sizes.length - 1)];
  }

  /** The expected size. */
  public double mean() {
    return moment(1);
  }

  /** The size of the highest probability. */
  public double mode() {
    int best = 0;
    for (int index = 1; index < sizes.length; index++) {
      best = probability(index) > probability(best) ? index : best;
    }
    return sizes[best];
  }

  /** The estimate that minimizes the expected squared relative error: Σ(p/N) / Σ(p/N²). */
  public double leastRelativeError() {
    return moment(-1) / moment(-2);
  }

  private double moment(int power) {
    double sum = 0;
    for (int index = 0; index < sizes.length; index++) {
      sum += probability(index) * Math.pow(sizes[index], power);
    }
    return sum;
  }

  private double probability(int index) {
    return index == 0 ? cumulative[0] : cumulative[index] - cumulative[index - 1];
  }
}
