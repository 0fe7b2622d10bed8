package org.vetika.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.vetika.app.document.Block.Heading;
import org.vetika.app.document.Block.NumberedItem;
import org.vetika.app.document.Block.PageBreak;
import org.vetika.app.document.Block.Paragraph;
import org.vetika.app.document.Block.Table;

class DocxWriterTest {

  @Test
  void khmer_is_marked_as_complex_script_in_khmer() {
    XWPFDocument word = reopened(DocumentFixture.of(new Paragraph("In Khmer: វេទិកា (2021).")));

    String xml = word.getParagraphs().getLast().getCTP().xmlText();
    assertThat(word.getParagraphs().getLast().getText()).isEqualTo("In Khmer: វេទិកា (2021).");
    assertThat(xml).contains("<w:cs/>").contains("w:bidi=\"km-KH\"");
    assertThat(word.getParagraphs().getLast().getRuns()).hasSize(2);
    assertThat(word.getStyles().getDefaultRunStyle()).isNotNull();
  }

  @Test
  void headings_are_real_headings() {
    XWPFDocument word =
        reopened(DocumentFixture.of(new Heading(1, "ផ្នែក"), new Heading(5, "Deep")));

    assertThat(word.getParagraphs().stream().map(XWPFParagraph::getStyle))
        .containsExactly("Title", "Heading1", "Heading5");
    assertThat(word.getStyles().getStyle("Heading1").getCTStyle().getPPr().getOutlineLvl().getVal())
        .isZero();
  }

  @Test
  void a_result_keeps_its_literal_number() {
    XWPFDocument word =
        reopened(
            DocumentFixture.of(
                new NumberedItem("២.១០", Text.of("A result"), Text.of("Its state"))));

    List<XWPFParagraph> paragraphs = word.getParagraphs();
    assertThat(paragraphs.get(1).getText()).isEqualTo("២.១០\tA result");
    assertThat(paragraphs.get(1).getNumID()).isNull();
    assertThat(paragraphs.get(1).getStyle()).isEqualTo("NumberedItem");
    assertThat(paragraphs.get(2).getText()).isEqualTo("Its state");
  }

  @Test
  void a_table_repeats_its_header() {
    XWPFDocument word =
        reopened(
            DocumentFixture.of(
                Table.of(List.of("ខេត្ត", "Forums"), List.of(List.of("Kampot", "4")))));

    XWPFTable table = word.getTables().getFirst();
    assertThat(table.getRow(0).isRepeatHeader()).isTrue();
    assertThat(table.getRow(1).isRepeatHeader()).isFalse();
    assertThat(table.getRow(1).getCell(1).getText()).isEqualTo("4");
  }

  @Test
  void the_file_says_its_title_and_language() {
    XWPFDocument word = reopened(DocumentFixture.summary());

    var core = word.getProperties().getCoreProperties();
    assertThat(core.getTitle()).startsWith("Access to information");
    assertThat(core.getUnderlyingProperties().getLanguageProperty()).contains("en");
    assertThat(core.getCreated()).isEqualTo("2021-09-28T02:00:00Z");
    assertThat(word.getHeaderList()).isNotEmpty();
    assertThat(word.getFooterList().getFirst()._getHdrFtr().xmlText()).contains("NUMPAGES");
  }

  @Test
  void the_same_document_gives_the_same_bytes_whenever_it_is_written() throws Exception {
    byte[] first = docx(DocumentFixture.summary());
    // Longer than the two seconds in which a ZIP counts time.
    Thread.sleep(2_100);

    assertThat(docx(DocumentFixture.summary())).isEqualTo(first);
  }

  @Test
  void odd_letters_do_no_harm() {
    String odd = "a\0b\uD83Dc 🙏 مرحبا <w:p> & \u0007" + "ក".repeat(10_000);

    XWPFDocument word = reopened(DocumentFixture.of(new Paragraph(odd), new PageBreak()));

    assertThat(word.getParagraphs().get(1).getText())
        .isEqualTo("ab\uFFFDc 🙏 مرحبا <w:p> & " + "ក".repeat(10_000));
  }

  private static byte[] docx(PrintDocument document) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      DocxWriter.write(document, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static XWPFDocument reopened(PrintDocument document) {
    try {
      return new XWPFDocument(new ByteArrayInputStream(docx(document)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
