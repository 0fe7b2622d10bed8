package org.vetika.app.document;

import java.util.List;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.vetika.app.document.Block.Heading;
import org.vetika.app.document.Block.KeyValue;
import org.vetika.app.document.Block.KeyValues;
import org.vetika.app.document.Block.Note;
import org.vetika.app.document.Block.NumberedItem;
import org.vetika.app.document.Block.PageBreak;
import org.vetika.app.document.Block.Paragraph;
import org.vetika.app.document.Block.Table;

/** Appends blocks to a Word file in reading order. */
final class DocxBody {
  private static final double KEY_WIDTH = 122;

  private final XWPFDocument document;

  DocxBody(XWPFDocument document) {
    this.document = document;
  }

  void titles(PrintDocument source) {
    paragraph(DocxStyles.TITLE, source.title());
    if (source.subtitle() != null) {
      paragraph(DocxStyles.SUBTITLE, source.subtitle());
    }
  }

  void add(Block block) {
    switch (block) {
      case Heading heading -> paragraph(DocxStyles.heading(heading.level()), heading.text());
      case Paragraph paragraph -> DocxText.add(document.createParagraph(), paragraph.text());
      case NumberedItem item -> item(item);
      case KeyValues facts -> facts(facts);
      case Table table -> table(table);
      case Note note -> paragraph(DocxStyles.NOTE, note.text());
      case PageBreak ignored -> document.createParagraph().createRun().addBreak(BreakType.PAGE);
    }
  }

  private XWPFParagraph paragraph(String style, Text text) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(style);
    DocxText.add(paragraph, text);
    return paragraph;
  }

  /** The number is plain text before a tab: a permanent number must not be counted by Word. */
  private void item(NumberedItem item) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(DocxStyles.ITEM);
    DocxText.add(paragraph, Text.of(item.number()));
    paragraph.getRuns().forEach(run -> run.setStyle(DocxStyles.NUMBER));
    paragraph.createRun().addTab();
    DocxText.add(paragraph, item.text());
    if (item.note() != null) {
      paragraph.setKeepNext(true);
      paragraph(DocxStyles.REMARK, item.note());
    }
  }

  private void facts(KeyValues facts) {
    if (facts.rows().isEmpty()) {
      return;
    }
    XWPFTable table = document.createTable(facts.rows().size(), 2);
    DocxTables.frame(table, List.of(KEY_WIDTH, Sheet.TEXT_WIDTH - KEY_WIDTH));
    for (int i = 0; i < facts.rows().size(); i++) {
      KeyValue fact = facts.rows().get(i);
      XWPFTableRow row = table.getRow(i);
      row.setCantSplitRow(true);
      cell(row.getCell(0), DocxStyles.CELL_KEY, fact.key(), false);
      cell(row.getCell(1), DocxStyles.CELL, fact.value(), false);
    }
    document.createParagraph();
  }

  private void table(Table source) {
    int columns = source.header().size();
    XWPFTable table = document.createTable(source.rows().size() + 1, columns);
    DocxTables.frame(table, DocxTables.widths(source));
    List<Boolean> figures = TableLayout.figures(source);
    XWPFTableRow head = table.getRow(0);
    head.setRepeatHeader(true);
    head.setCantSplitRow(true);
    for (int i = 0; i < columns; i++) {
      head.getCell(i).setColor(Ink.TINT.hex());
      cell(head.getCell(i), DocxStyles.CELL_HEAD, source.header().get(i), figures.get(i));
    }
    for (int r = 0; r < source.rows().size(); r++) {
      for (int i = 0; i < columns; i++) {
        Text text = source.rows().get(r).get(i);
        cell(table.getRow(r + 1).getCell(i), DocxStyles.CELL, text, figures.get(i));
      }
    }
    document.createParagraph();
  }

  private static void cell(XWPFTableCell cell, String style, Text text, boolean right) {
    XWPFParagraph paragraph = cell.getParagraphs().getFirst();
    paragraph.setStyle(style);
    if (right) {
      paragraph.setAlignment(ParagraphAlignment.RIGHT);
    }
    DocxText.add(paragraph, text);
  }
}
