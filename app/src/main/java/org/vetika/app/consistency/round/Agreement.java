package org.vetika.app.consistency.round;

import java.util.List;

/**
 * How far the first two reviewers of each pair agree.
 *
 * @param pairs that two people looked at
 * @param percent of those on which they agree, 0 to 100
 * @param kappa after Cohen (1960), agreement beyond chance, at most 1; NaN where chance explains
 *     everything or nothing was judged
 */
public record Agreement(int pairs, double percent, double kappa) {
  private static final double PERCENT = 100;

  /** From the answers to each pair, those of two people first. */
  static Agreement of(List<List<Boolean>> answers) {
    int pairs = 0;
    int equal = 0;
    int firstSame = 0;
    int secondSame = 0;
    for (List<Boolean> each : answers) {
      if (each.size() >= 2) {
        boolean first = each.get(0);
        boolean second = each.get(1);
        pairs++;
        equal += first == second ? 1 : 0;
        firstSame += first ? 1 : 0;
        secondSame += second ? 1 : 0;
      }
    }
    double observed = (double) equal / pairs;
    double one = (double) firstSame / pairs;
    double other = (double) secondSame / pairs;
    double chance = one * other + (1 - one) * (1 - other);
    double kappa = chance == 1 ? Double.NaN : (observed - chance) / (1 - chance);
    return new Agreement(pairs, pairs == 0 ? 0 : observed * PERCENT, kappa);
  }
}
