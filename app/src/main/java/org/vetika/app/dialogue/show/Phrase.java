package org.vetika.app.dialogue.show;

import org.jspecify.annotations.Nullable;
import org.vetika.app.dialogue.TextPair;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.web.Language;
import org.vetika.app.web.PageContext;

/**
 * A text to show, with its language when that is not the page's.
 *
 * @param lang for the attribute of that name; null when the text is in the page's language
 */
public record Phrase(String text, @Nullable String lang) {

  /** A text of the given language. */
  public static Phrase of(String text, Language language, PageContext page) {
    return new Phrase(text, language == page.language() ? null : language.tag());
  }

  /** The pair's text for readers of the page, else the other one; empty when it has neither. */
  public static Phrase of(TextPair pair, PageContext page) {
    return of(pair.shown(page.language()), pair.shownIn(page.language()), page);
  }

  /** The pair's text in the language that the page is not in; null when there is none to add. */
  public static @Nullable Phrase other(TextPair pair, PageContext page) {
    Language other = page.language().other();
    String text = pair.in(other);
    return text == null || pair.in(page.language()) == null ? null : of(text, other, page);
  }

  /** The name of an organization. */
  public static Phrase of(OrganizationName name, PageContext page) {
    Language language = page.language();
    return of(name.name(language), name.namedIn(language) ? language : language.other(), page);
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }
}
