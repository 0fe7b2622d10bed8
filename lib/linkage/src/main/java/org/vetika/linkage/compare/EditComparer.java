package org.vetika.linkage.compare;

/**
 * One edit, two edits or more, by {@link DamerauLevenshtein}; two count for six characters only.
 */
final class EditComparer implements Comparer {
  private static final int LONG_ENOUGH_FOR_TWO = 6;
  private static final int SHORT = 3;
  static final int ONE_EDIT = 2;
  static final int TWO_EDITS = 3;
  static final int DIFFERENT = 4;

  private final FieldValues values;
  private final DamerauLevenshtein edits = new DamerauLevenshtein();

  EditComparer(FieldValues values) {
    this.values = values;
  }

  @Override
  public int level(int left, int right) {
    ValueDictionary texts = values.texts();
    int length = texts.length(left);
    int otherLength = texts.length(right);
    int most = Math.max(length, otherLength);
    int allowed = most >= LONG_ENOUGH_FOR_TWO ? 2 : most >= SHORT ? 1 : 0;
    if (most - values.shapes().mostCommon(left, right) > allowed) {
      return DIFFERENT;
    }
    char[] pool = texts.pool();
    int distance =
        edits.distance(pool, texts.start(left), length, pool, texts.start(right), otherLength);
    return distance > allowed ? DIFFERENT : distance + 1;
  }
}
