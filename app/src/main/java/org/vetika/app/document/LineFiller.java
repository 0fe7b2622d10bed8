package org.vetika.app.document;

import java.util.ArrayList;
import java.util.List;
import org.vetika.app.document.TextLine.Word;

/** Fills lines of one width with words, greedily; text is never stretched (Khmer must not be). */
final class LineFiller {
  private final TextShaper shaper;
  private final double size;
  private final double width;
  private final List<TextLine> lines = new ArrayList<>();
  private List<Word> words = new ArrayList<>();
  private double used;

  LineFiller(TextShaper shaper, double size, double width) {
    this.shaper = shaper;
    this.size = size;
    this.width = width;
  }

  /** Whether an unbreakable unit has room on a line of its own. */
  boolean fits(List<Word> unit) {
    return width(unit) <= width;
  }

  /** Adds an unbreakable unit, on the next line when it has no room on this one. */
  void add(List<Word> unit) {
    if (!words.isEmpty() && used + width(unit) > width) {
      endLine();
    }
    for (Word word : unit) {
      words.add(word);
      used += shaper.width(word.text(), word.bold(), size);
    }
  }

  void endLine() {
    lines.add(new TextLine(List.copyOf(words), used));
    words = new ArrayList<>();
    used = 0;
  }

  List<TextLine> finish() {
    if (!words.isEmpty() || lines.isEmpty()) {
      endLine();
    }
    return List.copyOf(lines);
  }

  /** The space behind the last word may hang over the edge. */
  private double width(List<Word> unit) {
    double sum = 0;
    for (int i = 0; i < unit.size(); i++) {
      Word word = unit.get(i);
      String text = i == unit.size() - 1 ? word.text().stripTrailing() : word.text();
      sum += shaper.width(text, word.bold(), size);
    }
    return sum;
  }
}
