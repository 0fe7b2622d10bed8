package org.vetika.app.issue.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Phrase;

/** A sentence of the page whose names keep their own language and address. */
public record Sentence(List<Part> parts) {
  /** Stand for the arguments while the sentence is made; no text holds them. */
  private static final char FIRST_MARK = '\uE000';

  /**
   * A piece.
   *
   * @param href null when it leads nowhere
   */
  public record Part(String text, @Nullable String lang, @Nullable String href, boolean name) {
    static Part of(Phrase phrase, @Nullable String href) {
      return new Part(phrase.text(), phrase.lang(), href, true);
    }

    static Part of(String text) {
      return new Part(text, null, null, true);
    }

    /** An organization with its page; "somebody not on record" is never said: null is a bug. */
    static Part of(OrganizationName name, PageContext page) {
      return of(Phrase.of(name, page), page.href("/organizations/" + name.number()));
    }
  }

  static Sentence of(PageContext page, String key, Part... names) {
    var marks = new Object[names.length];
    for (int i = 0; i < names.length; i++) {
      marks[i] = Character.toString(FIRST_MARK + i);
    }
    String text = page.t(key, marks);
    var parts = new ArrayList<Part>();
    int begin = 0;
    for (int at = 0; at < text.length(); at++) {
      int mark = text.charAt(at) - FIRST_MARK;
      if (mark >= 0 && mark < names.length) {
        addPlain(parts, text.substring(begin, at));
        parts.add(names[mark]);
        begin = at + 1;
      }
    }
    addPlain(parts, text.substring(begin));
    return new Sentence(List.copyOf(parts));
  }

  private static void addPlain(List<Part> parts, String text) {
    if (!text.isEmpty()) {
      parts.add(new Part(text, null, null, false));
    }
  }
}
