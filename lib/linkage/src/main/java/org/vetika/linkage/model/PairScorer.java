package org.vetika.linkage.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.vetika.linkage.compare.FieldKind;
import org.vetika.linkage.compare.LevelScheme;
import org.vetika.linkage.compare.PairPatterns;
import org.vetika.linkage.compare.PreparedField;
import org.vetika.linkage.compare.PreparedRecords;

/**
 * Weighs pairs by a model, stopping as soon as a pair cannot reach the weight that is asked for:
 * first what is equal, which costs nothing to see, then the cheap comparisons, then texts. One
 * instance belongs to one thread.
 */
public final class PairScorer {
  /** The weight of pairs that do not reach what is asked for. */
  public static final double TOO_LOW = Double.NEGATIVE_INFINITY;

  private final PreparedRecords records;
  private final PairPatterns patterns;
  private final Probabilities model;
  private final List<SharedBlock> blocks;
  private final double prior;
  private final double[][] weights;
  private final float[][] rarities;
  private final double[] bestUnequal;
  private final int[] partners;
  private final int[] cheapFirst;

  /** Fields of a pair that are known and differ, and what each can add at most. */
  private final int[] open;

  private final double[] best;

  /** Weights are worked out once per scorer; {@code rarities} are shared. */
  public PairScorer(PreparedRecords records, Estimation.Estimate estimate, Rarities rarities) {
    Probabilities model = estimate.model();
    this.model = model;
    this.blocks = estimate.blocks();
    this.records = records;
    this.patterns = new PairPatterns(records);
    this.prior = model.priorWeight();
    this.rarities = rarities.bits();
    int fields = records.fields().size();
    weights = new double[fields][];
    bestUnequal = new double[fields];
    partners = new int[fields];
    for (int field = 0; field < fields; field++) {
      PreparedField prepared = records.fields().get(field);
      weights[field] = weights(model, field, prepared.scheme().levels());
      bestUnequal[field] = Arrays.stream(weights[field]).skip(2).max().orElse(0);
      partners[field] = prepared.partner();
    }
    cheapFirst = cheapFirst(records);
    open = new int[fields];
    best = new double[fields];
  }

  private static double[] weights(Probabilities model, int field, int levels) {
    double[] weights = new double[levels + 1];
    for (int level = 1; level <= levels; level++) {
      weights[level] = model.weight(field, level);
    }
    return weights;
  }

  private static int[] cheapFirst(PreparedRecords records) {
    return IntStream.range(0, records.fields().size())
        .boxed()
        .sorted(Comparator.comparingInt(field -> cost(records.fields().get(field).kind())))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static int cost(FieldKind kind) {
    return switch (kind) {
      case CATEGORY -> 0;
      case DATE -> 1;
      case PLACE -> 2;
      case IDENTIFIER, NUMBER -> 3;
      case NAME, STRING -> 4;
      case SET -> 5;
      case TEXT -> 6;
    };
  }

  /** Weight of the pair in bits, or {@link #TOO_LOW} if it is below {@code least}. */
  public double weight(int left, int right, double least) {
    double reachable = prior;
    int unequal = 0;
    for (int field : cheapFirst) {
      int a = records.code(left, field);
      int b = records.code(right, field);
      if (a == b && a != 0) {
        reachable += equal(field, a);
      } else if (a != 0 && b != 0) {
        open[unequal] = field;
        best[unequal] = bestOf(right, field, a);
        reachable += best[unequal++];
      }
    }
    return compared(left, right, least, reachable, unequal);
  }

  /**
   * The most that an unequal field can add; more if its value is the partner field's of the other.
   */
  private double bestOf(int right, int field, int code) {
    boolean swapped = partners[field] >= 0 && code == records.code(right, partners[field]);
    return swapped ? Math.max(bestUnequal[field], equal(field, code)) : bestUnequal[field];
  }

  private double compared(int left, int right, double least, double reachable, int unequal) {
    double weight = reachable;
    for (int index = 0; index < unequal; index++) {
      if (weight < least) {
        return TOO_LOW;
      }
      weight += actual(left, right, open[index]) - best[index];
    }
    if (weight >= least && !blocks.isEmpty()) {
      weight -= bitsOff(left, right);
    }
    return weight < least ? TOO_LOW : weight;
  }

  /** What blocks of columns in common take off; needs all levels, so it comes last. */
  public double bitsOff(int left, int right) {
    long pattern = patterns.pattern(left, right);
    double[] rare = new double[weights.length];
    for (int field = 0; field < rare.length; field++) {
      boolean equal = PairPatterns.level(pattern, field) == LevelScheme.EQUAL;
      rare[field] = equal ? rarity(field, records.code(left, field)) : 0;
    }
    return SharedBlock.bitsOff(blocks, pattern, model, rare);
  }

  private double actual(int left, int right, int field) {
    int own = patterns.level(left, right, field);
    int crossed = patterns.swapped(left, right, field, own);
    if (crossed == 0) {
      return weights[field][own];
    }
    int level = field < partners[field] ? crossed & 15 : crossed >> PairPatterns.BITS;
    return level == LevelScheme.EQUAL
        ? equal(field, records.code(left, field))
        : weights[field][level];
  }

  private double equal(int field, int code) {
    return weights[field][LevelScheme.EQUAL] + rarity(field, code);
  }

  private double rarity(int field, int code) {
    return rarities[field].length == 0 ? 0 : rarities[field][code];
  }
}
