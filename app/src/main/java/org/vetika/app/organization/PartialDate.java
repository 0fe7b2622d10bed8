package org.vetika.app.organization;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A date of record of which perhaps only the year, or year and month, is known.
 *
 * @param iso {@code 2012}, {@code 2012-05} or {@code 2012-05-28}, as in Popolo
 */
public record PartialDate(String iso) {
  private static final Pattern FORM = Pattern.compile("[1-9]\\d{3}(-\\d{2}(-\\d{2})?)?");

  public PartialDate {
    if (!isDate(iso)) {
      throw new IllegalArgumentException("not a partial date: " + iso);
    }
  }

  /** The date, or empty when the text is none of the three forms or no day of the calendar. */
  public static Optional<PartialDate> parse(String text) {
    return isDate(text) ? Optional.of(new PartialDate(text)) : Optional.empty();
  }

  public static PartialDate of(LocalDate day) {
    return new PartialDate(day.toString());
  }

  /** Whether this is certainly later; a year is not later than a month of the same year. */
  public boolean isAfter(PartialDate other) {
    int known = Math.min(iso.length(), other.iso.length());
    return iso.substring(0, known).compareTo(other.iso.substring(0, known)) > 0;
  }

  private static boolean isDate(String text) {
    if (!FORM.matcher(text).matches()) {
      return false;
    }
    try {
      switch (text.length()) {
        case 7 -> YearMonth.parse(text);
        case 10 -> LocalDate.parse(text);
        default -> {}
      }
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  @Override
  public String toString() {
    return iso;
  }
}
