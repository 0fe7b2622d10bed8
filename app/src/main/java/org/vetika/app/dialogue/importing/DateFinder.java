package org.vetika.app.dialogue.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vetika.khmer.KhmerDate;
import org.vetika.khmer.KhmerDates;
import org.vetika.khmer.KhmerText;

/**
 * Finds dates and ranges written in English, Khmer or numbers. A numeric date that could be read
 * both ways (03/04/2021) is taken only in a Khmer document, where the day always comes first.
 */
final class DateFinder {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE;
  private static final String D = "(\\d{1,2})(?:st|nd|rd|th)?";
  private static final String Y = "((?:19|20)\\d{2})(?!\\d)";
  private static final String M = MonthNames.ENGLISH;
  private static final String TO = "\\s*(?:-|–|—|‐|‑|to|until|till|and|&|through)\\s*(?:the\\s+)?";
  private static final String WEEKDAY = "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s+)?";

  /** How the groups of a pattern make up the two dates. */
  private enum Form {
    DAY_MONTH_DAY_MONTH,
    DAY_DAY_MONTH,
    DAY_MONTH,
    MONTH_DAY_MONTH_DAY,
    MONTH_DAY_DAY,
    MONTH_DAY,
    YEAR_FIRST,
    NUMERIC_DAYS,
    NUMERIC
  }

  private record Shape(Form form, Pattern pattern) {}

  private static final List<Shape> SHAPES =
      List.of(
          english(
              Form.DAY_MONTH_DAY_MONTH,
              D
                  + "(?: of)?\\s+"
                  + M
                  + "(?:,?\\s+"
                  + Y
                  + ")?"
                  + TO
                  + WEEKDAY
                  + D
                  + "(?: of)?\\s+"
                  + M
                  + ",?\\s+"
                  + Y),
          english(
              Form.DAY_DAY_MONTH, D + TO + WEEKDAY + D + "(?: of)?[\\s-]+" + M + "[,\\s-]+" + Y),
          english(
              Form.MONTH_DAY_MONTH_DAY,
              M
                  + "\\s+"
                  + D
                  + "(?:,\\s*"
                  + Y
                  + ")?"
                  + TO
                  + WEEKDAY
                  + M
                  + "\\s+"
                  + D
                  + "\\s*[,.]?\\s*"
                  + Y),
          english(Form.MONTH_DAY_DAY, M + "\\s+" + D + TO + D + "\\s*[,.]?\\s*" + Y),
          english(Form.DAY_MONTH, D + "(?: of)?[\\s-]*" + M + "[\\s,.-]+" + Y),
          english(Form.MONTH_DAY, M + "\\s+" + D + "\\s*[,.]?\\s*" + Y),
          english(
              Form.YEAR_FIRST,
              "((?:19|20)\\d{2})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:(?:\\s*(?:/|to|until|–|—|ដល់)\\s*|\\s+-\\s+)((?:19|20)\\d{2})-(\\d{1,2})-(\\d{1,2}))?"),
          english(Form.NUMERIC_DAYS, "(\\d{1,2})\\s?[-–&]\\s?(\\d{1,2})([/.])(\\d{1,2})\\3" + Y),
          english(Form.NUMERIC, "(\\d{1,2})([/.-])(\\d{1,2})\\2" + Y));

  private final boolean dayFirst;

  /**
   * @param dayFirst whether the language of the document settles that 03/04 is the third of April
   */
  DateFinder(boolean dayFirst) {
    this.dayFirst = dayFirst;
  }

  private static Shape english(Form form, String pattern) {
    return new Shape(form, Pattern.compile("(?<![\\p{L}\\d/.-])" + pattern + "(?![\\d])", FLAGS));
  }

  /** All dates of the text in order; of overlapping readings the widest. */
  List<FoundDate> findAll(String text) {
    String latin = PointLabels.latin(text).replace('\u200b', ' ').replace('\u00a0', ' ');
    List<FoundDate> found = inKhmer(text);
    for (Shape shape : SHAPES) {
      Matcher match = shape.pattern.matcher(latin);
      while (match.find()) {
        boolean covered =
            found.stream().anyMatch(d -> match.start() < d.end() && d.start() < match.end());
        if (!covered) {
          read(shape.form, match).ifPresent(found::add);
        }
      }
    }
    found.sort(Comparator.comparingInt(FoundDate::start));
    return found;
  }

  /** Numeric dates are left to the rule of this class. */
  private static List<FoundDate> inKhmer(String text) {
    List<FoundDate> found = new ArrayList<>();
    for (KhmerDate date : KhmerDates.findAll(text)) {
      if (KhmerText.containsKhmer(
          text.substring(date.start(), date.end()).replaceAll("\\p{Nd}", ""))) {
        LocalDate last = date.isRange() ? date.last() : null;
        found.add(new FoundDate(date.start(), date.end(), date.first(), last));
      }
    }
    return found;
  }

  private Optional<FoundDate> read(Form form, Matcher match) {
    try {
      LocalDate[] days = days(form, match);
      if (days.length == 0 || (days.length > 1 && days[1].isBefore(days[0]))) {
        return Optional.empty();
      }
      @Nullable LocalDate last = (days.length > 1 && !days[1].equals(days[0])) ? days[1] : null;
      return Optional.of(new FoundDate(match.start(), match.end(), days[0], last));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private LocalDate[] days(Form form, Matcher m) {
    return switch (form) {
      case DAY_MONTH_DAY_MONTH -> days(day(m, m.group(3) == null ? 6 : 3, 2, 1), day(m, 6, 5, 4));
      case DAY_DAY_MONTH -> days(day(m, 4, 3, 1), day(m, 4, 3, 2));
      case DAY_MONTH -> days(day(m, 3, 2, 1));
      case MONTH_DAY_MONTH_DAY -> days(day(m, m.group(3) == null ? 6 : 3, 1, 2), day(m, 6, 4, 5));
      case MONTH_DAY_DAY -> days(day(m, 4, 1, 2), day(m, 4, 1, 3));
      case MONTH_DAY -> days(day(m, 3, 1, 2));
      case YEAR_FIRST ->
          m.group(4) == null ? days(day(m, 1, 2, 3)) : days(day(m, 1, 2, 3), day(m, 4, 5, 6));
      case NUMERIC_DAYS -> days(numericDay(m, 1), numericDay(m, 2));
      case NUMERIC -> numeric(m);
    };
  }

  private static LocalDate[] days(LocalDate... days) {
    return days;
  }

  /** "21-22/03/2019": where two days stand before one month, the days come first. */
  private static LocalDate numericDay(Matcher m, int day) {
    return LocalDate.of(number(m.group(5)), number(m.group(4)), number(m.group(day)));
  }

  private LocalDate[] numeric(Matcher m) {
    int first = number(m.group(1));
    int second = number(m.group(3));
    int year = number(m.group(4));
    if (dayFirst || first > 12 || first == second) {
      return days(LocalDate.of(year, second, first));
    }
    return second > 12 ? days(LocalDate.of(year, first, second)) : days();
  }

  private static LocalDate day(Matcher m, int year, int month, int day) {
    return LocalDate.of(
        number(m.group(year)), MonthNames.month(m.group(month)), number(m.group(day)));
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
