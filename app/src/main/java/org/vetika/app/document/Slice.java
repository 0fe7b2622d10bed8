package org.vetika.app.document;

import java.io.IOException;
import java.util.List;

/** The smallest pieces that pages are made of, in reading order. */
sealed interface Slice {

  /** Draws itself with its top edge at the given height. */
  @FunctionalInterface
  interface Painter {
    void paint(PdfPage page, double top) throws IOException;
  }

  double height();

  /** Whether the next slice must be on the same page. */
  boolean keepsNext();

  /**
   * Something visible.
   *
   * @param repeated drawn above it when it comes first on a page: the header of its table
   */
  record Content(double height, boolean keepsNext, List<Content> repeated, Painter painter)
      implements Slice {
    Content(double height, boolean keepsNext, Painter painter) {
      this(height, keepsNext, List.of(), painter);
    }
  }

  /** A line between two entries, left out at the top of a page. */
  record Separator(double height, boolean keepsNext, Painter painter) implements Slice {}

  /** White space, left out at the top of a page. */
  record Gap(double height, boolean keepsNext) implements Slice {}

  record NewPage() implements Slice {
    @Override
    public double height() {
      return 0;
    }

    @Override
    public boolean keepsNext() {
      return false;
    }
  }
}
