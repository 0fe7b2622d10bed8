package org.vetika.linkage;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.vetika.linkage.compare.Column;
import org.vetika.linkage.compare.PartialDate;
import org.vetika.linkage.compare.ValueDictionary;

/**
 * What the values of a column look like, over all lists; shares are of distinct values, of which
 * some thousands are looked at.
 */
record ColumnProfile(
    long known,
    long distinct,
    double dates,
    double monthsFirst,
    double digits,
    double numbers,
    double sets,
    double words,
    double length) {
  private static final int LOOKED_AT = 4_000;
  private static final int YEAR_DIGITS = 4;
  private static final String BETWEEN_DIGITS = " ./+()-";
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,7}([.,][0-9]+)?");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("[0-9]{1,2}[/.-](1[3-9]|2[0-9]|3[01])[/.-][^/.-]{4}");

  static ColumnProfile of(List<Column> columns) {
    long known = 0;
    long distinct = 0;
    for (Column column : columns) {
      distinct = Math.max(distinct, column.texts().size());
      for (int row = 0; row < column.rows(); row++) {
        known += column.codes()[row] == 0 ? 0 : 1;
      }
    }
    List<String> values = columns.stream().flatMap(ColumnProfile::some).toList();
    return new ColumnProfile(
        known,
        distinct,
        share(values, ColumnProfile::isDate),
        share(values, ColumnProfile::isMonthFirst),
        share(values, ColumnProfile::isOfDigits),
        share(values, ColumnProfile::isNumber),
        share(values, value -> value.indexOf(';') > 0 || value.indexOf('|') > 0),
        mean(values, ColumnProfile::words),
        mean(values, String::length));
  }

  private static java.util.stream.Stream<String> some(Column column) {
    ValueDictionary texts = column.texts();
    int step = Math.max(1, texts.size() / LOOKED_AT);
    return java.util.stream.IntStream.rangeClosed(1, texts.size())
        .filter(code -> code % step == 0)
        .mapToObj(texts::value);
  }

  private static double share(List<String> values, Predicate<String> predicate) {
    return values.isEmpty()
        ? 0
        : (double) values.stream().filter(predicate).count() / values.size();
  }

  private static double mean(List<String> values, java.util.function.ToIntFunction<String> of) {
    return values.stream().mapToInt(of).average().orElse(0);
  }

  private static boolean isOfDigits(String value) {
    boolean digits = isDigit(value.charAt(0));
    for (int index = 1; digits && index < value.length(); index++) {
      char character = value.charAt(index);
      digits = isDigit(character) || BETWEEN_DIGITS.indexOf(character) >= 0;
    }
    return digits;
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9' || character >= '០' && character <= '៩';
  }

  private static boolean isNumber(String value) {
    char last = value.charAt(value.length() - 1);
    return last >= '0' && last <= '9' && NUMBER.matcher(value).matches();
  }

  private static int words(String value) {
    int words = 1;
    for (int index = 1; index < value.length(); index++) {
      boolean begins = !isSpace(value.charAt(index)) && isSpace(value.charAt(index - 1));
      words += begins ? 1 : 0;
    }
    return words;
  }

  private static boolean isSpace(char character) {
    return character == ' ' || character >= '\t' && character <= '\r';
  }

  /** A date of at least year and month; plain numbers must have eight digits. */
  private static boolean isDate(String value) {
    boolean plausible =
        value.length() > 6
            && (value.length() == 8 || value.chars().anyMatch(digit -> digit < '0' || digit > '9'));
    int date = plausible ? PartialDate.parse(value, PartialDate.Order.DAY_FIRST) : 0;
    int year = PartialDate.year(date);
    boolean calendar = PartialDate.month(date) <= 31 && PartialDate.day(date) <= 31;
    return date != 0 && year >= 1800 && year <= 2200 && calendar;
  }

  private static boolean isMonthFirst(String value) {
    int year = value.length() - YEAR_DIGITS;
    boolean parted = year > 0 && "/.-".indexOf(value.charAt(year - 1)) >= 0;
    return parted && MONTH_FIRST.matcher(value).matches();
  }
}
