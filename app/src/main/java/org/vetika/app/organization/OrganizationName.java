package org.vetika.app.organization;

import org.jspecify.annotations.Nullable;
import org.vetika.app.web.Language;

/**
 * How an organization is shown in a line.
 *
 * @param id the internal id, for foreign keys
 * @param number the public number, such as {@code O0012}
 * @param party on whose side it speaks
 */
public record OrganizationName(
    long id,
    String number,
    @Nullable String nameEnglish,
    @Nullable String nameKhmer,
    @Nullable String acronym,
    Party party) {
  /** The name in the language, else in the other: an organization may have only one. */
  public String name(Language language) {
    String wanted = language == Language.EN ? nameEnglish : nameKhmer;
    String other = language == Language.EN ? nameKhmer : nameEnglish;
    return wanted != null ? wanted : String.valueOf(other);
  }

  /** Whether {@link #name} is in the language asked for; if not, templates mark it with lang. */
  public boolean namedIn(Language language) {
    return (language == Language.EN ? nameEnglish : nameKhmer) != null;
  }
}
