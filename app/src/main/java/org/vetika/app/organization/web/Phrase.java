package org.vetika.app.organization.web;

import org.jspecify.annotations.Nullable;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.web.Language;
import org.vetika.app.web.PageContext;

/**
 * A text that may be in the other language than its page.
 *
 * @param lang for the {@code lang} attribute; null in the language of the page
 */
public record Phrase(String text, @Nullable String lang) {
  static Phrase of(OrganizationName name, PageContext page) {
    Language language = page.language();
    return new Phrase(name.name(language), name.namedIn(language) ? null : language.other().tag());
  }

  /** The text in the language of the page, else the other; null when there is neither. */
  static @Nullable Phrase of(@Nullable String english, @Nullable String khmer, PageContext page) {
    Language language = page.language();
    String wanted = language == Language.EN ? english : khmer;
    String other = language == Language.EN ? khmer : english;
    if (wanted != null) {
      return new Phrase(wanted, null);
    }
    return other == null ? null : new Phrase(other, language.other().tag());
  }
}
