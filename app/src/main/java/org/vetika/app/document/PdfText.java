package org.vetika.app.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
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
  private static final int VISIBLE_GAP = 50;

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
    for (int i : drawingOrder(run)) {
      if (run.up(i) != rise) {
        rise = run.up(i);
        out.append("]TJ ").append(rise(rise, size)).append(" Ts [");
      }
      if (run.across(i) != pen) {
        out.append(pen - run.across(i));
      }
      out.append('<').append(HEX.toHexDigits((char) run.glyph(i))).append('>');
      pen = right(run, i);
    }
    out.append("]TJ").append(rise == 0 ? "\n" : " 0 Ts\n");
  }

  /**
   * From left to right, the rightmost edge last: programs that copy text take the word's place from
   * its first and last glyph, and a subscript drawn last would look like a space behind the word.
   */
  private List<Integer> drawingOrder(ShapedRun run) throws IOException {
    List<Integer> order = new ArrayList<>();
    int last = 0;
    for (int i = 0; i < run.size(); i++) {
      order.add(i);
      last = right(run, i) >= right(run, last) ? i : last;
    }
    order.sort(Comparator.comparingInt(run::across));
    if (!order.isEmpty() && right(run, order.getLast()) + VISIBLE_GAP < right(run, last)) {
      order.remove(Integer.valueOf(last));
      order.add(last);
    }
    return order;
  }

  private int right(ShapedRun run, int index) throws IOException {
    return run.across(index) + fonts.width(run.face(), run.glyph(index));
  }

  private static String rise(int units, double size) {
    return PdfNumber.of(units * size / FontFace.UNITS_PER_EM);
  }
}
