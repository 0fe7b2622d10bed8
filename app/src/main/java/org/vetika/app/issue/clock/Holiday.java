package org.vetika.app.issue.clock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vetika.app.issue.typed.Withdrawal;
import org.vetika.app.web.Language;

/**
 * A day that is off, or worked though it would be off.
 *
 * @param announced false when it is only expected: the list of its year is not on record
 * @param source where it is written, as entered (in one language or both)
 * @param withdrawal null while it holds
 */
public record Holiday(
    long id,
    LocalDate day,
    String nameEnglish,
    String nameKhmer,
    HolidayKind kind,
    boolean announced,
    String source,
    @Nullable Withdrawal withdrawal) {
  public String name(Language language) {
    return language.choose(nameEnglish, nameKhmer);
  }
}
