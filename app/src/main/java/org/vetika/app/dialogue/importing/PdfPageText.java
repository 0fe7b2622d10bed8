package org.vetika.app.dialogue.importing;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/**
 * Collects the printed lines of a PDF with where they stand on the page. Letters are taken in the
 * order of the file and replaced by the text that the file gives for them ("ActualText"): the PDF
 * library's own order by place and its joining of accents tear Khmer syllables apart.
 */
final class PdfPageText extends PDFTextStripper {
  private static final char NO_BREAK = '\u00a0';

  /** A square point of the page with a letter on it. */
  private record Spot(String unicode, int x, int y) {}

  private final ReadingBudget budget;
  private final List<PrintedLine> lines = new ArrayList<>();
  private final List<PdfRun> runs = new ArrayList<>();
  private final Map<Spot, TextPosition> printed = new HashMap<>();
  private @Nullable String actualText;
  private int depth;
  private int actualDepth;

  PdfPageText(ReadingBudget budget) {
    this.budget = budget;
    setShouldSeparateByBeads(false);
  }

  void readPage(PDDocument document, int page) throws IOException {
    setStartPage(page);
    setEndPage(page);
    writeText(document, Writer.nullWriter());
  }

  List<PrintedLine> lines() {
    return lines;
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    budget.tick();
    super.processOperator(operator, operands);
  }

  @Override
  public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
    depth++;
    String replacement = properties == null ? null : properties.getString(COSName.ACTUAL_TEXT);
    if (actualText == null && replacement != null) {
      actualText = replacement;
      actualDepth = depth;
    }
  }

  @Override
  public void endMarkedContentSequence() {
    if (depth == actualDepth) {
      actualText = null;
      actualDepth = -1;
    }
    depth--;
  }

  @Override
  protected void processTextPosition(TextPosition letter) {
    String unicode = letter.getUnicode().replace("\u0000", "");
    if (actualText != null) {
      unicode = actualText;
      actualText = "";
    } else if (isPrintedTwice(letter, unicode)) {
      return;
    }
    if (runs.isEmpty() || !runs.getLast().reaches(letter)) {
      runs.add(new PdfRun(letter));
    }
    runs.getLast().add(letter, unicode);
  }

  /** Some programs print bold letters twice, a little apart. */
  private boolean isPrintedTwice(TextPosition letter, String unicode) {
    double near = Math.max(0.3, letter.getWidthDirAdj() / 3);
    int x = (int) letter.getXDirAdj();
    int y = (int) letter.getYDirAdj();
    boolean twice = false;
    for (int i = 0; i < 9 && !unicode.isBlank() && letter.getWidthDirAdj() > 0; i++) {
      TextPosition other = printed.get(new Spot(unicode, x + i % 3 - 1, y + i / 3 - 1));
      twice =
          twice
              || (other != null
                  && Math.abs(other.getXDirAdj() - letter.getXDirAdj()) < near
                  && Math.abs(other.getYDirAdj() - letter.getYDirAdj()) < near);
    }
    printed.put(new Spot(unicode, x, y), letter);
    return twice;
  }

  /** Called at the end of a page. */
  @Override
  protected void writePage() throws IOException {
    runs.removeIf(PdfRun::isBlank);
    for (PdfRun run : runs) {
      budget.characters(run.text().length());
    }
    for (PdfColumns.Line line : PdfColumns.of(runs)) {
      finish(line);
    }
    runs.clear();
    printed.clear();
  }

  private void finish(PdfColumns.Line line) throws RefusedException {
    StringBuilder text = new StringBuilder();
    PdfRun before = null;
    PdfRun tallest = line.runs().getFirst();
    double end = 0;
    for (PdfRun run : line.runs()) {
      if (before != null && before.isApart(run.start(), run.text().charAt(0))) {
        text.append(' ');
      }
      text.append(run.text());
      before = run;
      tallest = run.size() > tallest.size() ? run : tallest;
      end = Math.max(end, run.end());
    }
    add(text.toString(), line, end, tallest);
  }

  private void add(String text, PdfColumns.Line line, double end, PdfRun tallest)
      throws RefusedException {
    if (CleanText.collapse(text).isEmpty()) {
      return;
    }
    budget.paragraph();
    lines.add(
        new PrintedLine(
            text.replace(NO_BREAK, ' '),
            getCurrentPageNo(),
            line.runs().getFirst().start() - line.shift(),
            end - line.shift(),
            tallest.y(),
            tallest.size(),
            isBound(text),
            line.turns()));
  }

  /** Whether no space that allows a line to end stands before the last word. */
  private static boolean isBound(String text) {
    int at = text.length() - 1;
    while (at >= 0 && !CleanText.isSpace(text.charAt(at))) {
      at--;
    }
    return at >= 0 && at < text.length() - 1 && text.charAt(at) == NO_BREAK;
  }
}
