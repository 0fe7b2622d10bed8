package org.vetika.khmer;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds written Khmer dates and ranges of them in running text. */
final class DatePattern {
  // Bounded, so that no run of spaces makes the search slow.
  private static final String GAP = "[\\s\\u00A0\\u200B-\\u200D,]{0,4}";
  private static final String DIGIT = "[0-9០-៩]";
  private static final String WEEKDAY =
      "(?:(?:ច័ន្ទ|ចន្ទ|អង្គារ|ពុធ|ព្រហស្បតិ៍|ព្រហស្បត៍|សុក្រ|សៅរ៍|អាទិត្យ)" + GAP + ")?";
  private static final String DAY_WORDS =
      "(?<%1$sWords>(?:(?:ថ្ងៃ|ថៃ្ង)" + GAP + WEEKDAY + ")?(?:ទី" + GAP + ")?)";
  private static final String DAY =
      DAY_WORDS + "(?<!" + DIGIT + ")(?<%1$sDay>" + DIGIT + "{1,2})(?!" + DIGIT + ")";

  /** The number of the month is believed behind the word for month only. */
  private static final String MONTH =
      GAP
          + "(?:ខែ"
          + GAP
          + ")?(?<%1$sMonth>"
          + MonthNames.pattern()
          + "|(?<=ខែ"
          + GAP
          + ")"
          + DIGIT
          + "{1,2}(?!"
          + DIGIT
          + "))";

  private static final String YEAR =
      GAP + "(?:ឆ្នាំ" + GAP + ")?(?<%1$sYear>" + DIGIT + "{4})(?!" + DIGIT + ")";
  private static final String FIRST = (DAY + "(?:" + MONTH + "(?:" + YEAR + ")?)?").formatted("f");
  private static final String LAST = (DAY + MONTH + YEAR).formatted("l");
  private static final String CONNECTOR = GAP + "(?<connector>រហូតដល់|ដល់|និង|-|–|—)" + GAP;
  private static final Pattern DATES =
      Pattern.compile("(?:(?<first>" + FIRST + ")" + CONNECTOR + ")?(?<last>" + LAST + ")");

  private static final int EARLIEST_YEAR = 1800;

  /** Later years are of the Buddhist era, or typing errors. */
  private static final int LATEST_YEAR = 2399;

  private DatePattern() {}

  static List<KhmerDate> findAll(String text) {
    List<KhmerDate> dates = new ArrayList<>();
    Matcher matcher = DATES.matcher(text);
    while (matcher.find()) {
      last(matcher).ifPresent(last -> addFound(matcher, last, dates));
    }
    return List.copyOf(dates);
  }

  private static void addFound(Matcher matcher, LocalDate last, List<KhmerDate> dates) {
    Optional<LocalDate> first = first(matcher, last);
    KhmerDate lastAlone = new KhmerDate(matcher.start("last"), matcher.end(), last, last);
    if (first.isEmpty() || !first.get().isBefore(last)) {
      dates.add(lastAlone);
    } else if (namesTwoDays(matcher, first.get(), last)) {
      LocalDate day = first.get();
      dates.add(new KhmerDate(matcher.start("first"), matcher.end("first"), day, day));
      dates.add(lastAlone);
    } else {
      dates.add(new KhmerDate(matcher.start(), matcher.end(), first.get(), last));
    }
  }

  private static boolean namesTwoDays(Matcher matcher, LocalDate first, LocalDate last) {
    return "និង".equals(matcher.group("connector")) && !first.plusDays(1).equals(last);
  }

  private static Optional<LocalDate> last(Matcher matcher) {
    int month = MonthNames.number(group(matcher, "lMonth", ""));
    return date(group(matcher, "lDay", ""), month, group(matcher, "lYear", ""));
  }

  /** The day before the connector, which takes its month and year from the last day if unsaid. */
  private static Optional<LocalDate> first(Matcher matcher, LocalDate last) {
    String day = group(matcher, "fDay", "");
    boolean bareNumber = group(matcher, "fWords", "").isEmpty();
    if (day.isEmpty() || (bareNumber && "និង".equals(matcher.group("connector")))) {
      return Optional.empty();
    }
    int month = MonthNames.number(group(matcher, "fMonth", group(matcher, "lMonth", "")));
    @Nullable String year = matcher.group("fYear");
    if (year == null && month > last.getMonthValue()) {
      // December to January: the year is said once, after the later day.
      return date(day, month, Integer.toString(last.getYear() - 1));
    }
    return date(day, month, year == null ? group(matcher, "lYear", "") : year);
  }

  private static String group(Matcher matcher, String name, String otherwise) {
    @Nullable String found = matcher.group(name);
    return found == null ? otherwise : found;
  }

  /** A date of digits of either kind; empty when there is no such day or the year is unlikely. */
  static Optional<LocalDate> date(String dayDigits, int month, String yearDigits) {
    int day = Integer.parseInt(KhmerDigits.toLatin(dayDigits));
    int year = Integer.parseInt(KhmerDigits.toLatin(yearDigits));
    boolean likely = year >= EARLIEST_YEAR && year <= LATEST_YEAR && month >= 1 && month <= 12;
    if (!likely || !YearMonth.of(year, month).isValidDay(day)) {
      return Optional.empty();
    }
    return Optional.of(LocalDate.of(year, month, day));
  }
}
