package org.vetika.app.document;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.jspecify.annotations.Nullable;
import org.vetika.app.document.Block.Heading;
import org.vetika.app.document.Block.KeyValue;
import org.vetika.app.document.Block.KeyValues;
import org.vetika.app.document.Block.Note;
import org.vetika.app.document.Block.NumberedItem;
import org.vetika.app.document.Block.PageBreak;
import org.vetika.app.document.Block.Paragraph;
import org.vetika.app.document.Block.Table;
import org.vetika.app.document.RowSlices.Background;
import org.vetika.app.document.Slice.Content;
import org.vetika.app.document.Slice.Gap;
import org.vetika.app.document.Slice.Separator;

/** Turns blocks into slices: breaks their lines, sets their spaces and lines, tags them. */
final class BlockLayout {
  private static final double KEY_WIDTH = 122;
  private static final double NOTE_INSET = 12;

  private final LineBreaker breaker;
  private final PDStructureElement top;
  private final PdfOutline outline;
  private final double numberWidth;
  private final List<Slice> slices = new ArrayList<>();
  private @Nullable PDStructureElement list;

  BlockLayout(
      LineBreaker breaker, PDStructureElement top, PdfOutline outline, PrintDocument source) {
    this.breaker = breaker;
    this.top = top;
    this.outline = outline;
    this.numberWidth = numberWidth(breaker, source.blocks());
    titles(source);
  }

  List<Slice> slices(List<Block> blocks) {
    for (Block block : blocks) {
      if (!(block instanceof NumberedItem)) {
        list = null;
      }
      switch (block) {
        case Heading heading -> heading(heading);
        case Paragraph paragraph -> paragraph(paragraph);
        case NumberedItem item -> item(item);
        case KeyValues facts -> facts(facts);
        case Table table -> slices.addAll(new TableLayout(breaker, top).slices(table));
        case Note note -> note(note);
        case PageBreak ignored -> slices.add(new Slice.NewPage());
      }
    }
    return slices;
  }

  private void titles(PrintDocument source) {
    slices.add(new Gap(12, true));
    title(tag("H1"), source.title(), TextStyle.TITLE);
    if (source.subtitle() != null) {
      slices.add(new Gap(3, true));
      title(tag("P"), source.subtitle(), TextStyle.SUBTITLE);
    }
    slices.add(new Gap(14, true));
  }

  private void heading(Heading heading) {
    TextStyle style = TextStyle.heading(heading.level());
    slices.add(new Gap(heading.level() == 1 ? 20 : 12, false));
    slices.add(
        new Content(
            0, true, (page, y) -> outline.add(heading.level(), heading.text().plain(), page, y)));
    PDStructureElement tag = tag("H" + (heading.level() + 1));
    title(tag, heading.text(), style);
    if (heading.level() == 1) {
      slices.add(new Gap(3, true));
      slices.add(rule(Ink.TEXT, 1, Sheet.LEFT, Sheet.TEXT_WIDTH, true));
    }
    slices.add(new Gap(heading.level() == 1 ? 8 : 3, true));
  }

  private void paragraph(Paragraph paragraph) {
    text(tag("P"), paragraph.text(), TextStyle.BODY, Sheet.LEFT, Sheet.TEXT_WIDTH, false);
    slices.add(new Gap(7, false));
  }

  private void item(NumberedItem item) {
    if (list == null) {
      list = tag("L");
    } else {
      slices.add(separator());
      slices.add(new Gap(5, true));
    }
    PDStructureElement entry = PdfStructure.child(list, "LI");
    double x = Sheet.LEFT + numberWidth;
    double room = Sheet.TEXT_WIDTH - numberWidth;
    Column number =
        column(
            PdfStructure.child(entry, "Lbl"),
            Text.of(item.number()),
            TextStyle.NUMBER,
            Sheet.LEFT,
            numberWidth - 8);
    PDStructureElement body = PdfStructure.child(entry, "LBody");
    Column words = column(body, item.text(), TextStyle.BODY, x, room);
    Text note = item.note();
    row(List.of(number, words), Background.NONE, note != null);
    if (note != null) {
      slices.add(new Gap(2, true));
      text(body, note, TextStyle.REMARK, x, room, false);
    }
    slices.add(new Gap(5, false));
  }

