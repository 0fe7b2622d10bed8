package org.vetika.linkage.compare;

/**
 * Compares two records field by field. The result, the pattern, has the level of field k in its bits
 * 4k to 4k+3. One instance belongs to one thread.
 */
public final class PairPatterns {
  /** Bits of a level in a pattern. */
  public static final int BITS = 4;

  /** As many fields as a pattern holds. */
  public static final int MOST_FIELDS = 64 / BITS;

  private final PreparedRecords records;
  private final Comparer[] comparers;
  private final int[] partners;
  private final int[] different;
  private final boolean anySwaps;

  /** The records are shared, the comparers are this instance's own. */
  public PairPatterns(PreparedRecords records) {
    this.records = records;
    int size = records.fields().size();
    comparers = new Comparer[size];
    partners = new int[size];
    different = new int[size];
    boolean any = false;
    for (int field = 0; field < size; field++) {
      PreparedField prepared = records.fields().get(field);
      comparers[field] = prepared.comparer();
      partners[field] = prepared.partner();
      different[field] = prepared.kind().scheme().levels();
      any |= prepared.partner() >= 0;
    }
    anySwaps = any;
  }

  /** The level of one field, without regard to swaps. */
  public int level(int left, int right, int field) {
    int a = records.code(left, field);
    int b = records.code(right, field);
    if (a == 0 || b == 0) {
      return 0;
    }
    return a == b ? LevelScheme.EQUAL : comparers[field].level(a, b);
  }

  /** Levels of all fields. */
  public long pattern(int left, int right) {
    long pattern = 0;
    for (int field = 0; field < comparers.length; field++) {
      pattern |= (long) level(left, right, field) << field * BITS;
    }
    return anySwaps ? withSwaps(left, right, pattern) : pattern;
  }

  private long withSwaps(int left, int right, long pattern) {
    long result = pattern;
    for (int field = 0; field < partners.length; field++) {
      if (partners[field] >= 0 && isSwapped(left, right, field)) {
        result &= ~(15L << field * BITS) & ~(15L << partners[field] * BITS);
        result |= (long) (different[field] + 1) << field * BITS;
      }
    }
    return result;
  }

  /**
   * Whether the two values stand each in the other's field. The first field then has the level of
   * the swap, and the second says nothing: one event is not counted twice.
   */
  public boolean isSwapped(int left, int right, int field) {
    int partner = partners[field];
    int a = records.code(left, field);
    int b = records.code(right, field);
    return partner >= 0
        && a != b
        && a != 0
        && b != 0
        && a == records.code(right, partner)
        && b == records.code(left, partner);
  }

  /** The level of a field in a pattern. */
  public static int level(long pattern, int field) {
    return (int) (pattern >>> field * BITS) & 15;
  }
}
