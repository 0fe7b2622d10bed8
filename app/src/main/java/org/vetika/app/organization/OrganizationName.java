package org.vetika.app.organization;

import org.jspecify.annotations.Nullable;
import org.vetika.app.web.Bilingual;
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
    Party party)
    implements Bilingual {
  @Override
  public @Nullable String in(Language language) {
    return language == Language.EN ? nameEnglish : nameKhmer;
  }

  /** The name in the language, else in the other: an organization may have only one. */
  public String name(Language language) {
    String wanted = in(language);
    return wanted != null ? wanted : String.valueOf(in(language.other()));
  }

  /** Whether {@link #name} is in the language asked for; if not, templates mark it with lang. */
  public boolean namedIn(Language language) {
    return in(language) != null;
  }
}
