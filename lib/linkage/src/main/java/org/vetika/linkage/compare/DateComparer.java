package org.vetika.linkage.compare;

/**
 * Dates as {@link PartialDate} packs them. A code below 0 is a text of digits that is no date,
 * since one was left out or typed twice; those are compared as texts.
 */
final class DateComparer implements Comparer {
  static final int KNOWN_PARTS_AGREE = 2;
  static final int SWAPPED_OR_ONE_DIGIT = 3;
  static final int WITHIN_A_WEEK = 4;
  static final int TWO_PARTS_AGREE = 5;
  static final int WITHIN_A_YEAR = 6;
  static final int DIFFERENT = 7;

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
    int day = PartialDate.day(left);
    int month = PartialDate.month(left);
    int year = PartialDate.year(left);
    int otherDay = PartialDate.day(right);
    int otherMonth = PartialDate.month(right);
    int otherYear = PartialDate.year(right);
    boolean full = day != 0 && month != 0 && year != 0;
    boolean otherFull = otherDay != 0 && otherMonth != 0 && otherYear != 0;
    if (!full || !otherFull) {
      boolean agree = agree(day, otherDay) && agree(month, otherMonth) && agree(year, otherYear);
      boolean near = year != 0 && otherYear != 0 && Math.abs(year - otherYear) <= 1;
      return agree ? KNOWN_PARTS_AGREE : near ? WITHIN_A_YEAR : DIFFERENT;
    }
    if (year == otherYear && day == otherMonth && month == otherDay
        || digitsApart(left, right) == 1) {
      return SWAPPED_OR_ONE_DIGIT;
    }
    int apart = days(left, right);
    if (apart <= 7) {
      return WITHIN_A_WEEK;
    }
    int equal =
        (day == otherDay ? 1 : 0) + (month == otherMonth ? 1 : 0) + (year == otherYear ? 1 : 0);
    return equal == 2 ? TWO_PARTS_AGREE : apart <= 366 ? WITHIN_A_YEAR : DIFFERENT;
  }

  private String digits(int code) {
    return code < 0 ? values.texts().value(-code) : Integer.toString(code);
  }

  private static boolean agree(int part, int other) {
    return part == 0 || other == 0 || part == other;
  }

  /** Of eight digits, how many differ; two neighbours that changed places count as one. */
  private static int digitsApart(int left, int right) {
    int apart = 0;
    int a = left;
    int b = right;
    while (a != 0 || b != 0) {
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
    return apart;
  }

  /** Days between, months counted as 30.44 days: near enough for "within". */
  private static int days(int left, int right) {
    return (int) Math.abs(Math.round(dayNumber(left) - dayNumber(right)));
  }

  private static double dayNumber(int date) {
    return PartialDate.year(date) * 365.25
        + PartialDate.month(date) * 30.44
        + PartialDate.day(date);
  }
}
