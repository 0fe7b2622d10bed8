package org.vetika.linkage.compare;

/** The share of common elements: of the union (Jaccard), or of the mean size (Dice). */
final class SetComparer implements Comparer {
  private final FieldValues values;
  private final double[] steps;
  private final boolean dice;

  SetComparer(FieldValues values, double[] steps, boolean dice) {
    this.values = values;
    this.steps = steps;
    this.dice = dice;
  }

  @Override
  public int level(int left, int right) {
    int[] a = values.elements(left);
    int[] b = values.elements(right);
    int common = common(a, b);
    double share =
        dice
            ? 2.0 * common / Math.max(1, a.length + b.length)
            : (double) common / Math.max(1, a.length + b.length - common);
    int step = 0;
    while (step < steps.length && share < steps[step]) {
      step++;
    }
    return step + 2;
  }

  /** Both are sorted. */
  private static int common(int[] a, int[] b) {
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      if (a[i] == b[j]) {
        common++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return common;
  }
}
