package org.vetika.app.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** Title, language and date of the file, in both places where PDF readers look for them. */
final class PdfProperties {
  private static final String PRODUCER = "Vetika";

  private PdfProperties() {}

  static void write(PrintDocument source, PDDocument document) throws IOException {
    information(source, document.getDocumentInformation());
    PDDocumentCatalog catalog = document.getDocumentCatalog();
    catalog.setLanguage(source.language());
    PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
    preferences.setDisplayDocTitle(true);
    catalog.setViewerPreferences(preferences);
    byte[] packet = xmp(source).getBytes(StandardCharsets.UTF_8);
    PDMetadata metadata = new PDMetadata(document, new ByteArrayInputStream(packet));
    catalog.setMetadata(metadata);
    // PDFBox derives the file identifier from this number and the properties: no clock involved.
    document.setDocumentId((long) source.hashCode());
  }

  private static void information(PrintDocument source, PDDocumentInformation information) {
    ZonedDateTime published = source.meta().published().atZone(ZoneOffset.UTC);
    information.setTitle(CleanText.line(source.title().plain()));
    information.setAuthor(source.meta().publisher());
    information.setSubject(source.meta().subject());
    information.setProducer(PRODUCER);
    information.setCreationDate(GregorianCalendar.from(published));
    information.setModificationDate(GregorianCalendar.from(published));
  }

  private static String xmp(PrintDocument source) {
    return """
    <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
    <x:xmpmeta xmlns:x="adobe:ns:meta/">
     <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
        xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
       <dc:format>application/pdf</dc:format>
       <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
       <dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>
       <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
       <xmp:CreateDate>%s</xmp:CreateDate>
       <xmp:ModifyDate>%s</xmp:ModifyDate>
       <pdf:Producer>%s</pdf:Producer>
      </rdf:Description>
     </rdf:RDF>
    </x:xmpmeta>
    <?xpacket end="r"?>
    """
        .formatted(
            escaped(CleanText.line(source.title().plain())),
            escaped(source.meta().publisher()),
            source.language(),
            source.meta().published(),
            source.meta().published(),
            PRODUCER);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
