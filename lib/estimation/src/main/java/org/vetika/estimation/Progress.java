package org.vetika.estimation;

/** Told how far an estimate has come. Called from the estimating thread. */
@FunctionalInterface
public interface Progress {
  /** For those who do not want to know. */
  Progress NONE = (step, share) -> {};

  /** What is being done. */
  enum Step {
    /** Log-linear models. */
    MODELS,
    /** Decomposable graphs. */
    GRAPHS,
    /** Latent classes. */
    SAMPLING,
    /** The same without one list after the other. */
    SENSITIVITY
  }

  /**
   * @param share of the step that is done, between 0 and 1; sampling may end early
   */
  void reached(Step step, double share);
}
