package org.vetika.estimation;

import java.util.ArrayList;
import java.util.List;

/**
 * Forward selection for sparse tables of many lists: from independence, the pair whose overlap is
 * the least likely by the model so far is added, until none is unlikely.
 *
 * <p>Source: L. Chan, B. W. Silverman and K. Vincent, Multiple systems estimation for sparse
 * capture data: inferential challenges when there are nonoverlapping lists, JASA 116 (2021).
 *
 * @param fit the last model
 * @param added the pairs in the order in which they were added
 */
public record Stepwise(ModelFit fit, List<Integer> added) {
  private static final double UNLIKELY = 0.02;

  /** Selects and fits; the fit may be unusable, see {@link ModelFit#usable}. */
  public static Stepwise of(MembershipCounts counts, double level) {
    LogLinearModel model = LogLinearModel.independence(counts.lists().size());
    List<Integer> added = new ArrayList<>();
    while (true) {
      int best = 0;
      double least = UNLIKELY;
      for (int pair : LogLinearModel.sets(model.lists(), 2)) {
        double chance = model.has(pair) ? 1 : chance(counts, model, pair);
        if (chance < least) {
          least = chance;
          best = pair;
        }
      }
      if (best == 0) {
        return new Stepwise(LogLinear.fit(counts, model, level), List.copyOf(added));
      }
      added.add(best);
      model = model.with(best);
    }
  }

  /** Probability of an overlap as far off as the observed one, on its side. */
  private static double chance(MembershipCounts counts, LogLinearModel model, int pair) {
    double[] observed = counts.observed();
    ReducedModel reduced = ReducedModel.of(counts, model);
    PoissonModel poisson = new PoissonModel(reduced.terms(), reduced.used());
    poisson.fit(observed);
    double expected = 0;
    for (int pattern = 1; pattern < counts.patterns(); pattern++) {
      expected += (pattern & pair) == pair ? poisson.mean[pattern] : 0;
    }
    return Poisson.tail(counts.overlap(pair), expected);
  }
}
