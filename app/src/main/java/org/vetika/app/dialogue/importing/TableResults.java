package org.vetika.app.dialogue.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vetika.app.dialogue.importing.Block.Cell;
import org.vetika.app.dialogue.importing.FoundSummary.FoundResult;
import org.vetika.app.dialogue.importing.FoundSummary.FoundSection;
import org.vetika.app.dialogue.importing.SourceParagraph.Placement;

/**
 * Reads tables whose columns are headed with kinds ("No. | Challenge | Recommendation"): each cell
 * is a result. Other tables are read cell by cell as text.
 *
 * @param rest the paragraphs left for the outline
 */
record TableResults(List<Paragraph> rest) {

  /** A column headed with a kind, and the title of its section. */
  private record Column(PointKind kind, String title) {}

  static TableResults take(List<Paragraph> paragraphs, Findings findings) {
    Map<String, Column> columns = kindColumns(paragraphs);
    if (columns.isEmpty()) {
      return new TableResults(paragraphs);
    }
    List<Paragraph> rest = new ArrayList<>();
    Map<String, String> rowNumbers = new HashMap<>();
    for (Paragraph paragraph : paragraphs) {
      Cell cell = paragraph.block().cell();
      Column column = cell == null ? null : columns.get(key(cell.table(), cell.column()));
      if (cell == null || !hasColumns(columns, cell.table())) {
        rest.add(paragraph);
      } else if (column == null) {
        remember(paragraph, cell, rowNumbers, findings);
      } else if (cell.row() == 0) {
        findings.section(new FoundSection(null, column.title, column.kind, paragraph.index()));
      } else {
        take(paragraph, column, rowNumbers.get(key(cell.table(), cell.row())), findings);
      }
    }
    return new TableResults(rest);
  }

  private static Map<String, Column> kindColumns(List<Paragraph> paragraphs) {
    Map<String, Column> columns = new HashMap<>();
    for (Paragraph paragraph : paragraphs) {
      Cell cell = paragraph.block().cell();
      PointKind kind = KindWords.of(paragraph.text());
      boolean head = cell != null && cell.row() == 0 && CleanText.wordCount(paragraph.text()) <= 8;
      if (head && cell != null && kind != null) {
        columns.put(
            key(cell.table(), cell.column()),
            new Column(kind, SectionTitle.trimmed(paragraph.text())));
      }
    }
    return columns;
  }

  private static boolean hasColumns(Map<String, Column> columns, int table) {
    return columns.keySet().stream().anyMatch(key -> key.startsWith(table + "/"));
  }

  private static void remember(
      Paragraph paragraph, Cell cell, Map<String, String> numbers, Findings findings) {
    String text = CleanText.collapse(paragraph.display());
    String number = PointLabels.latin(text).replaceFirst("[.):]+$", "");
    if (cell.row() > 0 && number.matches("\\d{1,3}(?:\\.\\d{1,3})*|[a-zA-Z]")) {
      numbers.put(key(cell.table(), cell.row()), number);
      findings.place(paragraph, Placement.RESULT);
    } else {
      findings.loose(paragraph);
    }
  }

  private static void take(
      Paragraph paragraph, Column column, @Nullable String rowNumber, Findings findings) {
    PointLabel label = paragraph.label();
    String number = label == null || label.number() == null ? rowNumber : label.number();
    if (CleanText.hasLetterOrDigit(paragraph.text())) {
      findings.place(paragraph, Placement.RESULT);
      int at = paragraph.index();
      findings.result(new FoundResult(number, column.kind, column.title, paragraph.text(), at, at));
    }
  }

  private static String key(int table, int other) {
    return table + "/" + other;
  }
}
