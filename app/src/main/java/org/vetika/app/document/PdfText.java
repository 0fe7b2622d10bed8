package org.vetika.app.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.vetika.app.document.TextLine.Word;

/**
 * Writes words as PDF operators. Shaped Khmer glyphs are in visual order and many stand for no
 * letter of their own, so each word carries its letters as {@code ActualText}: that is what
 * copying, searching and reading aloud get.
 */
final class PdfText {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /** In font units; less is not taken for a space. */
  private static final int GAP = 10;

  private final TextShaper shaper;
  private final PdfFonts fonts;
  private final boolean khmerDocument;

  PdfText(TextShaper shaper, PdfFonts fonts, String documentLanguage) {
    this.shaper = shaper;
    this.fonts = fonts;
    this.khmerDocument = Language.isKhmer(documentLanguage);
  }

  /** Draws a line with its baseline at y, counted from the bottom of the page. */
  void draw(StringBuilder out, TextLine line, TextStyle style, double x, double y)
      throws IOException {
    double pen = x;
    for (Word word : line.words()) {
      if (word.text().isEmpty()) {
        continue;
      }
      begin(out, word);
      out.append("BT ").append(style.ink().operands()).append(" rg\n");
      for (ShapedRun run : shaper.shape(word.text(), word.bold())) {
        run(out, run, style.size(), pen, y);
        pen += run.advance() * style.size() / FontFace.UNITS_PER_EM;
      }
      out.append("ET EMC\n");
    }
  }

  private void begin(StringBuilder out, Word word) {
    out.append("/Span<<");
    String language = language(word);
    if (language != null) {
      out.append("/Lang(").append(language).append(')');
    }
    out.append("/ActualText<FEFF");
    HEX.formatHex(out, word.text().getBytes(StandardCharsets.UTF_16BE));
    out.append(">>>BDC\n");
  }

  /** Said only where it differs from the document's: a Khmer name in an English page. */
  private @Nullable String language(Word word) {
    if (word.language() != null) {
      return word.language().toLowerCase(Locale.ROOT);
    }
    return !khmerDocument && Language.hasKhmer(word.text()) ? "km" : null;
  }

  private void run(StringBuilder out, ShapedRun run, double size, double x, double y)
      throws IOException {
    out.append('/').append(fonts.use(run)).append(' ').append(PdfNumber.of(size)).append(" Tf ");
    out.append("1 0 0 1 ").append(PdfNumber.of(x)).append(' ').append(PdfNumber.of(y));
    out.append(" Tm\n[");
    int pen = 0;
    int rise = 0;
    for (int i : leftToRight(run)) {
      pen = fill(out, run, pen, run.across(i));
      if (run.up(i) != rise) {
        rise = run.up(i);
        out.append("]TJ ").append(rise(rise, size)).append(" Ts [");
      }
      move(out, pen, run.across(i));
      out.append('<').append(HEX.toHexDigits((char) run.glyph(i))).append('>');
      pen = run.across(i) + fonts.width(run.face(), run.glyph(i));
    }
    fill(out, run, pen, run.advance());
    out.append("]TJ").append(rise == 0 ? "\n" : " 0 Ts\n");
  }

  private static List<Integer> leftToRight(ShapedRun run) {
    return IntStream.range(0, run.size())
        .boxed()
        .sorted(Comparator.comparingInt(run::across))
        .toList();
  }

  /**
   * Covers a gap with spaces. Behind a subscript that sits under the middle of a wide letter the
   * pen jumps back; text extractors measure from there and would put a space inside the word.
   */
  private int fill(StringBuilder out, ShapedRun run, int pen, int target) throws IOException {
    if (target - pen <= GAP) {
      return pen;
    }
    int space = fonts.useSpace(run.face());
    int width = fonts.width(run.face(), space);
    int count = Math.ceilDiv(target - pen, width);
    move(out, pen, target - count * width);
    out.append('<').append(HEX.toHexDigits((char) space).repeat(count)).append('>');
    return target;
  }

  /** TJ numbers move to the left, in font units. */
  private static void move(StringBuilder out, int from, int to) {
    if (from != to) {
      out.append(from - to);
    }
  }

  private static String rise(int units, double size) {
    return PdfNumber.of(units * size / FontFace.UNITS_PER_EM);
  }
}
