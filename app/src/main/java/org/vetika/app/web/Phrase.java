package org.vetika.app.web;

import org.jspecify.annotations.Nullable;

/**
 * A text to show, with its language when that is not the page's.
 *
 * @param lang for the attribute of that name; null when the text is in the page's language
 */
public record Phrase(String text, @Nullable String lang) {
  public static final Phrase NONE = plain("");

  /** A text in the language of the page, or of none, such as a number. */
  public static Phrase plain(String text) {
    return new Phrase(text, null);
  }

  /** A text of the given language. */
  public static Phrase of(String text, Language language, PageContext page) {
    return new Phrase(text, language == page.language() ? null : language.tag());
  }

  /** The text for readers of the page, else the other one; empty when there is neither. */
  public static Phrase of(Bilingual text, PageContext page) {
    Language language = page.language();
    String own = text.in(language);
    if (own != null) {
      return plain(own);
    }
    String other = text.in(language.other());
    return other == null ? NONE : of(other, language.other(), page);
  }

  /** The text in the language that the page is not in; null when there is none to add. */
  public static @Nullable Phrase other(Bilingual text, PageContext page) {
    Language other = page.language().other();
    String words = text.in(other);
    return words == null || text.in(page.language()) == null ? null : of(words, other, page);
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }
}
