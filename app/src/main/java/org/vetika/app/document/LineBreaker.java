package org.vetika.app.document;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import org.vetika.app.document.TextLine.Word;

/**
 * Breaks text into lines where Khmer (dictionary) and Latin words allow it; a word longer than the
 * line is broken between letters, never inside a Khmer cluster. One per document, one thread.
 */
final class LineBreaker {
  private static final int COENG = 0x17D2;
  private static final int BALANCED_UP_TO = 5;
  private static final int LONGEST_UNIT = 150;

  /** In points. */
  private static final double BALANCE_PRECISION = 4;

  private final TextShaper shaper;
  private final BreakIterator lines = BreakIterator.getLineInstance(new ULocale("km"));
  private final BreakIterator characters = BreakIterator.getCharacterInstance(new ULocale("km"));

  LineBreaker(TextShaper shaper) {
    this.shaper = shaper;
  }

  TextShaper shaper() {
    return shaper;
  }

  /** At least one line, empty when the text is. */
  List<TextLine> lines(Text text, TextStyle style, double width) {
    LineFiller filler = new LineFiller(shaper, style.size(), width);
    String plain = text.plain();
    List<Integer> ends = units(plain);
    int start = 0;
    for (int end : ends) {
      String unit = plain.substring(start, end);
      List<Word> words = words(text, style.bold(), start, unit);
      if (filler.fits(words)) {
        filler.add(words);
      } else {
        letters(words).forEach(letter -> filler.add(List.of(letter)));
      }
      if (unit.endsWith("\n")) {
        filler.endLine();
      }
      start = end;
    }
    return filler.finish();
  }

  /** As few lines as {@link #lines}, but in the narrowest width that allows so few. */
  List<TextLine> balancedLines(Text text, TextStyle style, double width) {
    List<TextLine> best = lines(text, style, width);
    if (best.size() == 1 || best.size() > BALANCED_UP_TO) {
      return best;
    }
    double tooNarrow = 0;
    double enough = width;
    while (enough - tooNarrow > BALANCE_PRECISION) {
      double middle = (tooNarrow + enough) / 2;
      List<TextLine> tried = lines(text, style, middle);
      if (tried.size() == best.size()) {
        best = tried;
        enough = middle;
      } else {
        tooNarrow = middle;
      }
    }
    return best;
  }

  /** The widest unbreakable piece and the width of the whole on one line, in points. */
  Extent extent(Text text, TextStyle style) {
    double whole = 0;
    double widest = 0;
    String plain = text.plain();
    int start = 0;
    for (int end : units(plain)) {
      double width = 0;
      for (Word word : words(text, style.bold(), start, plain.substring(start, end))) {
        width += shaper.width(word.text(), word.bold(), style.size());
      }
      whole += width;
      widest = Math.max(widest, width);
      start = end;
    }
    return new Extent(widest, whole);
  }

  record Extent(double widestWord, double whole) {}

  /** The unit cut where weight or language change. */
  private static List<Word> words(Text text, boolean bold, int start, String unit) {
    List<Word> words = new ArrayList<>();
    int end = start + unit.length();
    int spanStart = 0;
    for (Span span : text.spans()) {
      int from = Math.max(start, spanStart);
      int to = Math.min(end, spanStart + span.text().length());
      if (from < to) {
        String piece = unit.substring(from - start, to - start).replace("\n", "");
        words.add(new Word(piece, bold || span.bold(), span.language()));
      }
      spanStart += span.text().length();
    }
    return words;
  }

  private List<Word> letters(List<Word> words) {
    List<Word> letters = new ArrayList<>();
    for (Word word : words) {
      int start = 0;
      for (int end : breaks(characters, word.text())) {
        letters.add(new Word(word.text().substring(start, end), word.bold(), word.language()));
        start = end;
      }
    }
    return letters;
  }

  /** A word too long for any line is never shaped as a whole: that would take seconds. */
  private List<Integer> units(String text) {
    List<Integer> ends = new ArrayList<>();
    int start = 0;
    for (int end : breaks(lines, text)) {
      if (end - start > LONGEST_UNIT) {
        for (int inner : breaks(characters, text.substring(start, end))) {
          ends.add(start + inner);
        }
      } else {
        ends.add(end);
      }
      start = end;
    }
    return ends;
  }

  /** Ends of the pieces; the dictionary's rare breaks inside a Khmer cluster are left out. */
  private static List<Integer> breaks(BreakIterator iterator, String text) {
    List<Integer> ends = new ArrayList<>();
    iterator.setText(text);
    iterator.first();
    for (int end = iterator.next(); end != BreakIterator.DONE; end = iterator.next()) {
      if (end == text.length() || !insideCluster(text, end)) {
        ends.add(end);
      }
    }
    return ends;
  }

  private static boolean insideCluster(String text, int at) {
    int after = text.codePointAt(at);
    return text.charAt(at - 1) == COENG || (Language.isKhmer(after) && TextShaper.isMark(after));
  }
}
