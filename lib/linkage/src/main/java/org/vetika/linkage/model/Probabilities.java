package org.vetika.linkage.model;

import java.util.List;
import org.vetika.linkage.compare.LevelScheme;

/**
 * The parameters of the model of Fellegi and Sunter (1969).
 *
 * @param lambda the probability that two records picked at random match, above 0 and below 1
 * @param m for each field and level, the probability of the level among matches; level 0, a missing
 *     value, says nothing and is 0; the others of a field add to 1
 * @param u the same among pairs that do not match
 */
public record Probabilities(double lambda, double[][] m, double[][] u) {
  /** A natural logarithm times this is in bits. */
  static final double BITS = 1 / Math.log(2);

  /** The shares that each scheme expects for m, and even ones for u. */
  static Probabilities expected(double lambda, List<LevelScheme> schemes) {
    double[][] m = new double[schemes.size()][];
    double[][] u = new double[schemes.size()][];
    for (int field = 0; field < m.length; field++) {
      LevelScheme scheme = schemes.get(field);
      m[field] = new double[scheme.levels() + 1];
      u[field] = new double[scheme.levels() + 1];
      for (int level = 1; level <= scheme.levels(); level++) {
        m[field][level] = scheme.expected().get(level - 1);
        u[field][level] = 1.0 / scheme.levels();
      }
    }
    return new Probabilities(lambda, m, u);
  }

  /** log2(m/u) of a field's level, in bits; 0 for a missing value. */
  public double weight(int field, int level) {
    return level == 0 ? 0 : Math.log(m[field][level] / u[field][level]) * BITS;
  }

  /** log2(λ/(1−λ)): the weight, in bits, of a pair of which nothing is known. */
  public double priorWeight() {
    return Math.log(lambda / (1 - lambda)) * BITS;
  }

  /** The probability of a match that a weight of so many bits stands for: 1/(1+2^−w). */
  public static double probability(double weight) {
    return 1 / (1 + Math.pow(2, -weight));
  }

  /** The weight, in bits, of a probability; infinite for 0 and 1. */
  public static double weight(double probability) {
    return Math.log(probability / (1 - probability)) * BITS;
  }
}
