package org.vetika.app.consistency.web;

import org.jspecify.annotations.Nullable;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.web.Language;
import org.vetika.app.web.PageContext;

/**
 * A text to show, with its language when that is not the page's.
 *
 * @param lang for the attribute of that name; null when the text is in the page's language
 */
public record Phrase(String text, @Nullable String lang) {
  public static Phrase of(String text, Language language, PageContext page) {
    return new Phrase(text, language == page.language() ? null : language.tag());
  }

  public static Phrase of(OrganizationName name, PageContext page) {
    Language language = page.language();
    return of(name.name(language), name.namedIn(language) ? language : language.other(), page);
  }

  public static Phrase plain(String text) {
    return new Phrase(text, null);
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }
}
