package org.vetika.app.dialogue.importing;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects the printed lines of a PDF with where they stand on the page. */
final class PdfLines extends PDFTextStripper {
  private static final double SAME_PARAGRAPH = 1.3;

  /**
   * A line where it was found, in points from the left and the top of its page.
   *
   * @param size height of its letters
   */
  private record Placed(String text, int page, double start, double end, double y, double size) {}

  private final ReadingBudget budget;
  private final List<Placed> placed = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private double start = Double.MAX_VALUE;
  private double end;
  private double y;
  private double size;

  PdfLines(ReadingBudget budget) {
    this.budget = budget;
    setSortByPosition(true);
    setSuppressDuplicateOverlappingText(true);
  }

  void readPage(PDDocument document, int page) throws IOException {
    setStartPage(page);
    setEndPage(page);
    writeText(document, Writer.nullWriter());
    endLine();
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    budget.tick();
    super.processOperator(operator, operands);
  }

  @Override
  protected void writeString(String word, List<TextPosition> positions) throws IOException {
    budget.characters(word.length());
    text.append(word);
    for (TextPosition position : positions) {
      if (!position.getUnicode().isBlank()) {
        start = Math.min(start, position.getXDirAdj());
        end = Math.max(end, position.getXDirAdj() + position.getWidthDirAdj());
        y = position.getYDirAdj();
        size = Math.max(size, position.getFontSizeInPt());
      }
    }
  }

  @Override
  protected void writeWordSeparator() {
    text.append(' ');
  }

  @Override
  protected void writeLineSeparator() throws IOException {
    endLine();
  }

  private void endLine() throws RefusedException {
    String line = text.toString().replace("\u0000", "").replace('\u00a0', ' ');
    if (!CleanText.collapse(line).isEmpty()) {
      budget.paragraph();
      placed.add(new Placed(line, getCurrentPageNo(), start, end, y, size));
    }
    text.setLength(0);
    start = Double.MAX_VALUE;
    end = 0;
    size = 0;
  }

  /** The lines of all pages read so far. */
  List<TextLine> lines() {
    double pitch = usualPitch();
    double margin = placed.stream().mapToDouble(Placed::start).min().orElse(0);
    List<TextLine> lines = new ArrayList<>();
    for (int i = 0; i < placed.size(); i++) {
      Placed line = placed.get(i);
      int gap = i == 0 ? 1 : gap(placed.get(i - 1), line, pitch);
      double unit = (line.end - line.start) / Math.max(1, line.text.strip().length());
      lines.add(new TextLine(line.text, line.page, gap, line.end - margin, Math.max(unit, 0.1)));
    }
    return lines;
  }

  private static int gap(Placed before, Placed line, double pitch) {
    if (line.page != before.page || line.y < before.y) {
      return 3;
    }
    double distance = line.y - before.y;
    double larger = Math.max(1, Math.min(line.size, before.size) / 12);
    return distance <= SAME_PARAGRAPH * pitch * larger ? 1 : 2;
  }

  /** The distance that most lines have to the one before. */
  private double usualPitch() {
    List<Double> distances = new ArrayList<>();
    for (int i = 1; i < placed.size(); i++) {
      double distance = placed.get(i).y - placed.get(i - 1).y;
      if (placed.get(i).page == placed.get(i - 1).page && distance > 2) {
        distances.add(distance);
      }
    }
    distances.sort(null);
    return distances.isEmpty() ? 14 : distances.get((distances.size() - 1) * 2 / 5);
  }
}
