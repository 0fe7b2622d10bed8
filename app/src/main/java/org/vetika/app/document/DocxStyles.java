package org.vetika.app.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** The named styles of the Word file; the look itself is in {@code document/styles.xml}. */
final class DocxStyles {
  static final String TITLE = "Title";
  static final String SUBTITLE = "Subtitle";
  static final String ITEM = "NumberedItem";
  static final String NUMBER = "ResultNumber";
  static final String REMARK = "Remark";
  static final String NOTE = "NoteBox";
  static final String CELL = "Cell";
  static final String CELL_KEY = "CellKey";
  static final String CELL_HEAD = "CellHead";
  static final String HEADER = "Header";
  static final String FOOTER = "Footer";

  private DocxStyles() {}

  static String heading(int level) {
    return "Heading" + level;
  }

  static void addTo(XWPFDocument document, String language) throws IOException {
    try (InputStream in = DocxStyles.class.getResourceAsStream("/document/styles.xml")) {
      if (in == null) {
        throw new IllegalStateException("Missing in the application: document/styles.xml");
      }
      String latin = Language.isKhmer(language) ? "en-GB" : language;
      String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("{latin}", latin);
      document.createStyles().setStyles(StylesDocument.Factory.parse(xml).getStyles());
    } catch (XmlException e) {
      throw new IllegalStateException("Broken in the application: document/styles.xml", e);
    }
  }
}
