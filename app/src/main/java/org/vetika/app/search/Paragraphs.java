package org.vetika.app.search;

import java.util.ArrayList;
import java.util.List;
import org.vetika.khmer.LineBreaks;

/** Cuts a body into the paragraphs that are found and shown one by one. */
final class Paragraphs {
  /** Short lines are joined up to this many characters. */
  private static final int JOINED = 400;

  private static final int LONGEST = 1500;

  /** A text beyond this is no text of a summary any more; what follows is not searched. */
  private static final int MOST = 2000;

  private Paragraphs() {}

  /** At least one paragraph, which is empty when the body is. */
  static List<String> of(String body) {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder joined = new StringBuilder();
    for (String line : body.split("\\R")) {
      String text = line.strip();
      if (!joined.isEmpty() && joined.length() + text.length() > JOINED) {
        add(paragraphs, joined);
      }
      if (!text.isEmpty()) {
        joined.append(joined.isEmpty() ? "" : "\n").append(text);
      }
    }
    if (!joined.isEmpty() || paragraphs.isEmpty()) {
      add(paragraphs, joined);
    }
    return List.copyOf(paragraphs.subList(0, Math.min(MOST, paragraphs.size())));
  }

  private static void add(List<String> paragraphs, StringBuilder joined) {
    String text = joined.toString();
    joined.setLength(0);
    if (text.length() <= LONGEST) {
      paragraphs.add(text);
      return;
    }
    int start = 0;
    int end = 0;
    for (int offset : LineBreaks.of(text)) {
      if (offset - start > LONGEST && end > start) {
        paragraphs.add(text.substring(start, end).strip());
        start = end;
      }
      end = offset;
    }
    paragraphs.add(text.substring(start).strip());
  }
}
