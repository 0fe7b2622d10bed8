package org.vetika.app.dialogue.show;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/** The beginning of a long text, cut between words of either language. */
public final class Excerpt {
  private static final int LONGEST = 200;

  private Excerpt() {}

  /** The text itself when it is short enough; lines become spaces. */
  public static String of(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    if (line.length() <= LONGEST) {
      return line;
    }
    BreakIterator words = BreakIterator.getWordInstance(new ULocale("km"));
    words.setText(line);
    int end = words.preceding(LONGEST);
    if (end < LONGEST / 2) {
      BreakIterator letters = BreakIterator.getCharacterInstance(ULocale.ROOT);
      letters.setText(line);
      end = letters.preceding(LONGEST);
    }
    return line.substring(0, end).strip() + "…";
  }
}
