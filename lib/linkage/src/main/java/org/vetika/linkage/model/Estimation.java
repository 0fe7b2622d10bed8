package org.vetika.linkage.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.vetika.linkage.block.Blocking;
import org.vetika.linkage.block.BlockingRule;
import org.vetika.linkage.block.KeyForm;
import org.vetika.linkage.block.Workers;
import org.vetika.linkage.compare.LevelScheme;
import org.vetika.linkage.compare.PreparedField;
import org.vetika.linkage.compare.PreparedRecords;

/**
 * Estimates the model of a linkage without any labels.
 *
 * <ol>
 *   <li>u from at least a million random pairs.
 *   <li>λ from the pairs that agree in nearly everything, divided by the share of matches that do.
 *   <li>m by expectation–maximization with u fixed, in one session for each of several blocking
 *       rules, a field being left out of the sessions whose pairs were chosen by it; the mean of
 *       the sessions, weighted by the matches each saw.
 *   <li>m and λ once more from the candidates of all rules together, each counted once, the pairs
 *       that no rule brings being taken for different; and u without the matches among the random
 *       pairs.
 * </ol>
 */
public final class Estimation {
  private static final int MOST_SESSIONS = 6;
  private static final double FEW_MATCHES = 5;
  private static final int REFINEMENTS = 4;
  private static final double LEAST_CHANGE = 0.2;
  private static final double MOST_CHANGE = 5;

  private final PreparedRecords records;
  private final Blocking blocking;
  private final Sampling sampling;
  private final DecidedPatterns decided;
  private final List<LevelScheme> schemes;
  private final double allPairs;

  /**
   * How many pairs are looked at.
   *
   * @param acrossListsOnly whether pairs within a list cannot match
   * @param randomPairs for u
   * @param pairsPerRule for m
   * @param assumedRecall the share of matches that agree in nearly everything
   * @param seed of the random pairs
   */
  public record Sampling(
      boolean acrossListsOnly,
      long randomPairs,
      long pairsPerRule,
      double assumedRecall,
      long seed) {}

  /**
   * What was estimated.
   *
   * @param model of matches and strangers
   * @param blocks of pairs with columns in common that do not match; empty if there are none
   */
  public record Estimate(Probabilities model, List<SharedBlock> blocks) {
    public Estimate {
      blocks = List.copyOf(blocks);
    }
  }

  /** Nothing is read before {@link #run}. */
  public Estimation(
      PreparedRecords records, Blocking blocking, Sampling sampling, DecidedPatterns decided) {
    this.records = records;
    this.blocking = blocking;
    this.sampling = sampling;
    this.decided = decided;
    this.schemes = records.fields().stream().map(PreparedField::scheme).toList();
    this.allPairs = RandomPairs.allPairs(records, sampling.acrossListsOnly());
  }

  /** Estimates everything; the same data and seed give the same numbers. */
  public Estimate run(Workers workers) {
    ChanceAgreement chance =
        new ChanceAgreement(
            records,
            sampling.acrossListsOnly(),
            new RandomPairs(
                    records, sampling.acrossListsOnly(), sampling.randomPairs(), sampling.seed())
                .count(workers));
    List<CandidatePatterns.OfRule> counted =
        new CandidatePatterns(records, blocking, sampling.pairsPerRule()).count(workers);
    PatternTable candidates = PatternTable.ofOwn(counted);
    Probabilities expected = Probabilities.expected(1 / allPairs, schemes);
    double[][] u = chance.shares();
    double lambda =
        new EvidentMatches(allPairs, new Probabilities(0, expected.m(), u), chance.missing())
            .lambda(candidates, sampling.assumedRecall());
    BlockSearch.Found found =
        blocks(counted, candidates, new Probabilities(lambda, expected.m(), u));
    if (found.sets().isEmpty()) {
      Probabilities start = sessions(counted, new Probabilities(lambda, expected.m(), u));
      return refined(candidates, chance, start, expected, List.of());
    }
    Probabilities start =
        new Probabilities(Math.min(found.matches() / allPairs, 0.5), expected.m(), u);
    return refined(candidates, chance, start, expected, found.blocks(allPairs, expected.m()));
  }

