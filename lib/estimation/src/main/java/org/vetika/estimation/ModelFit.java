package org.vetika.estimation;

import org.jspecify.annotations.Nullable;

/**
 * One log-linear model fitted to the counts by Poisson maximum likelihood.
 *
 * @param model what may depend on what
 * @param estimability when it is not {@link Estimability#FINE}, the numbers below are limits or not
 *     a number, and must not be used
 * @param size estimated number of cases, unseen ones included
 * @param standardError of the size: {@code √(n0 + n0²·Var b0)}
 * @param logStandardError of b0, the logarithm of the unseen number
 * @param deviance distance from the observed counts
 * @param degreesOfFreedom patterns less parameters; 0 means that the model repeats the counts and
 *     nothing is left to contradict it
 * @param aic Akaike's criterion, smaller is better
 * @param bic Bayesian criterion, smaller is better
 * @param wald interval that is symmetric on the logarithm of the unseen number
 * @param profile interval from the multinomial likelihood; absent where it was not asked for
 */
public record ModelFit(
    LogLinearModel model,
    Estimability estimability,
    double size,
    double standardError,
    double logStandardError,
    double deviance,
    int degreesOfFreedom,
    double aic,
    double bic,
    Interval wald,
    @Nullable ProfileInterval profile) {

  /** Whether the numbers may be used. */
  public boolean usable() {
    return estimability == Estimability.FINE && Double.isFinite(size);
  }

  ModelFit with(@Nullable ProfileInterval interval) {
    return new ModelFit(
        model,
        estimability,
        size,
        standardError,
        logStandardError,
        deviance,
        degreesOfFreedom,
        aic,
        bic,
        wald,
        interval);
  }
}
