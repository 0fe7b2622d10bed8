package org.vetika.estimation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * The same lists in several groups of cases, such as provinces or sexes, and their sum.
 *
 * <p>Groups whose members are found about equally easily give better figures than all cases at
 * once.
 *
 * @param findings by group
 * @param total the sum; refused as soon as one group is
 */
public record Strata(Map<String, Finding> findings, Finding total) {
  private static final int DRAWS = 20_000;

  /**
   * Estimates each group with the same options, then the sum.
   *
   * @throws IllegalArgumentException when there are no groups
   */
  public static Strata of(
      SortedMap<String, MembershipCounts> groups, Options options, Progress progress) {
    if (groups.isEmpty()) {
      throw new IllegalArgumentException("At least one group");
    }
    Map<String, Finding> findings = new LinkedHashMap<>();
    groups.forEach((name, counts) -> findings.put(name, Estimation.of(counts, options, progress)));
    return new Strata(findings, total(findings, options));
  }

  private static Finding total(Map<String, Finding> findings, Options options) {
    long union = findings.values().stream().mapToLong(Finding::union).sum();
    List<Estimate> estimates = new ArrayList<>();
    List<Refusal.Ground> grounds = new ArrayList<>();
    findings.forEach((name, finding) -> {
      if (finding instanceof Estimate estimate) {
        estimates.add(estimate);
      } else {
        grounds.add(Refusal.Ground.of(RefusalReason.STRATUM_REFUSED, name));
      }
    });
    if (!grounds.isEmpty()) {
      return new Refusal(union, List.copyOf(grounds), Evidence.none(), List.of());
    }
    boolean low = estimates.stream().anyMatch(part -> part.reading() == Estimate.Reading.AT_LEAST);
    return new Estimate(
        union,
        low ? Estimate.Reading.AT_LEAST : Estimate.Reading.BETWEEN,
        sum(estimates, options.run().seed()),
        options.level(),
        Evidence.none(),
        List.of(Message.of("warning.assumption")));
  }

  /** The distribution of the sum, the groups being estimated independently. */
  private static SizeDistribution sum(List<Estimate> estimates, long seed) {
    RandomDraws random = new RandomDraws(seed);
    double[] sums = new double[DRAWS];
    for (Estimate estimate : estimates) {
      for (int draw = 0; draw < DRAWS; draw++) {
        sums[draw] += estimate.size().quantile(random.uniform());
      }
    }
    return GridDistribution.ofDraws(sums);
  }
}
