package org.vetika.estimation;

import java.util.Set;

/**
 * How to estimate.
 *
 * @param level of all intervals, between 0.5 and 0.999
 * @param run of the sampler, with the seed
 * @param cutoffs when to refuse
 * @param obstacles what is known about how the lists came about and forbids an estimate
 */
public record Options(
    double level, LatentClasses.Run run, Cutoffs cutoffs, Set<Obstacle> obstacles) {

  /** What the parties know and the counts do not show. */
  public enum Obstacle {
    /** One list was made from another. */
    FED_BY_ANOTHER(RefusalReason.FED_BY_ANOTHER),
    /** The same case cannot be recognized across lists. */
    NOT_LINKABLE(RefusalReason.NOT_LINKABLE),
    /** The lists do not count the same thing. */
    DEFINITIONS_DIFFER(RefusalReason.DEFINITIONS_DIFFER),
    /** The lists are about different times. */
    PERIODS_DIFFER(RefusalReason.PERIODS_DIFFER);

    private final RefusalReason reason;

    Obstacle(RefusalReason reason) {
      this.reason = reason;
    }

    RefusalReason reason() {
      return reason;
    }
  }

  /** Checks the level. */
  public Options {
    if (!(level >= 0.5 && level <= 0.999)) {
      throw new IllegalArgumentException("A level between 0.5 and 0.999");
    }
    obstacles = Set.copyOf(obstacles);
  }

  /** 95 % intervals, seed 1, no obstacles. */
  public static Options usual() {
    return new Options(0.95, LatentClasses.Run.usual(1), Cutoffs.usual(), Set.of());
  }

  /** The same with another level. */
  public Options withLevel(double other) {
    return new Options(other, run, cutoffs, obstacles);
  }

  /** The same with another run of the sampler. */
  public Options withRun(LatentClasses.Run other) {
    return new Options(level, other, cutoffs, obstacles);
  }

  /** The same with what is known about the lists. */
  public Options withObstacles(Set<Obstacle> known) {
    return new Options(level, run, cutoffs, known);
  }

  /** The same with other limits of refusal. */
  public Options withCutoffs(Cutoffs other) {
    return new Options(level, run, other, obstacles);
  }
}
