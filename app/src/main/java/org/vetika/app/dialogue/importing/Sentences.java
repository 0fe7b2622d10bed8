package org.vetika.app.dialogue.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a paragraph into sentences; abbreviations and numbers do not end one. */
final class Sentences {
  private static final Pattern END =
      Pattern.compile(
          "(?<!\\b(?:Mr|Ms|Dr|No|St|Mrs|Prof|H\\.E|e\\.g|i\\.e|etc|vs|Art)\\.)(?<=[.!?]”?)\\s+(?=[\\p{Lu}“\"\u1780-\u17b3])"
              + "|(?<=[។៕])\\s*");

  private Sentences() {}

  static List<String> of(String paragraph) {
    List<String> sentences = new ArrayList<>();
    Matcher match = END.matcher(paragraph);
    int start = 0;
    while (match.find()) {
      if (match.end() > start && match.start() > start) {
        sentences.add(paragraph.substring(start, match.start()));
        start = match.end();
      }
    }
    if (start < paragraph.length()) {
      sentences.add(paragraph.substring(start));
    }
    return sentences;
  }
}
