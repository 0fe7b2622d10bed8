package org.vetika.linkage.encoding;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vetika.khmer.KhmerDates;
import org.vetika.khmer.KhmerDigits;

/**
 * Dates as pieces: year, month and day alone, day and month in either order, and the days around. A
 * date of which only the year or the month is known has the pieces that are known.
 */
final class DatePieces {
  private static final Pattern YEAR_FIRST =
      Pattern.compile("([0-9]{4})(?:[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?)?");
  private static final Pattern MONTH_AND_YEAR = Pattern.compile("([0-9]{1,2})[-/.]([0-9]{4})");

  private DatePieces() {}

  static List<String> of(String value, int reach) {
    String text = KhmerDigits.toLatin(value.strip());
    Matcher yearFirst = YEAR_FIRST.matcher(text);
    if (yearFirst.matches()) {
      return parts(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3), reach);
    }
    Matcher month = MONTH_AND_YEAR.matcher(text);
    if (month.matches()) {
      return parts(month.group(2), month.group(1), null, reach);
    }
    // Day first, or in words: khmer-text reads both.
    return KhmerDates.parse(text).map(date -> whole(date, reach)).orElse(List.of());
  }

  private static List<String> parts(
      String year, @Nullable String month, @Nullable String day, int reach) {
    if (month == null) {
      return List.of("y" + year);
    }
    int number = Integer.parseInt(month);
    if (day != null) {
      return date(year, number, Integer.parseInt(day))
          .map(found -> whole(found, reach))
          .orElse(List.of());
    }
    return number >= 1 && number <= 12 ? List.of("y" + year, "m" + number) : List.of();
  }

  private static Optional<LocalDate> date(String year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(Integer.parseInt(year), month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static List<String> whole(LocalDate date, int reach) {
    int day = date.getDayOfMonth();
    int month = date.getMonthValue();
    List<String> pieces = new ArrayList<>();
    pieces.add("y" + date.getYear());
    pieces.add("m" + month);
    pieces.add("d" + day);
    pieces.add("s" + Math.min(day, month) + "-" + Math.max(day, month));
    for (String near : FieldPieces.around(date.toEpochDay(), reach)) {
      pieces.add("e" + near);
    }
    return pieces;
  }
}
