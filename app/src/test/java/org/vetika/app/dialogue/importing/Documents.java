package org.vetika.app.dialogue.importing;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Assumptions;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Makes PDF and DOCX files from paragraphs, as an office program would. */
final class Documents {
  private static final String FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf";
  private static final float SIZE = 11;
  private static final float MARGIN = 60;

  private Documents() {}

  /** Reads any document and gives what was found in it. */
  static ReadingOutcome.Read found(byte[] content) {
    ReadingOutcome outcome =
        new SummaryReader(new ProvinceNames()).read("document", content, Progress.SILENT);
    if (outcome instanceof ReadingOutcome.Read read) {
      return read;
    }
    throw new AssertionError("refused: " + outcome);
  }

  static RefusalReason refusal(byte[] content) {
    ReadingOutcome outcome =
        new SummaryReader(new ProvinceNames()).read("document", content, Progress.SILENT);
    if (outcome instanceof ReadingOutcome.Refused refused) {
      return refused.reason();
    }
    throw new AssertionError("read: " + outcome);
  }

  /** A PDF with wrapped lines, a running head and page numbers. */
  static byte[] pdf(List<String> paragraphs, String head) throws IOException {
    try (PDDocument document = new PDDocument()) {
      print(document, paragraphs, head);
      return bytes(document);
    }
  }

  static byte[] encryptedPdf() throws IOException {
    try (PDDocument document = new PDDocument()) {
      print(document, List.of("A secret"), "");
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      return bytes(document);
    }
  }

  private static byte[] bytes(PDDocument document) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    document.save(file);
    return file.toByteArray();
  }

  private static void print(PDDocument document, List<String> paragraphs, String head)
      throws IOException {
    PDFont font = PDType0Font.load(document, font());
    List<String> lines = new ArrayList<>();
    for (String paragraph : paragraphs) {
      lines.addAll(wrap(paragraph, font));
      lines.add("");
    }
    int perPage = 38;
    for (int page = 0; page * perPage < lines.size(); page++) {
      List<String> part =
          lines.subList(page * perPage, Math.min(lines.size(), (page + 1) * perPage));
      page(document, font, part, head, page + 1);
    }
  }

  private static void page(
      PDDocument document, PDFont font, List<String> lines, String head, int number)
      throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
      float y = 780;
      if (!head.isEmpty()) {
        line(stream, font, head, 810);
        line(stream, font, "Page " + number, 30);
      }
      for (String line : lines) {
        if (!line.isEmpty()) {
          line(stream, font, line, y);
        }
        y -= line.isEmpty() ? 9 : 16;
      }
    }
  }

  /** A PDF of one page: a title across it, then the paragraphs in two columns of equal height. */
  static byte[] twoColumnPdf(List<String> across, List<String> paragraphs) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDFont font = PDType0Font.load(document, font());
      List<String> lines = new ArrayList<>();
      for (String paragraph : paragraphs) {
        lines.addAll(wrap(paragraph, font, 225));
        lines.add("");
      }
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
        float y = 790;
        for (String text : across) {
          line(stream, font, text, MARGIN, y);
          y -= 20;
        }
        int half = (lines.size() + 1) / 2;
        for (int row = 0; row < half; row++) {
          line(stream, font, lines.get(row), MARGIN, y);
          if (half + row < lines.size()) {
            line(stream, font, lines.get(half + row), MARGIN + 245, y);
          }
          y -= 15;
        }
        line(stream, font, "Page 1 of 1", MARGIN, 30);
      }
      return bytes(document);
    }
  }

  /** A PDF with a table: cells in columns, nothing drawn between them. */
  static byte[] tablePdf(List<String> before, List<List<String>> rows) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDFont font = PDType0Font.load(document, font());
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
        float y = 790;
        for (String text : before) {
          line(stream, font, text, MARGIN, y);
          y -= 24;
        }
        for (List<String> row : rows) {
          for (int cell = 0; cell < row.size(); cell++) {
            line(stream, font, row.get(cell), MARGIN + cell * 490f / row.size(), y);
          }
          y -= 16;
        }
      }
      return bytes(document);
    }
  }

  private static File font() {
    Assumptions.assumeTrue(new File(FONT).exists(), "no font to print with: " + FONT);
    return new File(FONT);
  }

  private static void line(PDPageContentStream stream, PDFont font, String text, float y)
      throws IOException {
    line(stream, font, text, MARGIN, y);
  }

  private static void line(PDPageContentStream stream, PDFont font, String text, float x, float y)
      throws IOException {
    stream.beginText();
    stream.setFont(font, SIZE);
    stream.newLineAtOffset(x, y);
    stream.showText(text);
    stream.endText();
  }

  private static List<String> wrap(String paragraph, PDFont font) throws IOException {
    return wrap(paragraph, font, 470);
  }

  private static List<String> wrap(String paragraph, PDFont font, float width) throws IOException {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : List.of(paragraph.split(" ", -1))) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (font.getStringWidth(longer) / 1000 * SIZE > width) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(word);
      } else {
        line.setLength(0);
        line.append(longer);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  /** A DOCX with one paragraph for each text. */
  static byte[] docx(List<String> paragraphs) throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      paragraphs.forEach(text -> document.createParagraph().createRun().setText(text));
      return bytes(document);
    }
  }

  /** A DOCX whose points are numbered by Word: sections "1." and points "1.1." under them. */
  static byte[] numberedDocx(List<String> before, List<List<String>> sections, String after)
      throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      BigInteger list = numbering(document);
      before.forEach(text -> document.createParagraph().createRun().setText(text));
      for (List<String> section : sections) {
        for (int i = 0; i < section.size(); i++) {
          XWPFParagraph paragraph = document.createParagraph();
          paragraph.setNumID(list);
          paragraph.setNumILvl(BigInteger.valueOf(i == 0 ? 0 : 1));
          paragraph.createRun().setText(section.get(i));
        }
      }
      document.createParagraph().createRun().setText(after);
      return bytes(document);
    }
  }

  private static BigInteger numbering(XWPFDocument document) {
    CTAbstractNum definition = CTAbstractNum.Factory.newInstance();
    definition.setAbstractNumId(BigInteger.ONE);
    for (int level = 0; level < 2; level++) {
      CTLvl shown = definition.addNewLvl();
      shown.setIlvl(BigInteger.valueOf(level));
      shown.addNewStart().setVal(BigInteger.ONE);
      shown.addNewNumFmt().setVal(STNumberFormat.DECIMAL);
      shown.addNewLvlText().setVal(level == 0 ? "%1." : "%1.%2.");
    }
    BigInteger id = document.createNumbering().addAbstractNum(new XWPFAbstractNum(definition));
    return document.getNumbering().addNum(id);
  }

  private static byte[] bytes(XWPFDocument document) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    document.write(file);
    return file.toByteArray();
  }
}
