package org.vetika.app.issue.clock;

import java.time.LocalDate;
import java.util.Optional;
import org.vetika.app.issue.typed.TypedFields;

/** A day of the calendar as it was entered, checked. */
record HolidayEntry(
    LocalDate day, String nameEnglish, String nameKhmer, HolidayKind kind, String source) {

  /**
   * What was typed; empty when the fields refused something.
   *
   * @param fields {@code date}, {@code name_km}, {@code name_en}, {@code kind}, {@code source}
   */
  static Optional<HolidayEntry> read(TypedFields fields) {
    LocalDate day = fields.requiredDay("date");
    String khmer = fields.required("name_km", TypedFields.LINE);
    String english = fields.required("name_en", TypedFields.LINE);
    Optional<HolidayKind> kind = fields.choice("kind", HolidayKind::parse);
    String source = fields.required("source", TypedFields.SENTENCE);
    return fields.anyProblem() || day == null || kind.isEmpty()
        ? Optional.empty()
        : Optional.of(new HolidayEntry(day, english, khmer, kind.get(), source));
  }

  boolean isSameAs(Holiday holiday) {
    return holiday.day().equals(day) && holiday.nameKhmer().equals(nameKhmer);
  }
}
