package org.vetika.app.issue.clock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vetika.app.issue.typed.Withdrawal;
import org.vetika.app.organization.AuthorityLevel;
import org.vetika.app.web.Language;

/**
 * How long a deed may take, for what begins within a stretch of time.
 *
 * @param level only at authorities of this level; null for all levels without a rule of their own
 * @param days 0 to 3650 of the unit
 * @param from the first day on which what is timed may begin
 * @param until the last, or null
 * @param law whether the source is a law; else it is a practice of this installation
 * @param withdrawal null while it holds
 */
public record LegalTimeRule(
    long id,
    Deed deed,
    @Nullable AuthorityLevel level,
    int days,
    DayUnit unit,
    LocalDate from,
    @Nullable LocalDate until,
    boolean law,
    String sourceEnglish,
    String sourceKhmer,
    @Nullable Withdrawal withdrawal) {
  /** Its permanent name, such as {@code answer-7}. */
  public String name() {
    return deed.key() + "-" + id;
  }

  public String source(Language language) {
    return language.choose(sourceEnglish, sourceKhmer);
  }

  boolean covers(Deed asked, @Nullable AuthorityLevel askedLevel, LocalDate start) {
    return deed == asked
        && level == askedLevel
        && !start.isBefore(from)
        && (until == null || !start.isAfter(until));
  }
}
