package org.vetika.estimation;

/**
 * The multinomial likelihood of the unseen number, all other parameters at their best.
 *
 * <p>{@code ℓ(n0) = lnΓ(n+n0+1) − lnΓ(n0+1) + Σ y ln(μ/Σμ)}, the model refitted to the table that
 * n0 completes. Because the parameters are at their best, the slope is {@code ψ(n+n0+1) − ψ(n0+1) +
 * ln(μ0/N)}. Source: R. M. Cormack, Interval estimation for mark-recapture studies of closed
 * populations, Biometrics 48 (1992).
 */
final class ProfileLikelihood {
  private static final double LEAST = 1e-3;
  private static final double MOST_PER_KNOWN = 1e4;
  private static final double PRECISION = 1e-8;
  private static final double FIRST_STEP = 0.1;

  private final PoissonModel model;
  private final double[] table;
  private final double known;
  private double value;
  private double slope;

  /**
   * @param reduced the model, identifiable and with a maximum
   * @param parameters of the fit to the observed patterns
   */
  ProfileLikelihood(ReducedModel reduced, double[] parameters, double[] observed, double known) {
    boolean[] all = reduced.used().clone();
    all[0] = true;
    model = new PoissonModel(reduced.terms(), all);
    System.arraycopy(parameters, 0, model.parameters, 0, parameters.length);
    table = observed.clone();
    this.known = known;
  }

  /**
   * @param start near the best unseen number
   * @param drop by how much the logarithm may fall within the interval
   */
  ProfileInterval interval(double start, double drop, double level) {
    double most = MOST_PER_KNOWN * known;
    double best = top(Math.max(start, LEAST), most);
    move(best);
    double cut = value - drop;
    double low = reaches(LEAST, cut) ? 0 : edge(LEAST, best, -1, cut);
    double high = reaches(most, cut) ? Double.POSITIVE_INFINITY : edge(best, most, 1, cut);
    return new ProfileInterval(known + best, new Interval(known + low, known + high, level));
  }

  private boolean reaches(double unseen, double cut) {
    move(unseen);
    return value >= cut;
  }

  /** Where the slope on the logarithmic scale is 0: secant steps inside a shrinking bracket. */
  private double top(double start, double most) {
    Bracket bracket = new Bracket(Math.log(LEAST), Math.log(most));
    double at = Math.log(start);
    double height = rise(at);
    double next = at + Math.copySign(FIRST_STEP, height);
    while (bracket.isWide()) {
      bracket.cut(at, height);
      next = bracket.inside(next);
      double nextHeight = rise(next);
      double change = nextHeight * (next - at) / (nextHeight - height);
      at = next;
      height = nextHeight;
      if (Math.abs(change) < PRECISION) {
        break;
      }
      next = at - change;
    }
    return Math.exp(at);
  }

  private double rise(double logarithm) {
    move(Math.exp(logarithm));
    return slope * Math.exp(logarithm);
  }

  /** Where the likelihood crosses the cut: Newton steps inside a shrinking bracket. */
  private double edge(double least, double most, int direction, double cut) {
    Bracket bracket = new Bracket(Math.log(least), Math.log(most));
    double at = bracket.inside(direction > 0 ? Math.log(least * 1.25 + 1) : Math.log(most * 0.8));
    while (bracket.isWide()) {
      double rise = rise(at);
      bracket.cut(at, direction * (value - cut));
      double change = (value - cut) / rise;
      if (Math.abs(change) < PRECISION) {
        break;
      }
      at = bracket.inside(at - change);
    }
    return Math.exp(at);
  }

  private void move(double unseen) {
    table[0] = unseen;
    model.refit(table);
    double size = known + unseen;
    value = GammaFunctions.logGamma(size + 1) - GammaFunctions.logGamma(unseen + 1);
    for (int pattern = 0; pattern < table.length; pattern++) {
      if (model.uses(pattern) && table[pattern] > 0) {
        value += table[pattern] * Math.log(model.mean[pattern] / size);
      }
    }
    slope =
        GammaFunctions.digamma(size + 1)
            - GammaFunctions.digamma(unseen + 1)
            + Math.log(model.mean[0] / size);
  }
}
