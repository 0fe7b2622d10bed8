package org.vetika.app.dialogue.importing;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.vetika.app.dialogue.importing.Block.Cell;

/**
 * Walks one part of a DOCX. Insertions of tracked changes are text; deletions are kept aside, so
 * that nothing is lost. Text boxes come before the paragraph that anchors them.
 */
final class DocxBody implements SafeXml.Listener {
  /** Old properties of tracked changes, and the copy of a text box for old programs. */
  private static final Set<String> SKIPPED =
      Set.of(
          "Fallback",
          "pPrChange",
          "rPrChange",
          "sectPrChange",
          "tblPrChange",
          "instrText",
          "tblGrid");

  private final DocxStyles styles;
  private final DocxNumbering numbering;
  private final ReadingBudget budget;
  private final boolean aside;
  private final List<Block> blocks = new ArrayList<>();
  private final Deque<DocxParagraph> open = new ArrayDeque<>();
  private final Deque<int[]> tables = new ArrayDeque<>();
  private int tableCount;
  private int skipping;
  private int deleting;
  private int page = 1;
  private boolean inText;
  private boolean inProperties;
  private boolean gap = true;
  private int blanks;
  private boolean centered;

  DocxBody(DocxStyles styles, DocxNumbering numbering, ReadingBudget budget, boolean aside) {
    this.styles = styles;
    this.numbering = numbering;
    this.budget = budget;
    this.aside = aside;
  }

  List<Block> read(byte[] part) throws IOException {
    SafeXml.read(part, this);
    return blocks;
  }

  @Override
  public void open(String name, XMLStreamReader element) throws IOException {
    budget.tick();
    if (skipping > 0 || SKIPPED.contains(name)) {
      skipping++;
      return;
    }
    switch (name) {
      case "p" -> open.push(new DocxParagraph(page));
      case "pPr" -> inProperties = true;
      case "t", "delText" -> inText = true;
      case "del", "moveFrom" -> deleting += inProperties ? 0 : 1;
      case "tbl" -> tables.push(new int[] {tableCount++, -1, -1});
      case "tr" -> nextRow();
      case "tc" -> nextCell();
      case "textpath" -> watermark(element);
      default -> inside(name, element);
    }
  }

  private void nextRow() {
    int[] table = tables.peek();
    if (table != null) {
      table[1]++;
      table[2] = -1;
    }
  }

  private void nextCell() {
    int[] table = tables.peek();
    if (table != null) {
      table[2]++;
    }
  }

  private void watermark(XMLStreamReader element) {
    String words = SafeXml.attribute(element, "string");
    if (words != null && !words.isBlank()) {
      blocks.add(Block.aside(CleanText.collapse(words), 0));
    }
  }

  private void inside(String name, XMLStreamReader element) throws IOException {
    DocxParagraph paragraph = open.peek();
    if (paragraph == null) {
      return;
    }
    switch (name) {
      case "pStyle" -> paragraph.style = SafeXml.attribute(element, "val");
      case "numId" -> paragraph.list = SafeXml.number(element, "val", 0);
      case "ilvl" -> paragraph.level = SafeXml.number(element, "val", 0);
      case "outlineLvl" -> paragraph.outline = SafeXml.number(element, "val", 9);
      case "jc" -> paragraph.centered = "center".equals(SafeXml.attribute(element, "val"));
      case "tab" -> text(inProperties ? "" : "\t", paragraph);
      case "cr" -> text("\n", paragraph);
      case "br" -> lineBreak(element, paragraph);
      case "lastRenderedPageBreak" -> page++;
      case "noBreakHyphen" -> text("-", paragraph);
      default -> {}
    }
  }

  private void lineBreak(XMLStreamReader element, DocxParagraph paragraph) throws IOException {
    text("\n", paragraph);
    if ("page".equals(SafeXml.attribute(element, "type"))) {
      page++;
    }
  }

  @Override
  public void text(String text) throws IOException {
    DocxParagraph paragraph = open.peek();
    if (inText && skipping == 0 && paragraph != null) {
      text(text, paragraph);
    }
  }

  private void text(String text, DocxParagraph paragraph) throws RefusedException {
    budget.characters(text.length());
    (deleting > 0 ? paragraph.deleted : paragraph.text).append(text);
  }

  @Override
  public void close(String name) throws IOException {
    if (skipping > 0) {
      skipping--;
      return;
    }
    switch (name) {
      case "p" -> {
        if (!open.isEmpty()) {
          finish(open.pop());
        }
      }
      case "pPr" -> inProperties = false;
      case "t", "delText" -> inText = false;
      case "del", "moveFrom" -> deleting -= (deleting > 0 && !inProperties) ? 1 : 0;
      case "tbl" -> tables.poll();
      default -> {}
    }
  }

  private void finish(DocxParagraph paragraph) throws RefusedException {
    String deleted = CleanText.collapse(paragraph.deleted.toString());
    if (!deleted.isEmpty()) {
      blocks.add(Block.aside(deleted, paragraph.page));
    }
    DocxStyles.Style style = styles.of(paragraph.style);
    boolean empty = CleanText.collapse(paragraph.text.toString()).isEmpty();
    if (empty) {
      gap = true;
      blanks++;
      return;
    }
    budget.paragraph();
    String label = label(paragraph, style);
    int level = paragraph.level < 0 ? style.level() : paragraph.level;
    int heading = paragraph.outline < 9 ? paragraph.outline + 1 : style.heading();
    boolean together = centered && paragraph.centered && !gap;
    int[] table = tables.peek();
    Cell cell =
        (table == null || table[2] < 0)
            ? null
            : new Cell(table[0], Math.max(0, table[1]), table[2]);
    for (String part : parts(paragraph.text.toString())) {
      int depth = label == null ? 0 : level + 1;
      blocks.add(
          new Block(
              part,
              label,
              depth,
              heading,
              aside ? 0 : paragraph.page,
              !together,
              blanks,
              aside,
              cell));
      label = null;
    }
    gap = false;
    blanks = 0;
    centered = paragraph.centered;
  }

  private @Nullable String label(DocxParagraph paragraph, DocxStyles.Style style) {
    int list = paragraph.list < 0 ? style.numbering() : paragraph.list;
    int level = paragraph.level < 0 ? style.level() : paragraph.level;
    return list <= 0 ? null : numbering.next(list, level);
  }

  /** A paragraph with forced line ends is several when its lines carry labels. */
  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      String clean = CleanText.collapse(line);
      if (!part.isEmpty() && PointLabels.at(clean).isPresent()) {
        parts.add(CleanText.collapse(part.toString()));
        part.setLength(0);
      }
      part.append(line).append(' ');
    }
    parts.add(CleanText.collapse(part.toString()));
    return parts.stream().filter(words -> !words.isEmpty()).toList();
  }

  /** A paragraph while it is being read. */
  private static final class DocxParagraph {
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder deleted = new StringBuilder();
    private final int page;
    private @Nullable String style;
    private int list = -1;
    private int level = -1;
    private int outline = 9;
    private boolean centered;

    private DocxParagraph(int page) {
      this.page = page;
    }
  }
}
