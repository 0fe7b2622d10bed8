package org.vetika.app.dialogue.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * @param tables what the tables hold, by their numbers in the document
 */
record TableResults(List<Paragraph> rest, Map<Integer, Table> tables) {

  /** Columns and results of one table, in the order of its cells. */
  record Table(int start, List<Head> heads, List<FoundResult> results) {
    Table(int start) {
      this(start, new ArrayList<>(), new ArrayList<>());
    }
  }

  /** The first cell of a column, and the section that it names. */
  record Head(Paragraph paragraph, FoundSection section) {}

  /** A column headed with a kind, and the title of its section. */
  private record Column(PointKind kind, String title) {}

  static TableResults take(List<Paragraph> paragraphs, Findings findings) {
    Map<String, Column> columns = kindColumns(paragraphs);
    if (columns.isEmpty()) {
      return new TableResults(paragraphs, Map.of());
    }
    List<Paragraph> rest = new ArrayList<>();
    Map<Integer, Table> tables = new LinkedHashMap<>();
    Map<String, String> rowNumbers = new HashMap<>();
    for (Paragraph paragraph : paragraphs) {
      Cell cell = paragraph.block().cell();
      Column column = cell == null ? null : columns.get(key(cell.table(), cell.column()));
      if (cell == null || !hasColumns(columns, cell.table())) {
        rest.add(paragraph);
        continue;
      }
      Table table = tables.computeIfAbsent(cell.table(), number -> new Table(paragraph.index()));
      if (column == null) {
        remember(paragraph, cell, rowNumbers, findings);
      } else if (cell.row() == 0) {
        table.heads.add(
            new Head(
                paragraph, new FoundSection(null, column.title, column.kind, paragraph.index())));
      } else {
        String rowNumber = rowNumbers.get(key(cell.table(), cell.row()));
        take(paragraph, column, rowNumber, findings).ifPresent(table.results::add);
      }
    }
    tables.values().forEach(table -> findings.tableAt(table.start));
    return new TableResults(rest, tables);
  }

  /**
   * Adds the results of the tables. Those directly under a heading belong to its section, unless
   * that is of another kind; the others to sections of the names of their columns.
   */
  void addTo(Findings findings) {
    for (Table table : tables.values()) {
      Optional<FoundSection> heading = headingOf(table, findings);
      heading.ifPresentOrElse(
          section -> {
            table.heads.forEach(head -> findings.loose(head.paragraph));
            table.results.forEach(result -> findings.result(under(section, result)));
          },
          () -> {
            table.heads.forEach(head -> findings.section(head.section));
            table.results.forEach(findings::result);
          });
    }
    findings.inOrder();
  }

  private static Optional<FoundSection> headingOf(Table table, Findings findings) {
    return findings.sections().stream()
        .filter(section -> section.paragraph() < table.start)
        .max(Comparator.comparingInt(FoundSection::paragraph))
        .filter(section ->
            findings.results().stream()
                .noneMatch(result ->
                    result.firstParagraph() > section.paragraph()
                        && result.firstParagraph() < table.start))
        .filter(section ->
            section.kind() == null
                || table.heads.stream().allMatch(head -> head.section.kind() == section.kind()));
  }

  private static FoundResult under(FoundSection section, FoundResult result) {
    String reference = section.number() == null ? section.title() : section.number();
    return new FoundResult(
        result.number(),
        result.kind(),
        reference,
        result.text(),
        result.firstParagraph(),
        result.lastParagraph());
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

  private static Optional<FoundResult> take(
      Paragraph paragraph, Column column, @Nullable String rowNumber, Findings findings) {
    PointLabel label = paragraph.label();
    String number = label == null || label.number() == null ? rowNumber : label.number();
    if (!CleanText.hasLetterOrDigit(paragraph.text())) {
      return Optional.empty();
    }
    findings.place(paragraph, Placement.RESULT);
    int at = paragraph.index();
    return Optional.of(
        new FoundResult(number, column.kind, column.title, paragraph.text(), at, at));
  }

  private static String key(int table, int other) {
    return table + "/" + other;
  }
}
