package org.vetika.app.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.jspecify.annotations.Nullable;

/** One page under construction. Lengths are points, y counts downwards from the top edge. */
final class PdfPage {
  private final PDPage page = new PDPage(PDRectangle.A4);
  private final StringBuilder content = new StringBuilder();
  private final List<PDStructureElement> marked = new ArrayList<>();
  private final PdfText text;
  private @Nullable PDStructureElement open;
  private boolean furniture;

  PdfPage(PdfText text) {
    this.text = text;
  }

  PDPage page() {
    return page;
  }

  /** Draws a line of text that belongs to the element, or to the page's furniture when null. */
  void text(
      @Nullable PDStructureElement element,
      TextLine line,
      TextStyle style,
      double x,
      double baseline)
      throws IOException {
    if (element == null || furniture) {
      beginFurniture();
      text.draw(content, line, style, x, fromBottom(baseline));
      content.append("EMC\n");
    } else {
      mark(element);
      text.draw(content, line, style, x, fromBottom(baseline));
    }
  }

  /** A filled rectangle; decoration, silent for screen readers. */
  void fill(Ink ink, double x, double top, double width, double height) {
    beginFurniture();
    content.append(ink.operands()).append(" rg ");
    for (double value : new double[] {x, fromBottom(top + height), width, height}) {
      content.append(PdfNumber.of(value)).append(' ');
    }
    content.append("re f\nEMC\n");
  }

  /** Draws the same without its tags: for what is on an earlier page already. */
  void asFurniture(Drawing drawing) throws IOException {
    furniture = true;
    drawing.draw();
    furniture = false;
  }

  @FunctionalInterface
  interface Drawing {
    void draw() throws IOException;
  }

  double fromBottom(double fromTop) {
    return page.getMediaBox().getHeight() - fromTop;
  }

  void finish(PDDocument document, PdfFonts fonts, PdfStructure structure) throws IOException {
    closeMark();
    byte[] bytes = content.toString().getBytes(StandardCharsets.US_ASCII);
    page.setContents(new PDStream(document, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE));
    PDResources resources = new PDResources();
    fonts.addTo(resources);
    page.setResources(resources);
    document.addPage(page);
    structure.addPage(page, marked);
  }

  private void mark(PDStructureElement element) {
    if (open != null && element.getCOSObject().equals(open.getCOSObject())) {
      return;
    }
    closeMark();
    content
        .append('/')
        .append(element.getStructureType())
        .append("<</MCID ")
        .append(marked.size())
        .append(">>BDC\n");
    marked.add(element);
    open = element;
  }

  private void closeMark() {
    if (open != null) {
      content.append("EMC\n");
      open = null;
    }
  }

  private void beginFurniture() {
    closeMark();
    content.append("/Artifact BMC\n");
  }
}
