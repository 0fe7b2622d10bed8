package org.vetika.linkage.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vetika.linkage.compare.FieldKind;
import org.vetika.linkage.compare.PreparedField;

/**
 * Looks for blocks: sets of columns that many pairs have in common which are taken for matches and
 * differ altogether in what tells one case from another. One block after another is added to a
 * {@link Mixture} as long as the pairs become far likelier by it.
 */
final class BlockSearch {
  /** Kinds of columns that tell one case from another. */
  private static final Set<FieldKind> OWN =
      EnumSet.of(FieldKind.NAME, FieldKind.DATE, FieldKind.TEXT, FieldKind.SET);

  private static final int MOST_BLOCKS = 5;
  private static final int MOST_TRIED = 6;
  private static final double LEAST_PAIRS = 10;
  private static final double LEAST_SHARE = 0.03;
  private static final double LEAST_BITS = 12;
  private static final double LEAST_BITS_OF_A_FIELD = 5;
  private static final double LEAST_GAIN = 20;

  private final Agreements agreements;
  private final List<Agreements.Row> rows;
  private final Mixture mixture;
  private final double sampled;
  private int own;

  /**
   * What was found.
   *
   * @param matches how many pairs match
   * @param sets bits of the fields of each block
   * @param pairs how many pairs each block has
   */
  record Found(double matches, List<Integer> sets, double[] pairs) {
    /** To begin with, columns in common agree in a block as they do among matches. */
    List<SharedBlock> blocks(double allPairs, double[][] shares) {
      List<SharedBlock> blocks = new ArrayList<>();
      for (int number = 0; number < pairs.length; number++) {
        List<Integer> fields = new ArrayList<>();
        for (int bits = sets.get(number); bits != 0; bits &= bits - 1) {
          fields.add(Integer.numberOfTrailingZeros(bits));
        }
        blocks.add(new SharedBlock(fields, pairs[number] / allPairs, shares));
      }
      return blocks;
    }
  }

  /**
   * @param expected m as expected before data is seen, u as measured
   * @param sampled how many pairs a counted one stands for, at most
   */
  BlockSearch(
      List<PreparedField> fields,
      PatternTable candidates,
      Probabilities expected,
      double allPairs,
      double sampled) {
    this.agreements = new Agreements(expected);
    this.rows = agreements.rows(candidates);
    this.mixture = new Mixture(agreements, rows, allPairs);
    this.sampled = sampled;
    for (int field = 0; field < fields.size(); field++) {
      boolean tells = agreements.bits(1 << field) >= LEAST_BITS_OF_A_FIELD;
      own |= tells && OWN.contains(fields.get(field).kind()) ? 1 << field : 0;
    }
  }

  /** Blocks, none if there are no signs of any. */
  Found search(double matches) {
    List<Integer> sets = new ArrayList<>(List.of(-1));
    List<Double> pairs = new ArrayList<>(List.of(matches));
    Mixture.Fit fit = fit(sets, pairs);
    boolean grows = true;
    while (grows && sets.size() <= MOST_BLOCKS) {
      Mixture.Fit better = better(fit, sets, pairs);
      grows = better.gain() > fit.gain();
      if (grows) {
        fit = better;
        sets.add(fit.sets()[sets.size()]);
        pairs.add(fit.pairs()[pairs.size()]);
      }
    }
    return new Found(
        fit.pairs()[0],
        sets.subList(1, sets.size()),
        Arrays.copyOfRange(fit.pairs(), 1, fit.pairs().length));
  }

  private Mixture.Fit fit(List<Integer> sets, List<Double> pairs) {
    return mixture.fit(
        sets.stream().mapToInt(Integer::intValue).toArray(),
        pairs.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** The fit with one block more, or the same one if none makes the pairs far likelier. */
  private Mixture.Fit better(Mixture.Fit fit, List<Integer> sets, List<Double> pairs) {
    Mixture.Fit best = fit;
    double least = fit.gain() + LEAST_GAIN * sampled;
    for (Map.Entry<Integer, Double> tried : doubtful(fit)) {
      List<Integer> more = new ArrayList<>(sets);
      more.add(tried.getKey());
      List<Double> morePairs = new ArrayList<>(pairs);
      morePairs.add(tried.getValue());
      Mixture.Fit next = fit(more, morePairs);
      if (next.gain() > Math.max(best.gain(), least)) {
        best = next;
      }
    }
    return best;
  }

  /** Columns in common to many pairs that are taken for matches and differ in what tells most. */
  private List<Map.Entry<Integer, Double>> doubtful(Mixture.Fit fit) {
    double[] matches = mixture.matches(fit);
    Map<Integer, Double> doubtful = new HashMap<>();
    for (int row = 0; row < matches.length; row++) {
      int agree = rows.get(row).agree();
      int differ = rows.get(row).differ();
      boolean others = (differ & own) != 0 && agreements.bits(differ) >= LEAST_BITS;
      if (Integer.bitCount(agree) > 1 && others) {
        doubtful.merge(agree, matches[row], Double::sum);
      }
    }
    double least = Math.max(LEAST_PAIRS * sampled, LEAST_SHARE * fit.pairs()[0]);
    return doubtful.entrySet().stream()
        .filter(entry -> entry.getValue() >= least)
        .sorted(Map.Entry.<Integer, Double>comparingByValue().reversed())
        .limit(MOST_TRIED)
        .toList();
  }
}
