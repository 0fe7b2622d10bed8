package org.vetika.estimation;

/**
 * Fits single log-linear models. Sources: see {@link LogLinearModel}, {@link Estimability}, {@link
 * ProfileInterval}; all fits are Poisson maximum likelihood on the observed patterns.
 */
public final class LogLinear {
  private static final double SURELY_POSITIVE = 1e-4;

  private LogLinear() {}

  /**
   * Fits the model, with its profile interval.
   *
   * @param level of the intervals, such as 0.95
   * @throws IllegalArgumentException when the model is about another number of lists
   */
  public static ModelFit fit(MembershipCounts counts, LogLinearModel model, double level) {
    return withProfile(counts, fitOnly(counts, model, level), level);
  }

  /** Fits without the profile interval, which costs more than the fit. */
  static ModelFit fitOnly(MembershipCounts counts, LogLinearModel model, double level) {
    if (model.lists() != counts.lists().size()) {
      throw new IllegalArgumentException("The model is about another number of lists");
    }
    double[] observed = counts.observed();
    ReducedModel reduced = ReducedModel.of(counts, model);
    PoissonModel poisson = new PoissonModel(reduced.terms(), reduced.used());
    boolean converged = poisson.fit(observed);
    // A fit with all means positive is itself a table that proves that the maximum exists.
    boolean maximum =
        converged && poisson.smallestMean() > SURELY_POSITIVE || reduced.hasMaximum(observed);
    Estimability estimability = Estimability.of(maximum, reduced.identifiable());
    return summary(counts, model, reduced, poisson, estimability, level);
  }

  private static ModelFit summary(
      MembershipCounts counts,
      LogLinearModel model,
      ReducedModel reduced,
      PoissonModel poisson,
      Estimability estimability,
      double level) {
    double known = counts.union();
    double unseen = Math.exp(poisson.parameters[0]);
    double variance = poisson.varianceOfIntercept();
    double spread = Math.exp(Normal.quantile((1 + level) / 2) * Math.sqrt(variance));
    int parameters = 1 + model.terms().size();
    double likelihood = likelihood(counts, poisson);
    return new ModelFit(
        model,
        estimability,
        known + unseen,
        Math.sqrt(unseen + unseen * unseen * variance),
        Math.sqrt(variance),
        deviance(counts, poisson),
        reduced.cells() - reduced.terms().length,
        -2 * likelihood + 2 * parameters,
        -2 * likelihood + parameters * Math.log(known),
        new Interval(known + unseen / spread, known + unseen * spread, level),
        null);
  }

  private static double likelihood(MembershipCounts counts, PoissonModel poisson) {
    double sum = 0;
    for (int pattern = 1; pattern < counts.patterns(); pattern++) {
      double count = counts.count(pattern);
      if (poisson.uses(pattern)) {
        double mean = poisson.mean[pattern];
        sum += count > 0 ? count * Math.log(mean) : 0;
        sum -= mean + GammaFunctions.logGamma(count + 1);
      }
    }
    return sum;
  }

  private static double deviance(MembershipCounts counts, PoissonModel poisson) {
    double sum = 0;
    for (int pattern = 1; pattern < counts.patterns(); pattern++) {
      double count = counts.count(pattern);
      if (poisson.uses(pattern)) {
        double mean = poisson.mean[pattern];
        sum += 2 * ((count > 0 ? count * Math.log(count / mean) : 0) - (count - mean));
      }
    }
    return Math.max(0, sum);
  }

  /** Adds the profile interval to a usable fit; others are returned as they are. */
  static ModelFit withProfile(MembershipCounts counts, ModelFit fit, double level) {
    if (!fit.usable()) {
      return fit;
    }
    double[] observed = counts.observed();
    ReducedModel reduced = ReducedModel.of(counts, fit.model());
    PoissonModel poisson = new PoissonModel(reduced.terms(), reduced.used());
    poisson.fit(observed);
    double cut = Normal.quantile((1 + level) / 2);
    return fit.with(
        new ProfileLikelihood(reduced, poisson.parameters, observed, counts.union())
            .interval(fit.size() - counts.union(), cut * cut / 2, level));
  }
}
