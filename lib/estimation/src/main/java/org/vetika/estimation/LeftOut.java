package org.vetika.estimation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vetika.estimation.GraphAveraging.Assumptions;

/**
 * What would be said if one list had never been made. A figure that hangs on one list is weak.
 *
 * <p>By the log-linear models and graphs only; the latent classes would take too long.
 *
 * @param list the missing list
 * @param union cases that the others know
 * @param pair the figures under assumptions when two lists are left
 * @param size how many there are by the others; absent when they do not allow a figure
 */
public record LeftOut(
    String list, long union, Optional<TwoLists> pair, Optional<SizeDistribution> size) {
  private static final int FEWEST_LISTS = 3;

  /**
   * Leaves out one list after the other.
   *
   * @throws IllegalArgumentException for fewer than three lists
   */
  public static List<LeftOut> each(MembershipCounts counts, Options options, Progress progress) {
    int lists = counts.lists().size();
    if (lists < FEWEST_LISTS) {
      throw new IllegalArgumentException("Three lists or more");
    }
    List<LeftOut> all = new ArrayList<>();
    for (int list = 0; list < lists; list++) {
      progress.reached(Progress.Step.SENSITIVITY, (double) list / lists);
      all.add(of(counts, list, options));
    }
    return List.copyOf(all);
  }

  private static LeftOut of(MembershipCounts counts, int list, Options options) {
    String name = counts.lists().get(list);
    if (counts.count(1 << list) == counts.union()) {
      return new LeftOut(name, 0, Optional.empty(), Optional.empty());
    }
    MembershipCounts others = counts.without(list);
    Optional<TwoLists> pair =
        others.lists().size() < FEWEST_LISTS ? Optional.of(TwoLists.of(others)) : Optional.empty();
    return new LeftOut(
        name, others.union(), pair, pair.isPresent() ? Optional.empty() : size(others, options));
  }

  private static Optional<SizeDistribution> size(MembershipCounts counts, Options options) {
    if (!new Refusals(counts, options).beforehand().isEmpty()) {
      return Optional.empty();
    }
    List<SizeDistribution> parts = new ArrayList<>();
    ModelSearch models = ModelSearch.of(counts, options.level());
    if (models.hasUsable()) {
      parts.add(SplitLogNormals.of(counts, models));
    }
    if (counts.lists().size() <= DecomposableGraph.MOST_LISTS) {
      parts.add(GraphAveraging.of(counts, Assumptions.usual(counts)).size());
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(SizeDistribution.pool(parts));
  }
}
