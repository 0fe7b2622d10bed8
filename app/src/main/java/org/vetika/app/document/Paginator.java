package org.vetika.app.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.vetika.app.document.Slice.Content;
import org.vetika.app.document.Slice.Gap;
import org.vetika.app.document.Slice.NewPage;
import org.vetika.app.document.Slice.Separator;

/** Puts slices on pages, keeping together what belongs together. */
final class Paginator {
  private final Supplier<PdfPage> newPage;
  private final List<PdfPage> pages = new ArrayList<>();
  private double y;
  private boolean empty;

  Paginator(Supplier<PdfPage> newPage) {
    this.newPage = newPage;
    turn();
  }

  List<PdfPage> paginate(List<Slice> slices) throws IOException {
    List<Slice> group = new ArrayList<>();
    for (Slice slice : slices) {
      if (slice instanceof NewPage) {
        place(group);
        group.clear();
        if (!empty) {
          turn();
        }
        continue;
      }
      group.add(slice);
      if (!slice.keepsNext()) {
        place(group);
        group.clear();
      }
    }
    place(group);
    return pages;
  }

  /** A group taller than a page is broken where it must; any other moves as a whole. */
  private void place(List<Slice> group) throws IOException {
    if (!empty && !fits(group) && group.stream().anyMatch(Content.class::isInstance)) {
      turn();
    }
    for (Slice slice : group) {
      switch (slice) {
        case Content content -> paint(content);
        case Separator line -> separate(line);
        case Gap gap -> y += empty ? 0 : gap.height();
        case NewPage ignored -> throw new IllegalStateException("A page break is never grouped");
      }
    }
  }

  private boolean fits(List<Slice> group) {
    return y + group.stream().mapToDouble(Slice::height).sum() <= Sheet.BOTTOM;
  }

  private void paint(Content content) throws IOException {
    if (!empty && y + content.height() > Sheet.BOTTOM) {
      turn();
    }
    if (empty) {
      empty = false;
      for (Content header : content.repeated()) {
        paint(header);
      }
    }
    content.painter().paint(pages.getLast(), y);
    y += content.height();
  }

  private void separate(Separator line) throws IOException {
    if (!empty) {
      line.painter().paint(pages.getLast(), y);
      y += line.height();
    }
  }

  private void turn() {
    pages.add(newPage.get());
    y = Sheet.TOP;
    empty = true;
  }
}
