package org.vetika.app.issue.web.raise;

import org.jspecify.annotations.Nullable;
import org.vetika.app.web.Language;

/**
 * Something to choose.
 *
 * @param detail a second, smaller line; may be empty
 * @param language the language of the label when it is not that of the page, else null
 * @param href where it leads, when it is a link
 */
public record Choice(
    String value, String label, String detail, @Nullable String language, @Nullable String href) {
  static Choice of(String value, String label) {
    return new Choice(value, label, "", null, null);
  }

  static Choice of(String value, String label, String detail) {
    return new Choice(value, label, detail, null, null);
  }

  static @Nullable String foreign(Language of, Language page) {
    return of == page ? null : of.tag();
  }
}
