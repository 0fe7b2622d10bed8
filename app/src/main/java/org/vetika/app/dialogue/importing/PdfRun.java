package org.vetika.app.dialogue.importing;

import java.text.Normalizer;
import org.apache.pdfbox.text.TextPosition;

/**
 * Letters that a PDF prints one after the other on one line. They stay in the order of the file:
 * Khmer vowels stand left of and below the consonants they follow, so that places on the page say
 * nothing about the order of letters.
 */
final class PdfRun {
  /** Parts of a space or of a letter that a gap between words is at least as wide as. */
  private static final double SPACE_PART = 0.5;

  private static final double LETTER_PART = 0.3;

  /** Khmer letters are set side by side loosely, and written without spaces between words. */
  private static final double KHMER_SPACE_PART = 0.9;

  private static final double SAME_LINE = 0.5;
  private static final double SAME_RUN = 1.5;

  private final StringBuilder text = new StringBuilder();
  private final double direction;
  private double start = Double.MAX_VALUE;
  private double end = -Double.MAX_VALUE;
  private double next;
  private double y;
  private double size;
  private double space;
  private double widths;
  private int letters;

  PdfRun(TextPosition first) {
    direction = first.getDir();
    y = first.getYDirAdj();
    next = first.getXDirAdj();
  }

  /** Whether the letter is printed right behind this run. */
  boolean reaches(TextPosition letter) {
    double em = Math.max(size, letter.getFontSizeInPt());
    double step = letter.getXDirAdj() - next;
    return letter.getDir() == direction
        && Math.abs(letter.getYDirAdj() - y) <= SAME_LINE * em
        && step <= SAME_RUN * em
        && step >= -SAME_RUN * em;
  }

  /**
   * @param unicode what the letter stands for, empty for a part of the letter before
   */
  void add(TextPosition letter, String unicode) {
    String printed = withoutLigatures(unicode);
    if (letters > 0 && !printed.isEmpty() && isApart(letter.getXDirAdj(), printed.charAt(0))) {
      text.append(' ');
    }
    text.append(printed);
    next = Math.max(next, letter.getXDirAdj() + letter.getWidthDirAdj());
    if (!printed.isBlank()) {
      start = Math.min(start, letter.getXDirAdj());
      end = Math.max(end, next);
      if (letter.getFontSizeInPt() > size) {
        y = letter.getYDirAdj();
        size = letter.getFontSizeInPt();
      }
      letters++;
    }
    widths += letter.getWidthDirAdj();
    space = letter.getWidthOfSpace();
  }

  private static String withoutLigatures(String unicode) {
    boolean ligature = unicode.chars().anyMatch(c -> c >= 0xfb00 && c <= 0xfb06);
    return ligature ? Normalizer.normalize(unicode, Normalizer.Form.NFKC) : unicode;
  }

  /** Whether a letter at {@code x} is set off from the end of this run as another word. */
  boolean isApart(double x, char first) {
    char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
    if (CleanText.isSpace(last) || CleanText.isSpace(first)) {
      return false;
    }
    boolean khmer = CleanText.isKhmer(last) && CleanText.isKhmer(first);
    double byLetter = letters == 0 ? space : LETTER_PART * widths / letters;
    double enough = khmer ? KHMER_SPACE_PART * space : Math.min(SPACE_PART * space, byLetter);
    return x - next > enough;
  }

  /** Whether both stand on the same printed line. */
  boolean isBeside(PdfRun other) {
    return direction == other.direction
        && Math.abs(y - other.y) <= SAME_LINE * Math.max(size, other.size);
  }

  boolean isBlank() {
    return letters == 0;
  }

  String text() {
    return text.toString();
  }

  double direction() {
    return direction;
  }

  double start() {
    return start;
  }

  double end() {
    return end;
  }

  double y() {
    return y;
  }

  double size() {
    return size;
  }
}
