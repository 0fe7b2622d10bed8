package org.vetika.app.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of broken text: its words in order, each in one weight and language. */
record TextLine(List<Word> words, double width) {

  /** A word with the space behind it: the unit that is shaped, drawn and copied. */
  record Word(String text, boolean bold, @Nullable String language) {}

  String plain() {
    StringBuilder plain = new StringBuilder();
    words.forEach(word -> plain.append(word.text()));
    return plain.toString();
  }
}
