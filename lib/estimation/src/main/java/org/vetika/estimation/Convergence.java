package org.vetika.estimation;

import java.util.Arrays;

/**
 * Whether several chains tell the same.
 *
 * <p>Each chain is split in two, so that a trend within a chain counts as disagreement. Source: A.
 * Gelman et al., Bayesian Data Analysis, 3rd ed. 2013, sections 11.4 and 11.5; the sum of
 * autocorrelations ends where C. J. Geyer's pairs turn negative (Statistical Science 7, 1992).
 *
 * @param scaleReduction split R-hat
 * @param effectiveDraws over all chains
 */
record Convergence(double scaleReduction, double effectiveDraws) {

  /** All chains of the same length, at least four draws each. */
  static Convergence of(double[][] chains) {
    int length = chains[0].length / 2;
    double[][] halves = new double[2 * chains.length][];
    for (int chain = 0; chain < chains.length; chain++) {
      halves[2 * chain] = Arrays.copyOf(chains[chain], length);
      halves[2 * chain + 1] = Arrays.copyOfRange(chains[chain], length, 2 * length);
    }
    double[] means = new double[halves.length];
    double within = 0;
    for (int half = 0; half < halves.length; half++) {
      means[half] = Arrays.stream(halves[half]).average().orElseThrow();
      within += lagged(halves[half], means[half], 0) * length / (length - 1) / halves.length;
    }
    double between = lagged(means, Arrays.stream(means).average().orElseThrow(), 0) * means.length;
    double total = within * (length - 1) / length + between / (means.length - 1);
    if (within == 0) {
      return new Convergence(between == 0 ? 1 : Double.POSITIVE_INFINITY, 1);
    }
    double draws = (double) length * halves.length;
    return new Convergence(
        Math.sqrt(total / within), draws / correlationTime(halves, means, within, total));
  }

  private static double correlationTime(
      double[][] halves, double[] means, double within, double total) {
    int length = halves[0].length;
    double time = 1;
    for (int lag = 1; lag + 1 < length; lag += 2) {
      double pair =
          correlation(halves, means, within, total, lag)
              + correlation(halves, means, within, total, lag + 1);
      if (pair < 0) {
        break;
      }
      time += 2 * pair;
    }
    return Math.max(time, 1);
  }

  private static double correlation(
      double[][] halves, double[] means, double within, double total, int lag) {
    double covariance = 0;
    for (int half = 0; half < halves.length; half++) {
      covariance += lagged(halves[half], means[half], lag) / halves.length;
    }
    return 1 - (within - covariance) / total;
  }

  private static double lagged(double[] values, double mean, int lag) {
    double sum = 0;
    for (int index = lag; index < values.length; index++) {
      sum += (values[index] - mean) * (values[index - lag] - mean);
    }
    return sum / values.length;
  }
}
