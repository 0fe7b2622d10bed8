package org.vetika.app.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.vetika.app.document.Block.Table;
import org.vetika.app.document.RowSlices.Background;
import org.vetika.app.document.Slice.Content;
import org.vetika.app.document.Slice.Gap;

/** Lays out a table: columns as wide as their words need, thin lines, header on every page. */
final class TableLayout {
  private static final double INSET = 6;
  private static final double PADDING = 3;
  private static final Pattern FIGURE = Pattern.compile("[\\d០-៩.,%<+\\-–— ]*");

  private final LineBreaker breaker;
  private final PDStructureElement parent;

  TableLayout(LineBreaker breaker, PDStructureElement parent) {
    this.breaker = breaker;
    this.parent = parent;
  }

  List<Slice> slices(Table table) {
    PDStructureElement tag = PdfStructure.child(parent, "Table");
    List<Double> widths = widths(table, breaker);
    List<Boolean> figures = figures(table);
    List<Content> header = header(tag, table.header(), widths, figures);
    List<Content> again = header.stream().map(TableLayout::asFurniture).toList();
    List<Slice> slices = new ArrayList<>();
    slices.add(new Gap(4, false));
    slices.addAll(header);
    for (List<Text> row : table.rows()) {
      slices.addAll(row(tag, row, widths, figures, again));
    }
    slices.add(new Gap(12, false));
    return slices;
  }

  private List<Content> header(
      PDStructureElement table, List<Text> cells, List<Double> widths, List<Boolean> figures) {
    Background tint =
        (page, top, height) ->
            page.fill(Ink.TINT, Sheet.LEFT, top - 0.2, Sheet.TEXT_WIDTH, height + 0.4);
    List<Content> slices = new ArrayList<>();
    slices.add(padding(tint, List.of()));
    slices.addAll(
        new RowSlices(columns(table, "TH", cells, TextStyle.CELL_HEAD, widths, figures))
            .slices(tint, true, List.of()));
    slices.add(padding(tint, List.of()));
    slices.add(BlockLayout.rule(Ink.BRAND, 0.8, Sheet.LEFT, Sheet.TEXT_WIDTH, true));
    return slices;
  }

  private List<Content> row(
      PDStructureElement table,
      List<Text> cells,
      List<Double> widths,
      List<Boolean> figures,
      List<Content> header) {
    List<Content> slices = new ArrayList<>();
    slices.add(padding(Background.NONE, header));
    slices.addAll(
        new RowSlices(columns(table, "TD", cells, TextStyle.CELL, widths, figures))
            .slices(Background.NONE, true, header));
    slices.add(padding(Background.NONE, header));
    slices.add(BlockLayout.rule(Ink.LINE, 0.6, Sheet.LEFT, Sheet.TEXT_WIDTH, false));
    return slices;
  }

  private List<Column> columns(
      PDStructureElement table,
      String tag,
      List<Text> cells,
      TextStyle style,
      List<Double> widths,
      List<Boolean> figures) {
    PDStructureElement row = PdfStructure.child(table, "TR");
    List<Column> columns = new ArrayList<>();
    double x = Sheet.LEFT;
    for (int i = 0; i < cells.size(); i++) {
      double room = widths.get(i) - 2 * INSET;
      List<TextLine> lines = breaker.lines(cells.get(i), style, room);
      PDStructureElement cell = PdfStructure.child(row, tag);
      columns.add(new Column(cell, lines, style, x + INSET, room, figures.get(i)));
      x += widths.get(i);
    }
    return columns;
  }

  /** The header's second appearance is decoration: a screen reader hears it once. */
  private static Content asFurniture(Content header) {
    return new Content(
        header.height(),
        true,
        (page, top) -> page.asFurniture(() -> header.painter().paint(page, top)));
  }

  private static Content padding(Background background, List<Content> header) {
    return new Content(PADDING, true, header, (page, top) -> background.paint(page, top, PADDING));
  }

  /** Each column gets the width of its longest word, then a share of the rest by its length. */
  static List<Double> widths(Table table, LineBreaker breaker) {
    int count = table.header().size();
    double[] narrowest = new double[count];
    double[] wish = new double[count];
    for (int i = 0; i < count; i++) {
      measure(breaker, table.header().get(i), TextStyle.CELL_HEAD, i, narrowest, wish);
      for (List<Text> row : table.rows()) {
        measure(breaker, row.get(i), TextStyle.CELL, i, narrowest, wish);
      }
    }
    return ColumnWidths.share(narrowest, wish, Sheet.TEXT_WIDTH);
  }

  private static void measure(
      LineBreaker breaker,
      Text cell,
      TextStyle style,
      int column,
      double[] narrowest,
      double[] wish) {
    LineBreaker.Extent extent = breaker.extent(cell, style);
    narrowest[column] = Math.max(narrowest[column], extent.widestWord() + 2 * INSET + 1);
    wish[column] = Math.max(wish[column], extent.whole() + 2 * INSET + 1);
  }

  static List<Boolean> figures(Table table) {
    List<Boolean> figures = new ArrayList<>();
    for (int i = 0; i < table.header().size(); i++) {
      int column = i;
      figures.add(
          !table.rows().isEmpty()
              && table.rows().stream()
                  .allMatch(row -> FIGURE.matcher(row.get(column).plain()).matches()));
    }
    return figures;
  }
}
