package org.vetika.linkage.model;

import java.util.List;
import org.vetika.linkage.compare.LevelScheme;
import org.vetika.linkage.compare.PairPatterns;

/**
 * Pairs of records that have several columns in common and are strangers in all others: those who
 * live in one house, with its telephone, address and family name. The model takes fields as
 * independent, and would take each such column as evidence of its own that two records match.
 *
 * @param fields numbers of the columns in common
 * @param lambda the probability that two records picked at random are such a pair
 * @param shares for each field and level the probability of the level among them; empty for a field
 *     that they do not have in common
 */
public record SharedBlock(List<Integer> fields, double lambda, double[][] shares) {

  public SharedBlock {
    fields = List.copyOf(fields);
  }

  /** How many times likelier the pattern is in the block than among strangers. */
  double ratio(long pattern, double[][] u) {
    double ratio = 1;
    for (int field : fields) {
      int level = PairPatterns.level(pattern, field);
      ratio *= level == 0 ? 1 : shares[field][level] / u[field][level];
    }
    return ratio;
  }

  /**
   * log2 of how many times likelier than two strangers a pair of the block is, given what the two
   * have in common.
   *
   * @param rarities bits by field for what is equal, as {@link Rarities} has them
   */
  double bits(long pattern, Probabilities model, double[] rarities) {
    double bits = Probabilities.weight(lambda);
    for (int field : fields) {
      int level = PairPatterns.level(pattern, field);
      if (level != 0) {
        bits += Math.log(shares[field][level] / model.u()[field][level]) * Probabilities.BITS;
        bits += level == LevelScheme.EQUAL ? rarities[field] : 0;
      }
    }
    return bits;
  }

  /**
   * What is taken off the weight of a pair, at least 0: log2 of how many times likelier it is that
   * the two do not match, once blocks are thought of.
   */
  public static double bitsOff(
      List<SharedBlock> blocks, long pattern, Probabilities model, double[] rarities) {
    double times = 1;
    for (SharedBlock block : blocks) {
      times += Math.pow(2, block.bits(pattern, model, rarities));
    }
    return Math.log(times) * Probabilities.BITS;
  }
}
