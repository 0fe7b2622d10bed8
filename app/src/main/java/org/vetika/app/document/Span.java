package org.vetika.app.document;

import org.jspecify.annotations.Nullable;

/**
 * Letters of one weight and language.
 *
 * @param text control characters are taken out; a line feed starts a new line
 * @param language BCP 47 tag, or null when it is the document's language or shows in the script
 */
public record Span(String text, boolean bold, @Nullable String language) {
  public Span {
    text = CleanText.lines(text);
    if (language != null) {
      Language.check(language);
    }
  }

  public static Span of(String text) {
    return new Span(text, false, null);
  }

  public static Span bold(String text) {
    return new Span(text, true, null);
  }
}
