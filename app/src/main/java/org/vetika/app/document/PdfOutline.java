package org.vetika.app.document;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** The bookmarks: one per heading, nested by level. */
final class PdfOutline {
  private record Entry(int level, PDOutlineNode node) {}

  private final PDDocumentOutline root = new PDDocumentOutline();
  private final List<Entry> path = new ArrayList<>(List.of(new Entry(0, root)));

  void add(int level, String title, PdfPage page, double top) {
    PDPageXYZDestination destination = new PDPageXYZDestination();
    destination.setPage(page.page());
    destination.setTop((int) page.fromBottom(top));
    PDOutlineItem item = new PDOutlineItem();
    item.setTitle(title.replace('\n', ' '));
    item.setDestination(destination);
    while (path.getLast().level() >= level) {
      path.removeLast();
    }
    path.getLast().node().addLast(item);
    path.add(new Entry(level, item));
  }

  void writeTo(PDDocumentCatalog catalog) {
    if (root.hasChildren()) {
      root.openNode();
      catalog.setDocumentOutline(root);
    }
  }
}
