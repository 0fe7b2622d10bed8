package org.vetika.estimation;

import java.util.ArrayList;
import java.util.List;
import org.vetika.estimation.Estimate.Reading;

/** What must be said beside a figure, and how it may be quoted. */
final class Warnings {
  private static final double NEARLY_ALL = 0.9;

  private Warnings() {}

  static List<Message> of(MembershipCounts counts, Evidence evidence, Reading reading) {
    List<Message> warnings = new ArrayList<>();
    warnings.add(Message.of("warning.assumption"));
    if (reading == Reading.AT_LEAST) {
      warnings.add(Message.of("warning.hard-to-reach"));
    }
    for (int pair : LogLinearModel.sets(counts.lists().size(), 2)) {
      addPair(warnings, counts, pair);
    }
    evidence
        .classes()
        .filter(classes -> !classes.hasConverged())
        .ifPresent(classes -> warnings.add(Message.of("warning.sampler-short")));
    return warnings;
  }

  private static void addPair(List<Message> warnings, MembershipCounts counts, int pair) {
    int first = Integer.numberOfTrailingZeros(pair);
    int second = Integer.numberOfTrailingZeros(pair & pair - 1);
    String one = counts.lists().get(first);
    String other = counts.lists().get(second);
    long shared = counts.overlap(pair);
    long smaller = Math.min(counts.overlap(1 << first), counts.overlap(1 << second));
    if (shared == 0) {
      warnings.add(Message.of("warning.no-overlap", one, other));
    } else if (shared > NEARLY_ALL * smaller) {
      warnings.add(Message.of("warning.near-copy", one, other, shared, smaller));
    }
  }

  /** Whether all lists tend to find the same people, which makes any figure too low. */
  static Reading reading(MembershipCounts counts, Cutoffs cutoffs) {
    return PairDependence.sharedReach(PairDependence.all(counts)) > cutoffs.sharedReach()
        ? Reading.AT_LEAST
        : Reading.BETWEEN;
  }
}
