package org.vetika.app.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Writes a document as a tagged A4 PDF with embedded fonts. Khmer is shaped as on screen, and
 * copying or searching gives exactly the letters of the input; letters that no shipped font has are
 * drawn as a box and copied as they are.
 */
public final class PdfWriter {
  private PdfWriter() {}

  /**
   * Writes the same bytes for the same document. Safe to call from several threads.
   *
   * @param out is not closed
   * @throws IOException when the output refuses the bytes
   */
  public static void write(PrintDocument source, OutputStream out) throws IOException {
    try (PDDocument document = new PDDocument();
        PdfFonts fonts = new PdfFonts(document)) {
      PdfStructure structure = new PdfStructure();
      PdfOutline outline = new PdfOutline();
      TextShaper shaper = new TextShaper();
      LineBreaker breaker = new LineBreaker(shaper);
      PdfText text = new PdfText(shaper, fonts, source.language());
      BlockLayout layout = new BlockLayout(breaker, structure.top(), outline, source);
      List<PdfPage> pages =
          new Paginator(() -> new PdfPage(text)).paginate(layout.slices(source.blocks()));
      new PageFurniture(breaker, source).draw(pages);
      for (PdfPage page : pages) {
        page.finish(document, fonts, structure);
      }
      structure.writeTo(document.getDocumentCatalog());
      outline.writeTo(document.getDocumentCatalog());
      PdfProperties.write(source, document);
      fonts.embed();
      document.save(out);
    }
  }
}
