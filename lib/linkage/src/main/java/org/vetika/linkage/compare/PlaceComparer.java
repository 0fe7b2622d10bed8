package org.vetika.linkage.compare;

/**
 * Codes of places in which each level of the hierarchy adds two characters, as in the gazetteer of
 * Cambodia: 2 province, 4 district, 6 commune, 8 village. A code that begins with the other says
 * the same place less exactly.
 */
final class PlaceComparer implements Comparer {
  static final int ONE_WITHIN_THE_OTHER = 2;
  static final int SAME_PARENT = 3;
  static final int SAME_GRANDPARENT = 4;
  static final int DIFFERENT = 5;
  private static final int STEP = 2;

  private final FieldValues values;

  PlaceComparer(FieldValues values) {
    this.values = values;
  }

  @Override
  public int level(int left, int right) {
    ValueDictionary texts = values.texts();
    char[] pool = texts.pool();
    int length = texts.length(left);
    int otherLength = texts.length(right);
    int shorter = Math.min(length, otherLength);
    int equal = 0;
    while (equal < shorter && pool[texts.start(left) + equal] == pool[texts.start(right) + equal]) {
      equal++;
    }
    if (equal == shorter) {
      return ONE_WITHIN_THE_OTHER;
    }
    int apart = (Math.max(length, otherLength) - equal + STEP - 1) / STEP;
    boolean nothing = equal < STEP;
    return nothing || apart > STEP ? DIFFERENT : apart == 1 ? SAME_PARENT : SAME_GRANDPARENT;
  }
}
