package org.vetika.estimation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Bayesian average over all decomposable graphs of dependences between lists.
 *
 * <p>Source: Madigan and York (1997), see {@link DecomposableGraph}. The saturated graph is left
 * out unless asked for: it says nothing about the unseen number, so its answer is the prior's, and
 * with much data it can take all weight.
 *
 * @param graphs by falling weight
 * @param size average over graphs
 */
public record GraphAveraging(List<Weighted> graphs, GridDistribution size) {
  private static final int UNSEEN_PER_KNOWN = 10;
  private static final int MOST_GRID_POINTS = 60_000;
  private static final double NEGLIGIBLE = -45;

  /**
   * A graph and its share in the average.
   *
   * @param weight between 0 and 1
   */
  public record Weighted(DecomposableGraph graph, double weight) {}

  /**
   * What is assumed.
   *
   * @param concentration δ of the Dirichlet prior of each cell
   * @param prior of the size
   * @param leastUnseen the smallest unseen number considered
   * @param mostUnseen the largest unseen number considered
   * @param saturated whether the saturated graph takes part
   */
  public record Assumptions(
      double concentration, SizePrior prior, long leastUnseen, long mostUnseen, boolean saturated) {

    /** {@code δ = 2^−J}, prior 1/N, up to ten times the known number unseen, not saturated. */
    public static Assumptions usual(MembershipCounts counts) {
      return new Assumptions(
          1. / counts.patterns(),
          new SizePrior.InverseOfSize(),
          0,
          UNSEEN_PER_KNOWN * counts.union(),
          false);
    }

    double[] unseen() {
      long range = mostUnseen - leastUnseen;
      long step = range / MOST_GRID_POINTS + 1;
      return IntStream.rangeClosed(0, (int) (range / step))
          .mapToDouble(index -> leastUnseen + (double) index * step)
          .toArray();
    }
  }

  /**
   * @throws IllegalArgumentException for fewer than two or more than five lists
   */
  public static GraphAveraging of(MembershipCounts counts, Assumptions assumptions) {
    List<DecomposableGraph> graphs =
        DecomposableGraph.all(counts.lists().size()).stream()
            .filter(graph -> assumptions.saturated() || !graph.isSaturated())
            .toList();
    double[] unseen = assumptions.unseen();
    Terms terms = new Terms(counts, assumptions, unseen);
    double[] sum = new double[unseen.length];
    double[] weights = new double[graphs.size()];
    double top = Double.NEGATIVE_INFINITY;
    for (int index = 0; index < weights.length; index++) {
      double[] logarithms = terms.logarithms(graphs.get(index));
      double highest = Arrays.stream(logarithms).max().orElseThrow();
      if (highest > top) {
        rescale(sum, weights, Math.exp(top - highest));
        top = highest;
      }
      weights[index] = highest - top < NEGLIGIBLE ? 0 : add(sum, logarithms, top);
    }
    double known = counts.union();
    double[] sizes = Arrays.stream(unseen).map(value -> known + value).toArray();
    return new GraphAveraging(ranked(graphs, weights), GridDistribution.weighted(sizes, sum));
  }

  private static void rescale(double[] sum, double[] weights, double factor) {
    for (int index = 0; index < sum.length; index++) {
      sum[index] *= factor;
    }
    for (int index = 0; index < weights.length; index++) {
      weights[index] *= factor;
    }
  }

  private static double add(double[] sum, double[] logarithms, double top) {
    double weight = 0;
    for (int index = 0; index < sum.length; index++) {
      if (logarithms[index] - top > NEGLIGIBLE) {
        double probability = Math.exp(logarithms[index] - top);
        sum[index] += probability;
        weight += probability;
      }
    }
    return weight;
  }

  private static List<Weighted> ranked(List<DecomposableGraph> graphs, double[] weights) {
    double all = Arrays.stream(weights).sum();
    return IntStream.range(0, weights.length)
        .mapToObj(index -> new Weighted(graphs.get(index), weights[index] / all))
        .sorted(Comparator.comparingDouble(Weighted::weight).reversed())
        .toList();
  }

  /** The parts of a graph's probability that graphs share, over all unseen numbers. */
  private static final class Terms {
    private final double[] base;
    private final double[] component;
    private final double[][] bySet;

    Terms(MembershipCounts counts, Assumptions assumptions, double[] unseen) {
      double all = counts.patterns() * assumptions.concentration();
      double known = counts.union();
      base = new double[unseen.length];
      component = new double[unseen.length];
      for (int index = 0; index < unseen.length; index++) {
        double size = known + unseen[index];
        base[index] =
            GammaFunctions.logGamma(size + 1)
                - GammaFunctions.logGamma(unseen[index] + 1)
                + assumptions.prior().logarithm(size);
        component[index] = GammaFunctions.logGamma(all) - GammaFunctions.logGamma(size + all);
      }
      bySet = new double[counts.patterns()][];
      for (int set = 1; set < bySet.length; set++) {
        bySet[set] = marginal(counts, set, assumptions.concentration(), unseen);
      }
    }

    private static double[] marginal(
        MembershipCounts counts, int set, double concentration, double[] unseen) {
      double[] cells = new double[counts.patterns()];
      for (int pattern = 1; pattern < cells.length; pattern++) {
        cells[pattern & set] += counts.count(pattern);
      }
      int members = Integer.bitCount(set);
      double added = concentration * counts.patterns() / (1 << members);
      double constant = -(1 << members) * GammaFunctions.logGamma(added);
      for (int cell = set; cell > 0; cell = cell - 1 & set) {
        constant += GammaFunctions.logGamma(cells[cell] + added);
      }
      double[] values = new double[unseen.length];
      for (int index = 0; index < values.length; index++) {
        values[index] = constant + GammaFunctions.logGamma(cells[0] + unseen[index] + added);
      }
      return values;
    }

    double[] logarithms(DecomposableGraph graph) {
      double[] sum = base.clone();
      int components = graph.cliques().size() - graph.separators().size();
      accumulate(sum, component, components);
      graph.cliques().forEach(clique -> accumulate(sum, bySet[clique], 1));
      graph.separators().forEach(separator -> accumulate(sum, bySet[separator], -1));
      return sum;
    }

    private static void accumulate(double[] sum, double[] values, double factor) {
      for (int index = 0; index < sum.length; index++) {
        sum[index] += factor * values[index];
      }
    }
  }
}
