package org.vetika.app.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * Writes a document as a Word file (DOCX): real headings, literal numbers, tables with header rows,
 * Khmer marked as complex script so that Word and LibreOffice shape and check it as Khmer.
 */
public final class DocxWriter {
  private DocxWriter() {}

  /**
   * Writes the same bytes for the same document. Safe to call from several threads.
   *
   * @param out is not closed
   * @throws IOException when the output refuses the bytes
   */
  public static void write(PrintDocument source, OutputStream out) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      DocxStyles.addTo(document, source.language());
      properties(source, document.getProperties());
      DocxBody body = new DocxBody(document);
      body.titles(source);
      source.blocks().forEach(body::add);
      DocxFurniture.addTo(document, source);
      document.write(packed);
    }
    StableZip.copy(packed.toByteArray(), out);
  }

  private static void properties(PrintDocument source, POIXMLProperties properties) {
    Date published = Date.from(source.meta().published());
    POIXMLProperties.CoreProperties core = properties.getCoreProperties();
    core.setTitle(CleanText.line(source.title().plain()));
    core.setCreator(source.meta().publisher());
    core.setLastModifiedByUser(source.meta().publisher());
    core.setSubjectProperty(source.meta().subject());
    core.setCreated(Optional.of(published));
    core.setModified(Optional.of(published));
    core.getUnderlyingProperties().setLanguageProperty(Optional.of(source.language()));
    properties.getExtendedProperties().setApplication("Vetika");
  }
}
