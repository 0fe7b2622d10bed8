package org.vetika.linkage.compare;

/**
 * Dates as {@link PartialDate} packs them. A code below 0 is a text of digits that is no date,
 * since one was left out or typed twice; those are compared as texts.
 */
final class DateComparer implements Comparer {
  static final int KNOWN_PARTS_AGREE = 2;
  static final int ONE_DIGIT_WITHIN_A_WEEK = 3;
  static final int SWAPPED_OR_ONE_DIGIT = 4;
  static final int WITHIN_A_WEEK = 5;
  static final int TWO_PARTS_AGREE = 6;
  static final int WITHIN_A_YEAR = 7;
  static final int DIFFERENT = 8;

  private static final int WEEK = 7;
  private static final int YEAR = 366;
  private static final int MOST_OF_TWO_DIGITS = 81;

  private final FieldValues values;

  DateComparer(FieldValues values) {
    this.values = values;
  }

  @Override
  public int level(int left, int right) {
    if (left < 0 || right < 0) {
      boolean close = DamerauLevenshtein.distance(digits(left), digits(right)) == 1;
      return close ? SWAPPED_OR_ONE_DIGIT : DIFFERENT;
    }
    return isFull(left) && isFull(right) ? full(left, right) : partial(left, right);
  }

  private static boolean isFull(int date) {
    return PartialDate.day(date) != 0
        && PartialDate.month(date) != 0
        && PartialDate.year(date) != 0;
  }

  private static int partial(int left, int right) {
    int year = PartialDate.year(left);
    int other = PartialDate.year(right);
    boolean agree =
        agree(PartialDate.day(left), PartialDate.day(right))
            && agree(PartialDate.month(left), PartialDate.month(right))
            && agree(year, other);
    boolean near = year != 0 && other != 0 && Math.abs(year - other) <= 1;
    return agree ? KNOWN_PARTS_AGREE : near ? WITHIN_A_YEAR : DIFFERENT;
  }

  private static int full(int left, int right) {
    boolean day = PartialDate.day(left) == PartialDate.day(right);
    boolean month = PartialDate.month(left) == PartialDate.month(right);
    boolean year = PartialDate.year(left) == PartialDate.year(right);
    boolean swapped =
        PartialDate.day(left) == PartialDate.month(right)
            && PartialDate.month(left) == PartialDate.day(right);
    int apart = days(left, right);
    if (year && swapped || isOneDigitApart(left, right)) {
      return apart <= WEEK ? ONE_DIGIT_WITHIN_A_WEEK : SWAPPED_OR_ONE_DIGIT;
    }
    if (apart <= WEEK) {
      return WITHIN_A_WEEK;
    }
    boolean two = day && month || day && year || month && year;
    return two ? TWO_PARTS_AGREE : apart <= YEAR ? WITHIN_A_YEAR : DIFFERENT;
  }

  private String digits(int code) {
    return code < 0 ? values.texts().value(-code) : Integer.toString(code);
  }

  private static boolean agree(int part, int other) {
    return part == 0 || other == 0 || part == other;
  }

  /**
   * Whether one of eight digits differs; two neighbors that changed places count as one. Numbers of
   * which that is true are 1 to 9 or 9 to 81 apart, times a power of ten; most others are not.
   */
  private static boolean isOneDigitApart(int left, int right) {
    int difference = Math.abs(left - right);
    while (difference > MOST_OF_TWO_DIGITS) {
      if (difference % 10 != 0) {
        return false;
      }
      difference /= 10;
    }
    int apart = 0;
    int a = left;
    int b = right;
    while (apart < 2 && a != b) {
      if (a % 10 != b % 10) {
        apart++;
        if (a % 10 == b / 10 % 10 && b % 10 == a / 10 % 10) {
          a /= 10;
          b /= 10;
        }
      }
      a /= 10;
      b /= 10;
    }
    return apart == 1;
  }

  /** Days between, months counted as 30.44 days: near enough for "within". */
  private static int days(int left, int right) {
    return (Math.abs(hundredthsOfDays(left) - hundredthsOfDays(right)) + 50) / 100;
  }

  private static int hundredthsOfDays(int date) {
    return PartialDate.year(date) * 36_525
        + PartialDate.month(date) * 3_044
        + PartialDate.day(date) * 100;
  }
}
