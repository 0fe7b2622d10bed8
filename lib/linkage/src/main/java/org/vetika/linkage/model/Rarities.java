package org.vetika.linkage.model;

import java.util.Arrays;
import java.util.BitSet;
import org.vetika.linkage.compare.LevelScheme;
import org.vetika.linkage.compare.PreparedField;
import org.vetika.linkage.compare.PreparedRecords;

/**
 * What it adds to a weight that two records agree in this value and not in any: log2 of u of
 * equality over the value's own frequency. An equal rare name says more, an equal frequent one
 * less.
 *
 * @param bits by field and code of the value; an empty array where a field's values are not weighed
 */
public record Rarities(float[][] bits) {

  /** For the fields whose number is set in {@code weighed}. */
  public static Rarities of(PreparedRecords records, Probabilities model, BitSet weighed) {
    float[][] bits = new float[records.fields().size()][0];
    for (int field = 0; field < bits.length; field++) {
      PreparedField prepared = records.fields().get(field);
      if (weighed.get(field) && prepared.counts().length > 0) {
        double known = known(prepared.counts());
        bits[field] = of(counts(records, field), known, model.u()[field][LevelScheme.EQUAL]);
      }
    }
    return new Rarities(bits);
  }

  /** Of two fields that are swapped now and then, the larger count of the two. */
  private static int[] counts(PreparedRecords records, int field) {
    PreparedField prepared = records.fields().get(field);
    int[] counts = Arrays.copyOf(prepared.counts(), prepared.values().texts().size() + 1);
    if (prepared.partner() >= 0) {
      int[] others = records.fields().get(prepared.partner()).counts();
      for (int code = 1; code < Math.min(others.length, counts.length); code++) {
        counts[code] = Math.max(counts[code], others[code]);
      }
    }
    return counts;
  }

  /** How many records have a value in the field itself, values of a partner left out. */
  private static double known(int[] counts) {
    double known = 0;
    for (int code = 1; code < counts.length; code++) {
      known += counts[code];
    }
    return Math.max(known, 1);
  }

  private static float[] of(int[] counts, double known, double equal) {
    float[] bits = new float[counts.length];
    for (int code = 1; code < counts.length; code++) {
      double frequency = Math.max(counts[code], 1) / known;
      bits[code] = (float) (Math.log(equal / frequency) * Probabilities.BITS);
    }
    return bits;
  }

  /** Bits to add for an equal value. */
  public double of(int field, int code) {
    return bits[field].length == 0 ? 0 : bits[field][code];
  }
}