  private BlockSearch.Found blocks(
      List<CandidatePatterns.OfRule> counted, PatternTable candidates, Probabilities expected) {
    double sampled =
        counted.stream().mapToDouble(CandidatePatterns.OfRule::pairsPerCount).max().orElse(1);
    return new BlockSearch(records.fields(), candidates, expected, allPairs, sampled)
        .search(expected.lambda() * allPairs);
  }

  private Probabilities sessions(List<CandidatePatterns.OfRule> counted, Probabilities expected) {
    SessionMean mean = new SessionMean(expected);
    int sessions = 0;
    for (int rule = 0; rule < counted.size() && sessions < MOST_SESSIONS; rule++) {
      PatternTable table = PatternTable.of(counted.get(rule).all());
      double pairs = table.total();
      double likely = expected.lambda() * allPairs / counted.get(rule).pairsPerCount() / 2;
      if (pairs == 0) {
        continue;
      }
      BitSet heldOut = heldOut(blocking.rules().get(rule));
      double lambda = Math.clamp(likely / pairs, 1e-6, 0.5);
      ExpectationMaximization session =
          new ExpectationMaximization(table, expected, heldOut, pairs, DecidedPatterns.none());
      ExpectationMaximization.Fit fit =
          session.run(new Probabilities(lambda, expected.m(), expected.u()));
      if (fit.matches() >= FEW_MATCHES) {
        mean.add(fit, heldOut);
        sessions++;
      }
    }
    return mean.get();
  }

  private BitSet heldOut(BlockingRule rule) {
    BitSet heldOut = new BitSet();
    for (BlockingRule.Part part : rule.parts()) {
      for (int field = 0; field < schemes.size(); field++) {
        if (records.fields().get(field).name().equals(part.field())) {
          heldOut.set(field);
          if (part.form() == KeyForm.EITHER_ORDER) {
            heldOut.set(records.fields().get(field).partner());
          }
        }
      }
    }
    return heldOut;
  }

  private Estimate refined(
      PatternTable candidates,
      ChanceAgreement chance,
      Probabilities start,
      Probabilities expected,
      List<SharedBlock> suspected) {
    List<SharedBlock> blocks = suspected;
    Probabilities current = start;
    double[][] u = start.u();
    for (int round = 0; round < REFINEMENTS; round++) {
      Probabilities fixed = new Probabilities(current.lambda(), expected.m(), u);
      ExpectationMaximization.Fit fit =
          new ExpectationMaximization(candidates, fixed, new BitSet(), allPairs, decided)
              .run(new Probabilities(current.lambda(), current.m(), u), blocks);
      blocks = fit.blocks();
      double lambda =
          Math.clamp(fit.lambda(), start.lambda() * LEAST_CHANGE, start.lambda() * MOST_CHANGE);
      u = chance.sharesWithout(fit.seen(), allPairs);
      current = new Probabilities(Math.min(lambda, 0.999), fit.m(), u);
    }
    return new Estimate(current, blocks);
  }

  /** The mean over sessions of each field's m. */
  private static final class SessionMean {
    private final Probabilities expected;
    private final List<double[]> sums = new ArrayList<>();
    private final double[] weights;

    SessionMean(Probabilities expected) {
      this.expected = expected;
      this.weights = new double[expected.m().length];
      for (double[] levels : expected.m()) {
        sums.add(new double[levels.length]);
      }
    }

    void add(ExpectationMaximization.Fit fit, BitSet heldOut) {
      for (int field = 0; field < weights.length; field++) {
        if (!heldOut.get(field)) {
          weights[field] += fit.matches();
          for (int level = 1; level < fit.m()[field].length; level++) {
            sums.get(field)[level] += fit.m()[field][level] * fit.matches();
          }
        }
      }
    }

    Probabilities get() {
      double[][] m = new double[weights.length][];
      for (int field = 0; field < m.length; field++) {
        double weight = weights[field];
        m[field] = sums.get(field).clone();
        for (int level = 1; level < m[field].length; level++) {
          m[field][level] = weight == 0 ? expected.m()[field][level] : m[field][level] / weight;
        }
      }
      return new Probabilities(expected.lambda(), m, expected.u());
    }
  }
}
