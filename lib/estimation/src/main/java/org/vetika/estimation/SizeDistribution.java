package org.vetika.estimation;

import java.util.List;

/** How sure a method is of each number of cases: a probability distribution over sizes. */
public sealed interface SizeDistribution permits GridDistribution, SplitLogNormals, Pool {
  /** Probability that the size is at most the given one. */
  double cumulative(double size);

  /** The least size whose cumulative probability reaches the share; may be infinite. */
  double quantile(double share);

  /** The middle: the true number is as likely above as below. */
  default double median() {
    return quantile(0.5);
  }

  /** The range that leaves out equal shares below and above. */
  default Interval interval(double level) {
    return new Interval(quantile((1 - level) / 2), quantile((1 + level) / 2), level);
  }

  /** The equal mixture: each method is believed as much as the others. */
  static SizeDistribution pool(List<SizeDistribution> parts) {
    return parts.size() == 1 ? parts.getFirst() : new Pool(List.copyOf(parts));
  }
}