  private void facts(KeyValues facts) {
    PDStructureElement entries = tag("L");
    slices.add(new Gap(2, true));
    slices.add(rule(Ink.LINE, 0.6, Sheet.LEFT, Sheet.TEXT_WIDTH, true));
    for (KeyValue fact : facts.rows()) {
      PDStructureElement entry = PdfStructure.child(entries, "LI");
      Column key =
          column(
              PdfStructure.child(entry, "Lbl"),
              fact.key(),
              TextStyle.KEY,
              Sheet.LEFT,
              KEY_WIDTH - 12);
      Column value =
          column(
              PdfStructure.child(entry, "LBody"),
              fact.value(),
              TextStyle.BODY,
              Sheet.LEFT + KEY_WIDTH,
              Sheet.TEXT_WIDTH - KEY_WIDTH);
      slices.add(new Gap(3, true));
      row(List.of(key, value), Background.NONE, true);
      slices.add(new Gap(3, true));
      slices.add(rule(Ink.LINE, 0.6, Sheet.LEFT, Sheet.TEXT_WIDTH, false));
    }
    slices.add(new Gap(10, false));
  }

  private void note(Note note) {
    Background box =
        (page, y, height) -> {
          page.fill(Ink.SUNKEN, Sheet.LEFT, y - 0.2, Sheet.TEXT_WIDTH, height + 0.4);
          page.fill(Ink.GOLD, Sheet.LEFT, y - 0.2, 3, height + 0.4);
        };
    double room = Sheet.TEXT_WIDTH - 2 * NOTE_INSET;
    Column words = column(tag("P"), note.text(), TextStyle.CELL, Sheet.LEFT + NOTE_INSET, room);
    slices.add(new Gap(4, false));
    slices.add(padding(box, true));
    row(List.of(words), box, true);
    slices.add(padding(box, false));
    slices.add(new Gap(10, false));
  }

  /** Its lines are about equally long: a single word below a long line looks like a mistake. */
  private void title(PDStructureElement tag, Text text, TextStyle style) {
    double room = Sheet.TEXT_WIDTH;
    List<TextLine> lines = breaker.balancedLines(text, style, room);
    Column column = new Column(tag, lines, style, Sheet.LEFT, room, false);
    row(List.of(column), Background.NONE, true);
  }

  private void text(
      PDStructureElement tag, Text text, TextStyle style, double x, double width, boolean keeps) {
    row(List.of(column(tag, text, style, x, width)), Background.NONE, keeps);
  }

  private void row(List<Column> columns, Background background, boolean keepsNext) {
    slices.addAll(new RowSlices(columns).slices(background, keepsNext, List.of()));
  }

  private Column column(
      PDStructureElement tag, Text text, TextStyle style, double x, double width) {
    return new Column(tag, breaker.lines(text, style, width), style, x, width, false);
  }

  private PDStructureElement tag(String name) {
    return PdfStructure.child(top, name);
  }

  static Content rule(Ink ink, double weight, double x, double width, boolean keepsNext) {
    return new Content(weight, keepsNext, (page, y) -> page.fill(ink, x, y, width, weight));
  }

  private static Separator separator() {
    Content line = rule(Ink.LINE, 0.6, Sheet.LEFT, Sheet.TEXT_WIDTH, true);
    return new Separator(line.height(), true, line.painter());
  }

  private static Content padding(Background box, boolean keepsNext) {
    return new Content(5, keepsNext, (page, y) -> box.paint(page, y, 5));
  }

  /** One hanging width for the whole document, so that all results align. */
  private static double numberWidth(LineBreaker breaker, List<Block> blocks) {
    double widest = 20;
    for (Block block : blocks) {
      if (block instanceof NumberedItem item) {
        widest =
            Math.max(widest, breaker.shaper().width(item.number(), true, TextStyle.NUMBER.size()));
      }
    }
    return Math.min(widest + 12, 90);
  }
}
