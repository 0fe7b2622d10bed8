package org.vetika.app.dialogue.web.desk;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vetika.app.dialogue.PlainText;
import org.vetika.app.dialogue.TextPair;
import org.vetika.khmer.KhmerDates;
import org.vetika.khmer.KhmerDigits;

/** The values of a form as they were typed, so that a refused form comes back as it was. */
public record FormValues(Map<String, List<String>> values) {
  public static final FormValues EMPTY = new FormValues(Map.of());

  /** The value of a field, or empty. */
  public String text(String field) {
    return text(field, 0);
  }

  /** The value of a repeated field in one row, or empty. */
  public String text(String field, int row) {
    List<String> all = all(field);
    return row < all.size() && all.get(row) != null ? all.get(row) : "";
  }

  public List<String> all(String field) {
    return values.getOrDefault(field, List.of());
  }

  public boolean has(String field, String value) {
    return all(field).contains(value);
  }

  /** How many rows of a repeated field were sent. */
  public int rows(String field) {
    return all(field).size();
  }

  public TextPair pair(String field) {
    return new TextPair(text(field + "_en"), text(field + "_km"));
  }

  @Nullable String clean(String field, int row) {
    return PlainText.cleanOrNull(text(field, row));
  }

  /** A whole number in Latin or Khmer digits; null when empty, NumberFormatException else. */
  @Nullable Long number(String field, int row) {
    String typed = KhmerDigits.toLatin(text(field, row)).replaceAll("[\\s,\\u200b]", "");
    return typed.isEmpty() ? null : Long.valueOf(typed);
  }

  @Nullable Integer integer(String field, int row) {
    Long number = number(field, row);
    return number == null ? null : Math.toIntExact(number);
  }

  /** A day as browsers send it or as people write it in either language; null when it is none. */
  @Nullable LocalDate date(String field) {
    String typed = KhmerDigits.toLatin(text(field)).strip();
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeParseException e) {
      return KhmerDates.parse(text(field)).orElse(null);
    }
  }

  /** A time of day such as 8:30; null when empty, DateTimeParseException else. */
  @Nullable LocalTime time(String field, int row) {
    String typed = KhmerDigits.toLatin(text(field, row)).strip();
    if (typed.isEmpty()) {
      return null;
    }
    return LocalTime.parse(typed.length() == 4 ? "0" + typed : typed);
  }
}
