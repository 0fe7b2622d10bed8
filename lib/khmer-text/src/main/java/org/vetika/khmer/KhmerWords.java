package org.vetika.khmer;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts text into words with the Khmer dictionary of ICU. Good enough to rank and highlight (F1
 * about 0.85); search itself must use {@link IndexTerms}.
 */
public final class KhmerWords {
  /** Never given a text itself: every call works on a clone, as iterators hold their state. */
  private static final BreakIterator WORDS =
      BreakIterator.getWordInstance(ULocale.forLanguageTag("km"));

  private KhmerWords() {}

  /**
   * The words of the text in order, without spaces and punctuation. Digits and Latin letters next
   * to Khmer are words of their own, because ICU would glue them on. Safe from any thread.
   */
  public static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    BreakIterator iterator = WORDS.clone();
    int start = 0;
    for (int index = 1; index <= text.length(); index++) {
      if (index == text.length() || isBorder(text.charAt(index - 1), text.charAt(index))) {
        addWords(iterator, text.substring(start, index), words);
        start = index;
      }
    }
    return words;
  }

  /** ICU joins Khmer to the digits and to the Latin letters beside it. */
  private static boolean isBorder(char before, char after) {
    if (!KhmerText.isKhmer(before) && !KhmerText.isKhmer(after)) {
      return false;
    }
    return Letters.isDigit(before) != Letters.isDigit(after)
        || isForeignLetter(before)
        || isForeignLetter(after);
  }

  private static boolean isForeignLetter(char character) {
    return Character.isLetter(character) && !KhmerText.isKhmer(character);
  }

  private static void addWords(BreakIterator iterator, String piece, List<String> words) {
    iterator.setText(piece);
    int start = 0;
    for (int end = iterator.next(); end != BreakIterator.DONE; end = iterator.next()) {
      String word = piece.substring(start, end);
      if (word.codePoints().anyMatch(Character::isLetterOrDigit)) {
        words.add(word);
      }
      start = end;
    }
  }
}
