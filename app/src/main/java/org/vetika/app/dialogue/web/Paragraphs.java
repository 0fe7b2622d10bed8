package org.vetika.app.dialogue.web;

import java.util.Arrays;
import java.util.List;
import org.vetika.app.web.Language;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Phrase;

/** A text of several lines as paragraphs. */
final class Paragraphs {
  private Paragraphs() {}

  static List<Phrase> of(String text, Language language, PageContext page) {
    return Arrays.stream(text.split("\\R+"))
        .filter(line -> !line.isBlank())
        .map(line -> Phrase.of(line.strip(), language, page))
        .toList();
  }
}
