package org.vetika.estimation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All models that are tried for a table, and their weights.
 *
 * <p>Two to four lists: all hierarchical models without the top term. Five lists: all 1,024 models
 * of pairs. More lists: the models of pairs that a search by BIC meets, each step changing one
 * pair. Models are averaged by {@code e^(−BIC/2)}, which approximates their posterior weights: A.
 * E. Raftery, Bayesian model selection in social research, Sociological Methodology 25 (1995).
 */
public final class ModelSearch {
  private static final int MOST_ALL_MODELS = 4;
  private static final int MOST_ALL_PAIRS = 5;
  private static final double WORTH_A_PROFILE = 20;

  private final List<ModelFit> fits;
  private final double leastBic;

  private ModelSearch(List<ModelFit> fits) {
    this.fits = fits.stream().sorted(Comparator.comparingDouble(ModelFit::bic)).toList();
    leastBic = usable().mapToDouble(ModelFit::bic).min().orElse(Double.NaN);
  }

  /** Fits all models; those that can bear weight get their profile interval. */
  public static ModelSearch of(MembershipCounts counts, double level) {
    int lists = counts.lists().size();
    ModelSearch search;
    if (lists <= MOST_ALL_MODELS) {
      search = fitted(LogLinearModel.all(lists), counts, level);
    } else if (lists <= MOST_ALL_PAIRS) {
      search = fitted(LogLinearModel.allOfPairs(lists), counts, level);
    } else {
      search = new ModelSearch(new PairSearch(counts, level).fits());
    }
    return search.withProfiles(counts, level);
  }

  private static ModelSearch fitted(
      List<LogLinearModel> models, MembershipCounts counts, double level) {
    return new ModelSearch(
        models.stream().map(model -> LogLinear.fitOnly(counts, model, level)).toList());
  }

  private ModelSearch withProfiles(MembershipCounts counts, double level) {
    List<ModelFit> profiled = new ArrayList<>();
    for (ModelFit fit : fits) {
      boolean worth = fit.bic() - leastBic < WORTH_A_PROFILE;
      profiled.add(worth ? LogLinear.withProfile(counts, fit, level) : fit);
    }
    return new ModelSearch(profiled);
  }

  /** All fits, usable or not, by BIC. */
  public List<ModelFit> fits() {
    return fits;
  }

  /** Whether any model can be used. */
  public boolean hasUsable() {
    return usable().findAny().isPresent();
  }

  private Stream<ModelFit> usable() {
    return fits.stream().filter(ModelFit::usable);
  }

  /**
   * The usable model of the smallest BIC.
   *
   * @throws java.util.NoSuchElementException when no model is usable
   */
  public ModelFit bestByBic() {
    return usable().findFirst().orElseThrow();
  }

  /**
   * The usable model of the smallest AIC.
   *
   * @throws java.util.NoSuchElementException when no model is usable
   */
  public ModelFit bestByAic() {
    return usable().min(Comparator.comparingDouble(ModelFit::aic)).orElseThrow();
  }

  /**
   * Whether a model that has no finite answer describes the counts better than all that have one.
   */
  public Optional<ModelFit> betterWithoutAnswer() {
    return fits.stream()
        .filter(fit -> fit.estimability() == Estimability.NO_MAXIMUM && fit.bic() < leastBic)
        .findFirst();
  }

  /** The usable models that are at most so much worse than the best. */
  public List<ModelFit> within(double bicUnits) {
    return usable().filter(fit -> fit.bic() <= leastBic + bicUnits).toList();
  }

  /** The share of a usable model in the average, between 0 and 1; 0 for others. */
  public double weight(ModelFit fit) {
    double sum = usable().mapToDouble(this::odds).sum();
    return fit.usable() ? odds(fit) / sum : 0;
  }

  private double odds(ModelFit fit) {
    return Math.exp((leastBic - fit.bic()) / 2);
  }
}
