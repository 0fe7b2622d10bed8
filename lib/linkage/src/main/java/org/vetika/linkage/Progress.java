package org.vetika.linkage;

/** Is told how far a linkage has come, and can end it. Called from several threads. */
public interface Progress {
  /** The parts of a linkage, in their order. */
  enum Stage {
    /** Values are normalized and keys worked out. */
    PREPARING,
    /** The model is estimated. */
    ESTIMATING,
    /** Candidate pairs are compared. */
    COMPARING,
    /** Pairs are joined to clusters. */
    CLUSTERING
  }

  /** Progress that nobody looks at. */
  Progress NONE = (_, _) -> {};

  /**
   * Called now and then.
   *
   * @param stage what is being done
   * @param share of the stage that is done, 0 to 1
   */
  void reached(Stage stage, double share);

  /** Whether to stop; {@link Linkage#run} then throws {@link LinkageCanceled}. */
  default boolean isCanceled() {
    return false;
  }
}
