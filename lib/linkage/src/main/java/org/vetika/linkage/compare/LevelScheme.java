package org.vetika.linkage.compare;

import java.util.List;

/**
 * The levels of agreement of a field, numbered from 1 (equal) downwards; 0 is "a value is missing".
 *
 * @param names of the levels, the first for level 1
 * @param expected what share of true matches is expected at each level before data is seen; the
 *     start of the estimation, adding to 1
 */
public record LevelScheme(List<String> names, List<Double> expected) {
  /** The level of equality. */
  public static final int EQUAL = 1;

  /** The most levels that a field can have, the missing one included. */
  public static final int MOST = 16;

  public LevelScheme {
    names = List.copyOf(names);
    expected = List.copyOf(expected);
    if (names.size() != expected.size() || names.size() >= MOST || names.size() < 2) {
      throw new IllegalArgumentException("2 to 15 levels, each with an expected share");
    }
  }

  /** Number of levels, without the missing one. */
  public int levels() {
    return names.size();
  }
}
