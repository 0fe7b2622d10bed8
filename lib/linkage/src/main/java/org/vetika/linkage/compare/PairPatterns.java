package org.vetika.linkage.compare;

/**
 * Compares two records field by field. The result, the pattern, has the level of field k in its
 * bits 4k to 4k+3. One instance belongs to one thread.
 */
public final class PairPatterns {
  /** Bits of a level in a pattern. */
  public static final int BITS = 4;

  /** As many fields as a pattern holds. */
  public static final int MOST_FIELDS = 64 / BITS;

  private static final int SIMILAR = 4;
  private static final int NEARLY_EQUAL = 2;

  private final PreparedRecords records;
  private final Comparer[] comparers;
  private final int[] partners;

  /** The records are shared, the comparers are this instance's own. */
  public PairPatterns(PreparedRecords records) {
    this.records = records;
    int size = records.fields().size();
    comparers = new Comparer[size];
    partners = new int[size];
    for (int field = 0; field < size; field++) {
      comparers[field] = records.fields().get(field).comparer();
      partners[field] = records.fields().get(field).partner();
    }
  }

  /** The level of one field, without regard to swaps. */
  public int level(int left, int right, int field) {
    return compared(field, records.code(left, field), records.code(right, field));
  }

  private int compared(int field, int a, int b) {
    if (a == 0 || b == 0) {
      return 0;
    }
    return a == b ? LevelScheme.EQUAL : comparers[field].level(a, b);
  }

  /** Levels of all fields. */
  public long pattern(int left, int right) {
    long pattern = 0;
    for (int field = 0; field < comparers.length; field++) {
      if (partners[field] < field) {
        pattern |= (long) level(left, right, field) << field * BITS;
      }
    }
    for (int field = 0; field < comparers.length; field++) {
      if (partners[field] > field) {
        pattern = withPartner(left, right, field, pattern);
      }
    }
    return pattern;
  }

  /** The pattern with the level of a field whose partner comes later, and perhaps with a swap. */
  private long withPartner(int left, int right, int field, long pattern) {
    int partner = partners[field];
    long straight = pattern | (long) level(left, right, field) << field * BITS;
    if (!mayBeSwapped(straight, field)) {
      return straight;
    }
    int crossed = crossed(left, right, field);
    if (crossed == 0) {
      return straight;
    }
    long others = pattern & ~(15L << partner * BITS);
    return others
        | (long) (crossed & 15) << field * BITS
        | (long) (crossed >> BITS) << partner * BITS;
  }

  private boolean mayBeSwapped(long pattern, int field) {
    return level(pattern, field) > SIMILAR && level(pattern, partners[field]) > SIMILAR;
  }

  /**
   * Levels of two fields when each value is compared with the other field's: the field's own in the
   * lower four bits, its partner's above. 0 unless both are at least similar, or one of them nearly
   * equal: a short name with a wrong letter is hardly similar any more. That someone typed names
   * into each other's places is as likely for another person as for the same one, so nothing is
   * taken off for it.
   */
  public int crossed(int left, int right, int field) {
    int partner = partners[field];
    int own = compared(field, records.code(left, field), records.code(right, partner));
    if (own == 0) {
      return 0;
    }
    int other = compared(field, records.code(left, partner), records.code(right, field));
    boolean both = own <= SIMILAR && other <= SIMILAR;
    boolean one = Math.min(own, other) <= NEARLY_EQUAL;
    return other != 0 && (both || one) ? own | other << BITS : 0;
  }

  /** Whether the pattern of the two has a swap in it for this field, the first of two partners. */
  public boolean isSwapped(int left, int right, int field) {
    return swapped(left, right, field, level(left, right, field)) != 0;
  }

  /**
   * What {@link #crossed} says of a field with a partner if the pattern of the two has a swap in
   * it, else 0.
   *
   * @param own the level of the field
   */
  public int swapped(int left, int right, int field, int own) {
    int partner = partners[field];
    boolean possible = partner >= 0 && own > SIMILAR && level(left, right, partner) > SIMILAR;
    return possible ? crossed(left, right, Math.min(field, partner)) : 0;
  }

  /** The level of a field in a pattern. */
  public static int level(long pattern, int field) {
    return (int) (pattern >>> field * BITS) & 15;
  }
}
