package org.vetika.estimation;

import java.util.Arrays;

/**
 * Maximum likelihood for {@code y ~ Poisson(μ)}, {@code log μ = b0 + Σ b_h Π ω_i}: iteratively
 * re-weighted least squares, which for this link is Newton's method.
 *
 * <p>A workspace: fitted again and again for neighboring tables, it starts from the last solution.
 * Not thread-safe.
 */
final class PoissonModel {
  private static final int MOST_ROUNDS = 100;
  private static final int MOST_HALVINGS = 30;
  private static final double ENOUGH = 1e-10;
  private static final double LARGEST_EXPONENT = 600;

  /** Sets with a parameter; the first is the empty set, whose parameter is b0. */
  final int[] terms;

  /** Patterns that take part. */
  private final boolean[] used;

  final double[] parameters;
  final double[] mean;
  private final double[] predictor;
  private final double[] sums;
  private final double[] step;
  private final double[] last;
  private final PositiveDefinite information;

  PoissonModel(int[] terms, boolean[] used) {
    this.terms = terms;
    this.used = used;
    parameters = new double[terms.length];
    step = new double[terms.length];
    last = new double[terms.length];
    mean = new double[used.length];
    predictor = new double[used.length];
    sums = new double[used.length];
    information = new PositiveDefinite(terms.length);
  }

  /** Fits from scratch; the start is a weighted regression on the logarithms. */
  boolean fit(double[] observed) {
    for (int pattern = 0; pattern < mean.length; pattern++) {
      mean[pattern] = used[pattern] ? observed[pattern] + 0.1 : 0;
      double start = Math.log(mean[pattern]);
      predictor[pattern] =
          used[pattern] ? mean[pattern] * start + observed[pattern] - mean[pattern] : 0;
    }
    solve(predictor);
    System.arraycopy(step, 0, parameters, 0, step.length);
    return refit(observed);
  }

  /**
   * Fits from the last solution.
   *
   * @return false when no maximum was reached
   */
  boolean refit(double[] observed) {
    double likelihood = evaluate(observed);
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double gain = direction(observed);
      likelihood = advance(observed, likelihood);
      if (gain < ENOUGH) {
        return true;
      }
    }
    return false;
  }

  /** Sets the Newton step; returns twice the gain that it promises. */
  private double direction(double[] observed) {
    for (int pattern = 0; pattern < mean.length; pattern++) {
      predictor[pattern] = used[pattern] ? observed[pattern] - mean[pattern] : 0;
    }
    solve(predictor);
    double gain = 0;
    for (int index = 0; index < terms.length; index++) {
      gain += step[index] * predictor[terms[index]];
    }
    return gain;
  }

  /** Solves {@code X'WX step = X'side} with weights μ; leaves {@code X'side} in {@code side}. */
  private void solve(double[] side) {
    factorInformation();
    Subsets.sumSupersets(side);
    for (int index = 0; index < terms.length; index++) {
      step[index] = side[terms[index]];
    }
    information.solve(step);
  }

  private void factorInformation() {
    System.arraycopy(mean, 0, sums, 0, mean.length);
    Subsets.sumSupersets(sums);
    double[] matrix = information.matrix;
    for (int row = 0; row < terms.length; row++) {
      for (int column = 0; column <= row; column++) {
        matrix[row * terms.length + column] = sums[terms[row] | terms[column]];
      }
    }
    information.factor();
  }

  private double advance(double[] observed, double before) {
    System.arraycopy(parameters, 0, last, 0, last.length);
    double factor = 1;
    double likelihood = before;
    for (int halving = 0; halving < MOST_HALVINGS; halving++) {
      for (int index = 0; index < last.length; index++) {
        parameters[index] = last[index] + factor * step[index];
      }
      likelihood = evaluate(observed);
      if (likelihood >= before - 1e-10 * Math.abs(before)) {
        return likelihood;
      }
      factor /= 2;
    }
    return likelihood;
  }

  /** Sets the means; returns the log-likelihood without terms of the observations alone. */
  private double evaluate(double[] observed) {
    Arrays.fill(predictor, 0);
    for (int index = 0; index < terms.length; index++) {
      predictor[terms[index]] = parameters[index];
    }
    Subsets.sumSubsets(predictor);
    double likelihood = 0;
    for (int pattern = 0; pattern < mean.length; pattern++) {
      if (used[pattern]) {
        double log = Math.min(predictor[pattern], LARGEST_EXPONENT);
        mean[pattern] = Math.exp(log);
        likelihood += observed[pattern] * log - mean[pattern];
      } else {
        mean[pattern] = 0;
      }
    }
    return likelihood;
  }

  /** Variance of b0 at the last solution. */
  double varianceOfIntercept() {
    factorInformation();
    return information.firstOfInverse();
  }

  boolean uses(int pattern) {
    return used[pattern];
  }

  double smallestMean() {
    double smallest = Double.MAX_VALUE;
    for (int pattern = 0; pattern < mean.length; pattern++) {
      smallest = used[pattern] ? Math.min(smallest, mean[pattern]) : smallest;
    }
    return smallest;
  }
}
