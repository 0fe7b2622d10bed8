package org.vetika.app.search;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What entries are chosen by, kept among their words as lexemes that no text can hold ("@" is no
 * letter), so that one index answers words and choice together.
 */
final class SearchMarks {
  static final int NO_YEAR = 0;
  static final int FIRST_YEAR = 1950;
  static final int LAST_YEAR = 2100;
  private static final Pattern TYPE = Pattern.compile("[a-z][a-z-]{0,39}");
  private static final Pattern PLACE = Pattern.compile("([0-9]{2}){1,4}");

  private SearchMarks() {}

  /** A {@code tsvector} literal of an entry's marks. */
  static String of(String type, @Nullable LocalDate date, Collection<String> places) {
    List<String> marks = new ArrayList<>();
    marks.add(type(type));
    marks.addAll(
        date == null || yearOf(date) == NO_YEAR
            ? List.of(TimeMarks.UNDATED)
            : TimeMarks.of(YearMonth.from(date)));
    withPlacesAbove(places).forEach(code -> marks.add(place(code)));
    return String.join(" ", marks);
  }

  /** A {@code tsquery} literal that chooses by type and place; empty when all are wanted. */
  static String chosen(Set<String> types, @Nullable String place) {
    List<String> all = new ArrayList<>();
    if (!types.isEmpty()) {
      all.add(
          types.stream()
              .sorted()
              .map(SearchMarks::type)
              .collect(Collectors.joining(" | ", "(", ")")));
    }
    if (place != null) {
      all.add(place(place));
    }
    return String.join(" & ", all);
  }

  /** The year by which an entry is found, {@link #NO_YEAR} when its date is none or absurd. */
  static int yearOf(@Nullable LocalDate date) {
    return date != null && isYear(date.getYear()) ? date.getYear() : NO_YEAR;
  }

  static boolean isYear(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  static boolean isPlace(String code) {
    return PLACE.matcher(code).matches();
  }

  static boolean isType(String type) {
    return TYPE.matcher(type).matches();
  }

  private static Set<String> withPlacesAbove(Collection<String> places) {
    Set<String> codes = new TreeSet<>();
    for (String code : places) {
      if (isPlace(code)) {
        for (int length = 2; length <= code.length(); length += 2) {
          codes.add(code.substring(0, length));
        }
      }
    }
    return codes;
  }

  private static String type(String type) {
    if (!isType(type)) {
      throw new IllegalArgumentException("not a type of public entries: " + type);
    }
    return "'@t" + type + "'";
  }

  private static String place(String code) {
    if (!isPlace(code)) {
      throw new IllegalArgumentException("not a code of a place: " + code);
    }
    return "'@p" + code + "'";
  }
}
