package org.vetika.linkage.compare;

import java.util.Locale;
import java.util.regex.Pattern;
import org.vetika.khmer.KhmerDates;
import org.vetika.khmer.KhmerDigits;

/**
 * A date of which parts may be unknown, packed into one number: year × 10,000 + month × 100 + day,
 * an unknown part as 0, nothing known as 0. Days that the month does not have are kept: a typing
 * error in a date is still evidence.
 */
public final class PartialDate {
  /** In which order a date with slashes, dots or dashes and the year last is written. */
  public enum Order {
    /** 31/12/1999. */
    DAY_FIRST,
    /** 12/31/1999. */
    MONTH_FIRST
  }

  private static final String STANDARD = "0000-00-00";
  private static final Pattern BETWEEN_PARTS = Pattern.compile("[-/. ]+");

  private PartialDate() {}

  /**
   * Reads {@code 1999-12-31}, {@code 19991231}, {@code 31/12/1999} (or the American order), {@code
   * 1999-12}, {@code 12/1999}, {@code 1999}, a day or month written as 0, 00, ? or x, digits of
   * either script, and dates in Khmer words. 0 if it is none of these.
   */
  public static int parse(String text, Order order) {
    int standard = standard(text);
    return standard == 0 ? inAnyForm(text, order) : standard;
  }

  /** {@code 1999-12-31}, as nearly all lists have it, without taking it apart; 0 if it is not. */
  private static int standard(String text) {
    if (text.length() != STANDARD.length()) {
      return 0;
    }
    int packed = 0;
    for (int index = 0; index < STANDARD.length(); index++) {
      char character = text.charAt(index);
      boolean digit = character >= '0' && character <= '9';
      if (STANDARD.charAt(index) == '-' ? character != '-' : !digit) {
        return 0;
      }
      packed = digit ? packed * 10 + character - '0' : packed;
    }
    return packed(packed / 10_000, packed / 100 % 100, packed % 100);
  }

  private static int inAnyForm(String text, Order order) {
    String plain = KhmerDigits.toLatin(text.strip()).toLowerCase(Locale.ROOT);
    if (plain.length() > 10 && (plain.charAt(10) == 't' || plain.charAt(10) == ' ')) {
      plain = plain.substring(0, 10);
    }
    String[] parts = BETWEEN_PARTS.split(plain, -1);
    int parsed =
        switch (parts.length) {
          case 1 -> compact(plain);
          case 2 -> months(part(parts[0]), part(parts[1]), parts[0].length() > 2);
          case 3 -> full(parts, order);
          default -> 0;
        };
    return parsed == 0 ? words(text) : parsed;
  }

  private static int words(String text) {
    return KhmerDates.parse(text)
        .map(date -> packed(date.getYear(), date.getMonthValue(), date.getDayOfMonth()))
        .orElse(0);
  }

  private static int compact(String plain) {
    int number = part(plain);
    return switch (plain.length()) {
      case 4 -> packed(number, 0, 0);
      case 6 -> packed(number / 100, number % 100, 0);
      case 8 -> packed(number / 10_000, number / 100 % 100, number % 100);
      default -> 0;
    };
  }

  private static int months(int first, int second, boolean yearFirst) {
    return yearFirst ? packed(first, second, 0) : packed(second, first, 0);
  }

  private static int full(String[] parts, Order order) {
    int first = part(parts[0]);
    int middle = part(parts[1]);
    int last = part(parts[2]);
    if (parts[0].length() > 2) {
      return packed(first, middle, last);
    }
    return order == Order.DAY_FIRST ? packed(last, middle, first) : packed(last, first, middle);
  }

  /** The part's number; 0 for a sign that it is unknown, -1 for anything else. */
  private static int part(String text) {
    if (text.isEmpty() || text.length() > 8) {
      return -1;
    }
    if (text.chars().allMatch(character -> character == '?' || character == 'x')) {
      return 0;
    }
    return text.chars().allMatch(character -> character >= '0' && character <= '9')
        ? Integer.parseInt(text)
        : -1;
  }

  private static int packed(int year, int month, int day) {
    boolean wrong = month < 0 || month > 99 || day < 0 || day > 99;
    return wrong || year != 0 && (year < 1000 || year > 9999)
        ? 0
        : year * 10_000 + month * 100 + day;
  }

  /** Year of a packed date, 0 if unknown. */
  public static int year(int packed) {
    return packed / 10_000;
  }

  /** Month of a packed date, 0 if unknown. */
  public static int month(int packed) {
    return packed / 100 % 100;
  }

  /** Day of a packed date, 0 if unknown. */
  public static int day(int packed) {
    return packed % 100;
  }
}
