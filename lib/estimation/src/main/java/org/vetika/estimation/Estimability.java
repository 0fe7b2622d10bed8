package org.vetika.estimation;

/**
 * Whether a model has one finite answer for these counts.
 *
 * <p>Source: S. E. Fienberg and A. Rinaldo, Maximum likelihood estimation in log-linear models,
 * Annals of Statistics 40 (2012); L. Chan, B. W. Silverman and K. Vincent, Multiple systems
 * estimation for sparse capture data, JASA 116 (2021).
 */
public enum Estimability {
  /** One finite maximum of the likelihood. */
  FINE(0),
  /** The likelihood rises for ever in some direction: no finite maximum. */
  NO_MAXIMUM(1),
  /** Several parameter values describe the counts equally well. */
  NOT_IDENTIFIABLE(2),
  /** Both of the above. */
  NEITHER(3);

  private final int code;

  Estimability(int code) {
    this.code = code;
  }

  /** The number that the literature gives this state: 0 is fine. */
  public int code() {
    return code;
  }

  static Estimability of(boolean maximum, boolean identifiable) {
    if (maximum) {
      return identifiable ? FINE : NOT_IDENTIFIABLE;
    }
    return identifiable ? NO_MAXIMUM : NEITHER;
  }
}
