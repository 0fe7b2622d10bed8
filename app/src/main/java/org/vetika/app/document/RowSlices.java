package org.vetika.app.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.vetika.app.document.Slice.Content;

/**
 * Cuts a row of cells standing side by side into slices, one per line. A row stays whole when it is
 * short; a long one breaks, but never with a single line before or after.
 */
final class RowSlices {
  private static final int WHOLE_UP_TO = 3;

  private final List<Column> columns;
  private final double leading;
  private final double baseline;

  RowSlices(List<Column> columns) {
    this.columns = columns;
    boolean khmer = columns.stream().anyMatch(Column::khmer);
    leading = columns.stream().mapToDouble(c -> c.style().leading(khmer)).max().orElse(0);
    baseline = columns.stream().mapToDouble(c -> c.style().baseline(leading)).max().orElse(0);
  }

  /**
   * The lines from top to bottom.
   *
   * @param below drawn with each line, such as a tint; may do nothing
   * @param keepsNext whether the last line must stay with what follows
   */
  List<Content> slices(Background below, boolean keepsNext, List<Content> repeated) {
    int count = columns.stream().mapToInt(c -> c.lines().size()).max().orElse(0);
    List<Content> slices = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int number = i;
      boolean last = i == count - 1;
      boolean keeps = last ? keepsNext : count <= WHOLE_UP_TO || i == 0 || i == count - 2;
      slices.add(
          new Content(
              leading,
              keeps,
              repeated,
              (page, top) -> {
                below.paint(page, top, leading);
                line(page, top, number);
              }));
    }
    return slices;
  }

  @FunctionalInterface
  interface Background {
    Background NONE = (page, top, height) -> {};

    void paint(PdfPage page, double top, double height);
  }

  private void line(PdfPage page, double top, int number) throws IOException {
    for (Column column : columns) {
      if (number < column.lines().size()) {
        TextLine line = column.lines().get(number);
        page.text(column.tag(), line, column.style(), column.left(line), top + baseline);
      }
    }
  }
}
