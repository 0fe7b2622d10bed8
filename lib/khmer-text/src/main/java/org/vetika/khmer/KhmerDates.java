package org.vetika.khmer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes and reads dates as Khmer letters and minutes give them. */
public final class KhmerDates {
  /** Monday first. */
  private static final List<String> WEEKDAYS =
      List.of("ច័ន្ទ", "អង្គារ", "ពុធ", "ព្រហស្បតិ៍", "សុក្រ", "សៅរ៍", "អាទិត្យ");

  private static final Pattern NUMERIC =
      Pattern.compile("([0-9]{1,2})([/.-])([0-9]{1,2})\\2([0-9]{4})");

  /** The date by the traditional calendar, which letters give before the one used here. */
  private static final Pattern LUNAR_PREAMBLE = Pattern.compile("(?s).*(?:កើត|រោច|ត្រូវនឹង).*");

  private static final Pattern END_OF_LINE = Pattern.compile("[\\s\\u200B។.,]*");

  private KhmerDates() {}

  /**
   * The official line: {@code "ថ្ងៃទី២២ ខែវិច្ឆិកា ឆ្នាំ២០២៦"}, with the weekday {@code
   * "ថ្ងៃអាទិត្យ ទី២២ ខែវិច្ឆិកា ឆ្នាំ២០២៦"}.
   */
  public static String format(LocalDate date, boolean withWeekday) {
    String weekday = withWeekday ? WEEKDAYS.get(date.getDayOfWeek().getValue() - 1) + " " : "";
    return "ថ្ងៃ%sទី%s ខែ%s ឆ្នាំ%s"
        .formatted(
            weekday,
            KhmerDigits.toKhmer(Integer.toString(date.getDayOfMonth())),
            MonthNames.name(date.getMonthValue()),
            KhmerDigits.toKhmer(Integer.toString(date.getYear())));
  }

  /**
   * Reads a text that is one date: {@code "ថ្ងៃទី១៦ ខែមីនា ឆ្នាំ២០១៧"}, with or without the words
   * for day, month, year and weekday, spaces, a date by the traditional calendar before it, in
   * Khmer or Latin digits; also {@code 16/03/2017} (day first). Empty for anything else, for a
   * range, and for a day that the month does not have.
   */
  public static Optional<LocalDate> parse(String text) {
    Matcher numeric = NUMERIC.matcher(KhmerDigits.toLatin(text.strip()));
    if (numeric.matches()) {
      return DatePattern.date(numeric.group(1), number(numeric.group(3)), numeric.group(4));
    }
    List<KhmerDate> found = findAll(text);
    if (found.size() != 1 || found.getFirst().isRange()) {
      return Optional.empty();
    }
    KhmerDate date = found.getFirst();
    String before = text.substring(0, date.start());
    boolean alone = before.isBlank() || LUNAR_PREAMBLE.matcher(before).matches();
    boolean last = END_OF_LINE.matcher(text.substring(date.end())).matches();
    return alone && last ? Optional.of(date.first()) : Optional.empty();
  }

  /**
   * All dates of a text in order, not overlapping. A range {@code "ថ្ងៃទី២៦ ដល់ថ្ងៃទី២៨ ខែមីនា
   * ឆ្នាំ២០១៨"} is one element; two days joined by "and" are two unless they follow each other.
   * Dates without a year and dates by the traditional calendar are left out.
   */
  public static List<KhmerDate> findAll(String text) {
    return DatePattern.findAll(text);
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
