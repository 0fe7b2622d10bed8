package org.vetika.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.vetika.linkage.block.Blocking;
import org.vetika.linkage.block.PairVisitor;
import org.vetika.linkage.model.PairScorer;

/** Keeps the pairs that reach the limit of review, each thread in a place of its own. */
final class PairCollector {
  private static final int STEP = 1 << 12;

  private final LinkageSettings settings;
  private final double least;
  private final Map<Long, Boolean> decided;
  private final AtomicInteger kept = new AtomicInteger();
  private final List<Own> owns = new ArrayList<>();

  /**
   * Nothing is kept yet.
   *
   * @param least weight in bits of a pair to keep
   * @param decided pairs, the left record in the upper 32 bits; kept whatever their weight
   */
  PairCollector(LinkageSettings settings, double least, Map<Long, Boolean> decided) {
    this.decided = decided;
    this.settings = settings;
    this.least = least;
  }

  /** A visitor for one thread and one rule. */
  PairVisitor visitor(Blocking blocking, int rule, PairScorer scorer) {
    Own own = new Own();
    owns.add(own);
    return (left, right) -> {
      double weight = scorer.weight(left, right, least);
      // Few pairs weigh enough: looking where the others were met before would cost more.
      if (weight != PairScorer.TOO_LOW
          && !blocking.metBefore(rule, left, right)
          && !isDecided(left, right)) {
        keep(own, left, right, (float) weight);
      }
    };
  }

  private boolean isDecided(int left, int right) {
    return !decided.isEmpty() && decided.containsKey((long) left << 32 | right);
  }

  private void keep(Own own, int left, int right, float weight) {
    if (own.keep(left, right, weight)) {
      count();
    }
  }

  /** Ends the work if there are too many; called for every few thousand pairs kept. */
  private void count() {
    if (kept.addAndGet(STEP) > settings.mostPairs()) {
      throw new TooManyPairs(settings.mostPairs());
    }
  }

  /** All pairs by record, each once. */
  SortedPairs sorted(int rows) {
    keepDecided();
    SortedPairs sorted = new SortedPairs(rows, owns.stream().mapToInt(own -> own.size).sum());
    owns.forEach(own -> sorted.count(own.lefts, own.size));
    sorted.allot();
    owns.forEach(own -> sorted.add(own.lefts, own.rights, own.weights, own.size));
    owns.clear();
    sorted.finish();
    return sorted;
  }

  private void keepDecided() {
    Own own = new Own();
    owns.add(own);
    decided.forEach((pair, same) ->
        own.keep(
            (int) (pair >> 32),
            pair.intValue(),
            same ? Float.POSITIVE_INFINITY : Float.NEGATIVE_INFINITY));
  }

  private static final class Own {
    private int[] lefts = new int[STEP];
    private int[] rights = new int[STEP];
    private float[] weights = new float[STEP];
    private int size;

    /** Whether a few thousand more are kept now. */
    boolean keep(int left, int right, float weight) {
      if (size == lefts.length) {
        int larger = size + Math.max(STEP, size >> 1);
        lefts = Arrays.copyOf(lefts, larger);
        rights = Arrays.copyOf(rights, larger);
        weights = Arrays.copyOf(weights, larger);
      }
      lefts[size] = left;
      rights[size] = right;
      weights[size++] = weight;
      return size % STEP == 0;
    }
  }
}
