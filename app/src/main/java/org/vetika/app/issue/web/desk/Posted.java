package org.vetika.app.issue.web.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vetika.app.web.Language;
import org.vetika.khmer.KhmerDates;
import org.vetika.khmer.KhmerDigits;

/** The values of a form as they were typed, so that a refused form comes back as it was. */
record Posted(Map<String, List<String>> values) {
  static final Posted NOTHING = new Posted(Map.of());

  /** The same with another value in a field. */
  Posted with(String field, String value) {
    var all = new HashMap<>(values);
    all.put(field, List.of(value));
    return new Posted(Map.copyOf(all));
  }

  /** The value of a field, or empty. */
  String text(String field) {
    List<String> all = all(field);
    return all.isEmpty() || all.getFirst() == null ? "" : all.getFirst();
  }

  List<String> all(String field) {
    return values.getOrDefault(field, List.of());
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  /** The value without blank ends; null when nothing is left. */
  @Nullable String textOrNull(String field) {
    String typed = text(field).strip();
    return typed.isEmpty() ? null : typed;
  }

  boolean ticked(String field) {
    return !text(field).isEmpty();
  }

  /** An internal id out of a hidden field or a choice; 0 when it is none. */
  long id(String field) {
    try {
      return Long.parseLong(text(field).strip());
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** A count in Latin or Khmer digits; null when empty, -1 when it is no number. */
  @Nullable Integer count(String field) {
    String typed = KhmerDigits.toLatin(text(field)).replaceAll("[\\s,\\u200b]", "");
    if (typed.isEmpty()) {
      return null;
    }
    try {
      return Integer.valueOf(typed);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** A day as browsers send it or as people write it in either language; null when it is none. */
  @Nullable LocalDate day(String field) {
    String typed = KhmerDigits.toLatin(text(field)).strip();
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeParseException e) {
      return KhmerDates.parse(text(field)).orElse(null);
    }
  }

  /** The language in which somebody writes. */
  Language language(Language otherwise) {
    return Language.ofTag(text("language")).orElse(otherwise);
  }
}
