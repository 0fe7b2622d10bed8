package org.vetika.estimation;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/**
 * Bayesian latent-class estimate: cases of unknown kinds, each kind with its own chances of being
 * listed, as many kinds as the counts call for. It allows for people who are hard to reach for all
 * lists.
 *
 * <p>Source: D. Manrique-Vallier, Bayesian population size estimation using Dirichlet process
 * mixtures, Biometrics 72 (2016). Uniform priors for the chances, prior 1/N, concentration of the
 * stick Gamma(¼, ¼), at most min(2^J − 1, 15) classes; unseen numbers above 20 times the known are
 * not considered.
 *
 * @param size all draws of all chains
 * @param chainMedians median size by chain; each chain has a seed of its own
 * @param scaleReduction split R-hat of ln(1+n0): near 1 when the chains tell the same
 * @param effectiveDraws number of independent draws that would be as informative
 * @param sweeps by chain, those discarded at the beginning included
 */
public record LatentClasses(
    GridDistribution size,
    List<Double> chainMedians,
    double scaleReduction,
    double effectiveDraws,
    long sweeps) {
  static final int MOST_CLASSES = 15;

  private static final double CLOSE_ENOUGH = 1.02;
  private static final double ENOUGH_DRAWS = 400;
  private static final int SWEEPS_BETWEEN_CHECKS_FOR_CANCEL = 1_000;

  /**
   * How long to run.
   *
   * @param seed the same seed gives the same result, also with more or fewer cores
   * @param chains at least two, run in parallel
   * @param discarded sweeps at the beginning that are not used
   * @param sweeps used by chain at first; doubled until the chains agree
   * @param mostSweeps by chain, at most
   * @param thinning one draw is kept of so many sweeps
   */
  public record Run(
      long seed, int chains, int discarded, int sweeps, int mostSweeps, int thinning) {
    /** Some seconds for a usual table. */
    public static Run usual(long seed) {
      return new Run(seed, 4, 10_000, 50_000, 400_000, 20);
    }
  }

  /**
   * Runs the chains until they agree or may not run longer.
   *
   * @throws CancellationException when the thread is interrupted
   */
  public static LatentClasses of(MembershipCounts counts, Run run, Progress progress) {
    LatentClassChain[] chains =
        IntStream.range(0, run.chains())
            .mapToObj(chain -> new LatentClassChain(counts, seed(run.seed(), chain)))
            .toArray(LatentClassChain[]::new);
    Arrays.stream(chains).parallel().forEach(chain -> sweep(chain, run.discarded()));
    double[][] unseen = new double[run.chains()][0];
    int target = run.sweeps();
    while (true) {
      extend(chains, unseen, target / run.thinning(), run.thinning());
      LatentClasses result = result(counts, unseen, (long) run.discarded() + target);
      if (result.hasConverged() || target >= run.mostSweeps()) {
        return result;
      }
      progress.reached(Progress.Step.SAMPLING, (double) target / run.mostSweeps());
      target = Math.min(2 * target, run.mostSweeps());
    }
  }

  private static long seed(long seed, int chain) {
    return seed * 0x9E3779B97F4A7C15L + chain;
  }

  private static void extend(
      LatentClassChain[] chains, double[][] unseen, int length, int thinning) {
    IntStream.range(0, chains.length)
        .parallel()
        .forEach(chain -> {
          int from = unseen[chain].length;
          unseen[chain] = Arrays.copyOf(unseen[chain], length);
          for (int index = from; index < length; index++) {
            sweep(chains[chain], thinning);
            unseen[chain][index] = chains[chain].unseen();
          }
        });
  }

  private static void sweep(LatentClassChain chain, int sweeps) {
    for (int sweep = 0; sweep < sweeps; sweep++) {
      if (sweep % SWEEPS_BETWEEN_CHECKS_FOR_CANCEL == 0 && Thread.currentThread().isInterrupted()) {
        throw new CancellationException("The estimate was interrupted");
      }
      chain.sweep();
    }
  }

  private static LatentClasses result(MembershipCounts counts, double[][] unseen, long sweeps) {
    double known = counts.union();
    double[][] logarithms =
        Arrays.stream(unseen)
            .map(chain -> Arrays.stream(chain).map(Math::log1p).toArray())
            .toArray(double[][]::new);
    double[] all =
        Arrays.stream(unseen).flatMapToDouble(Arrays::stream).map(n -> known + n).toArray();
    List<Double> medians =
        Arrays.stream(unseen)
            .map(chain -> known + GridDistribution.ofDraws(chain).median())
            .toList();
    Convergence convergence = Convergence.of(logarithms);
    return new LatentClasses(
        GridDistribution.ofDraws(all),
        medians,
        convergence.scaleReduction(),
        convergence.effectiveDraws(),
        sweeps);
  }

  /** Whether the chains agree and hold enough independent draws for the digits that are shown. */
  public boolean hasConverged() {
    return scaleReduction < CLOSE_ENOUGH && effectiveDraws > ENOUGH_DRAWS;
  }

  /**
   * By what factor the medians of the first and the second half of the seeds differ, at least 1.
   */
  public double seedRatio() {
    int half = chainMedians.size() / 2;
    double first = mean(chainMedians.subList(0, half));
    double second = mean(chainMedians.subList(half, chainMedians.size()));
    return Math.max(first, second) / Math.min(first, second);
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }
}
