package org.vetika.linkage.compare;

/** Numbers: one apart or one wrong digit, within a tenth of the larger, or different. */
final class NumberComparer implements Comparer {
  private static final double TENTH = 0.1;
  private static final int WITHIN_A_TENTH = 3;

  private final FieldValues values;
  private final EditComparer edits;

  NumberComparer(FieldValues values) {
    this.values = values;
    this.edits = new EditComparer(values);
  }

  @Override
  public int level(int left, int right) {
    double a = values.number(left);
    double b = values.number(right);
    double apart = Math.abs(a - b);
    if (apart <= 1 || edits.level(left, right) == EditComparer.ONE_EDIT) {
      return EditComparer.ONE_EDIT;
    }
    return apart <= TENTH * Math.max(Math.abs(a), Math.abs(b))
        ? WITHIN_A_TENTH
        : EditComparer.DIFFERENT;
  }
}
