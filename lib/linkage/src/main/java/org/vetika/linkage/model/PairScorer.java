package org.vetika.linkage.model;

import java.util.Comparator;
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
  private final double prior;
  private final double[][] weights;
  private final float[][] rarities;
  private final double[] bestUnequal;
  private final int[] cheapFirst;
  private final int[] open;

  /** Weights are worked out once per scorer; {@code rarities} are shared. */
  public PairScorer(PreparedRecords records, Probabilities model, Rarities rarities) {
    this.records = records;
    this.patterns = new PairPatterns(records);
    this.prior = model.priorWeight();
    this.rarities = rarities.bits();
    int fields = records.fields().size();
    weights = new double[fields][];
    bestUnequal = new double[fields];
    for (int field = 0; field < fields; field++) {
      PreparedField prepared = records.fields().get(field);
      weights[field] =
          IntStream.rangeClosed(0, prepared.scheme().levels())
              .mapToDouble(weightOf(model, field))
              .toArray();
      int last = prepared.kind().scheme().levels();
      bestUnequal[field] =
          IntStream.rangeClosed(2, last).mapToDouble(level -> weights(prepared, level)).max().orElse(0);
    }
    cheapFirst = cheapFirst(records);
    open = new int[fields];
  }

  private static java.util.function.IntToDoubleFunction weightOf(Probabilities model, int field) {
    return level -> model.weight(field, level);
  }

  private double weights(PreparedField prepared, int level) {
    return weights[records.fields().indexOf(prepared)][level];
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
    int settled = -1;
    for (int field : cheapFirst) {
      int a = records.code(left, field);
      int b = records.code(right, field);
      if (a == 0 || b == 0 || field == settled) {
        continue;
      }
      if (a == b) {
        reachable += weights[field][LevelScheme.EQUAL] + rarity(field, a);
      } else if (patterns.isSwapped(left, right, field)) {
        reachable += weights[field][weights[field].length - 1];
        settled = records.fields().get(field).partner();
      } else {
        open[unequal++] = field;
        reachable += bestUnequal[field];
      }
    }
    return compared(left, right, least, reachable, unequal);
  }

  private double compared(int left, int right, double least, double reachable, int unequal) {
    double weight = reachable;
    for (int index = 0; index < unequal; index++) {
      if (weight < least) {
        return TOO_LOW;
      }
      int field = open[index];
      int level = patterns.level(left, right, field);
      weight += weights[field][level] - bestUnequal[field];
    }
    return weight < least ? TOO_LOW : weight;
  }

  private double rarity(int field, int code) {
    return rarities[field].length == 0 ? 0 : rarities[field][code];
  }
}
