package org.vetika.estimation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Climbs through the models of pairs, changing one pair at a time, while BIC falls. */
final class PairSearch {
  private final MembershipCounts counts;
  private final double level;
  private final Map<LogLinearModel, ModelFit> met = new LinkedHashMap<>();

  PairSearch(MembershipCounts counts, double level) {
    this.counts = counts;
    this.level = level;
  }

  /** All models that were fitted on the way, from independence up and from the stepwise model. */
  List<ModelFit> fits() {
    climb(LogLinearModel.independence(counts.lists().size()));
    climb(Stepwise.of(counts, level).fit().model());
    return List.copyOf(met.values());
  }

  private void climb(LogLinearModel start) {
    ModelFit best = fit(start);
    boolean better = true;
    while (better) {
      better = false;
      for (LogLinearModel neighbor : neighbors(best.model())) {
        ModelFit fit = fit(neighbor);
        if (fit.usable() && (fit.bic() < best.bic() || !best.usable())) {
          best = fit;
          better = true;
        }
      }
    }
  }

  private ModelFit fit(LogLinearModel model) {
    return met.computeIfAbsent(model, missing -> LogLinear.fitOnly(counts, missing, level));
  }

  private static List<LogLinearModel> neighbors(LogLinearModel model) {
    List<LogLinearModel> neighbors = new ArrayList<>();
    for (int pair : LogLinearModel.sets(model.lists(), 2)) {
      List<Integer> terms = new ArrayList<>(model.terms());
      if (!terms.remove(Integer.valueOf(pair))) {
        terms.add(pair);
      }
      neighbors.add(LogLinearModel.of(model.lists(), terms));
    }
    return neighbors;
  }
}
