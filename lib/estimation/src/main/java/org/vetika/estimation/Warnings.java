package org.vetika.estimation;

import java.util.ArrayList;
import java.util.List;
import org.vetika.estimation.Estimate.Reading;

/** What must be said beside a figure, and how it may be quoted. */
final class Warnings {
  private Warnings() {}

  static List<Message> of(MembershipCounts counts, Evidence evidence) {
    List<Message> warnings = new ArrayList<>();
    evidence
        .classes()
        .filter(classes -> !classes.hasConverged())
        .ifPresent(classes -> warnings.add(Message.of("warning.sampler-short")));
    return warnings;
  }

  static Reading reading(MembershipCounts counts, Evidence evidence) {
    return Reading.BETWEEN;
  }
}
