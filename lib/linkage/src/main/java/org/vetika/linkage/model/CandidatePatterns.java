package org.vetika.linkage.model;

import java.util.ArrayList;
import java.util.List;
import org.vetika.linkage.block.Blocking;
import org.vetika.linkage.block.PairVisitor;
import org.vetika.linkage.block.Workers;
import org.vetika.linkage.compare.Hashes;
import org.vetika.linkage.compare.PairPatterns;
import org.vetika.linkage.compare.PreparedRecords;

/**
 * Pattern counts of each blocking rule's pairs, of a sample where there are many. Whether a pair is
 * in the sample depends on nothing but the pair.
 */
final class CandidatePatterns {
  private final PreparedRecords records;
  private final Blocking blocking;
  private final long wanted;

  /**
   * Of one rule.
   *
   * @param all of its pairs
   * @param own of those that no earlier rule has
   * @param pairsPerCount how many pairs a counted one stands for
   */
  record OfRule(PatternCounts all, PatternCounts own, double pairsPerCount) {}

  CandidatePatterns(PreparedRecords records, Blocking blocking, long wantedPerRule) {
    this.records = records;
    this.blocking = blocking;
    this.wanted = wantedPerRule;
  }

  List<OfRule> count(Workers workers) {
    List<OfRule> counted = new ArrayList<>();
    for (int rule = 0; rule < blocking.rules().size(); rule++) {
      counted.add(count(rule, workers));
    }
    return counted;
  }

  private OfRule count(int rule, Workers workers) {
    double share = Math.min(1, (double) wanted / Math.max(1, blocking.pairs(rule)));
    long limit = share == 1 ? Long.MAX_VALUE : (long) (share * Long.MAX_VALUE);
    List<Counting> countings = new ArrayList<>();
    blocking.visit(
        rule,
        workers,
        () -> {
          Counting counting = new Counting(rule, limit);
          countings.add(counting);
          return counting;
        });
    OfRule found = new OfRule(new PatternCounts(), new PatternCounts(), 1 / share);
    for (Counting counting : countings) {
      found.all().addAll(counting.all);
      found.own().addAll(counting.own);
    }
    return found;
  }

  private final class Counting implements PairVisitor {
    private final int rule;
    private final long limit;
    private final PairPatterns patterns = new PairPatterns(records);
    private final PatternCounts all = new PatternCounts();
    private final PatternCounts own = new PatternCounts();

    Counting(int rule, long limit) {
      this.rule = rule;
      this.limit = limit;
    }

    @Override
    public void visit(int left, int right) {
      if (Hashes.mix((long) left << 32 | right) >>> 1 > limit) {
        return;
      }
      long pattern = patterns.pattern(left, right);
      all.add(pattern, 1);
      if (!blocking.metBefore(rule, left, right)) {
        own.add(pattern, 1);
      }
    }
  }
}
