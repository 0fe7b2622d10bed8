package org.vetika.app.document;

import java.io.IOException;
import java.util.List;

/** Header and footer of every page; the first one carries the check band of a Cambodian krama. */
final class PageFurniture {
  private static final double HEADER_BASELINE = 42;
  private static final double RULE = 50;
  private static final double FOOTER_RULE = Sheet.HEIGHT - 54;
  private static final double CELL = 3.2;
  private static final double COLUMN_GAP = 18;

  private final LineBreaker breaker;
  private final PrintDocument source;

  PageFurniture(LineBreaker breaker, PrintDocument source) {
    this.breaker = breaker;
    this.source = source;
  }

  /** Must run after all pages are laid out: only then their number is known. */
  void draw(List<PdfPage> pages) throws IOException {
    for (int i = 0; i < pages.size(); i++) {
      if (i == 0) {
        firstHeader(pages.get(i));
      } else {
        header(pages.get(i));
      }
      footer(pages.get(i), i + 1, pages.size());
    }
  }

  private void firstHeader(PdfPage page) throws IOException {
    TextLine label = oneLine(source.meta().header(), TextStyle.FURNITURE_STRONG, Sheet.TEXT_WIDTH);
    page.text(null, label, TextStyle.FURNITURE_STRONG, Sheet.LEFT, HEADER_BASELINE);
    int cells = (int) (Sheet.TEXT_WIDTH / CELL);
    double cell = Sheet.TEXT_WIDTH / cells;
    page.fill(Ink.CHECK_LIGHT, Sheet.LEFT, RULE, Sheet.TEXT_WIDTH, CELL);
    for (int i = 0; i < cells; i += 2) {
      page.fill(Ink.CHECK_DARK, Sheet.LEFT + i * cell, RULE, cell, CELL);
      page.fill(Ink.CHECK_MIDDLE, Sheet.LEFT + i * cell, RULE + CELL, cell, CELL);
    }
  }

  private void header(PdfPage page) throws IOException {
    double half = (Sheet.TEXT_WIDTH - COLUMN_GAP) / 2;
    TextLine label = oneLine(source.meta().header(), TextStyle.FURNITURE, half);
    TextLine title = oneLine(source.title().plain().replace('\n', ' '), TextStyle.FURNITURE, half);
    page.text(null, label, TextStyle.FURNITURE, Sheet.LEFT, HEADER_BASELINE);
    page.text(null, title, TextStyle.FURNITURE, right(title), HEADER_BASELINE);
    page.fill(Ink.LINE, Sheet.LEFT, RULE, Sheet.TEXT_WIDTH, 0.6);
  }

  private void footer(PdfPage page, int number, int count) throws IOException {
    page.fill(Ink.LINE, Sheet.LEFT, FOOTER_RULE, Sheet.TEXT_WIDTH, 0.6);
    double baseline = FOOTER_RULE + 15;
    TextLine counted = oneLine(pageLabel(number, count), TextStyle.FURNITURE, Sheet.TEXT_WIDTH);
    page.text(null, counted, TextStyle.FURNITURE, right(counted), baseline);
    double room = Sheet.TEXT_WIDTH - COLUMN_GAP - counted.width();
    List<TextLine> lines =
        breaker.lines(Text.of(source.meta().footer()), TextStyle.FURNITURE, room);
    for (int i = 0; i < Math.min(2, lines.size()); i++) {
      page.text(null, lines.get(i), TextStyle.FURNITURE, Sheet.LEFT, baseline + i * 13);
    }
  }

  private String pageLabel(int number, int count) {
    return source.meta().pageLabel().replace("{0}", digits(number)).replace("{1}", digits(count));
  }

  /** Khmer pages count in Khmer digits. */
  private String digits(int number) {
    String latin = String.valueOf(number);
    if (!Language.isKhmer(source.language())) {
      return latin;
    }
    return latin
        .chars()
        .map(digit -> digit - '0' + '០')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static double right(TextLine line) {
    return Sheet.LEFT + Sheet.TEXT_WIDTH - line.width();
  }

  /** What does not fit is cut with an ellipsis: it stands in full in the document. */
  private TextLine oneLine(String text, TextStyle style, double width) {
    List<TextLine> lines = breaker.lines(Text.of(text), style, width);
    if (lines.size() == 1) {
      return lines.getFirst();
    }
    double room = width - breaker.shaper().width("…", style.bold(), style.size());
    TextLine start = breaker.lines(Text.of(text), style, room).getFirst();
    return breaker.lines(Text.of(start.plain().stripTrailing() + "…"), style, width).getFirst();
  }
}
