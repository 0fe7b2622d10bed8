package org.vetika.app.dialogue.importing;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;

/** What cannot be read is refused with its reason, and what looks odd but is text is read. */
class RefusalsTest {
  @Test
  void empty_and_blank_files_are_empty() {
    assertThat(Documents.refusal(new byte[0])).isEqualTo(RefusalReason.EMPTY);
    assertThat(Documents.refusal(" \r\n\t \n".getBytes(UTF_8))).isEqualTo(RefusalReason.EMPTY);
  }

  @Test
  void a_file_over_twenty_megabytes_is_too_large() {
    assertThat(Documents.refusal(new byte[20 * 1024 * 1024 + 1]))
        .isEqualTo(RefusalReason.TOO_LARGE);
  }

  @Test
  void the_type_is_decided_by_content() {
    byte[] random = new byte[4096];
    new Random(1).nextBytes(random);
    byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 1, 2, 3, 4, 5, 6, 7};
    byte[] program = {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 62, 0};
    byte[] oldWord = {
      (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1, 0, 0
    };
    for (byte[] content :
        List.of(random, picture, program, oldWord, "{\\rtf1 x}".getBytes(UTF_8))) {
      assertThat(Documents.refusal(content)).isEqualTo(RefusalReason.WRONG_TYPE);
    }
  }

  @Test
  void a_package_that_is_no_docx_is_of_the_wrong_type() throws IOException {
    byte[] jar = zip("META-INF/MANIFEST.MF", "Manifest-Version: 1.0".getBytes(UTF_8));
    assertThat(Documents.refusal(jar)).isEqualTo(RefusalReason.WRONG_TYPE);
  }

  @Test
  void an_encrypted_pdf_is_refused_as_such() throws IOException {
    assertThat(Documents.refusal(Documents.encryptedPdf())).isEqualTo(RefusalReason.ENCRYPTED);
  }

  @Test
  void a_pdf_of_pictures_has_no_text() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      PDImageXObject scan =
          LosslessFactory.createFromImage(
              document, new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB));
      try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
        stream.drawImage(scan, 0, 0);
      }
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      document.save(file);
      assertThat(Documents.refusal(file.toByteArray()))
          .isEqualTo(RefusalReason.SCANNED_WITHOUT_TEXT);
    }
  }

  @Test
  void damaged_files_are_broken() throws IOException {
    byte[] docx = Documents.docx(List.of("A whole paragraph"));
    byte[] half = Arrays.copyOf(docx, docx.length / 2);
    assertThat(Documents.refusal(half)).isEqualTo(RefusalReason.BROKEN);
    assertThat(Documents.refusal(docxWith("<w:document xmlns:w='x'><w:p>".getBytes(UTF_8))))
        .isEqualTo(RefusalReason.BROKEN);
    assertThat(Documents.refusal("%PDF-1.7\nnothing else".getBytes(UTF_8)))
        .isEqualTo(RefusalReason.BROKEN);
  }

  @Test
  void a_zip_bomb_is_stopped_while_unpacking() throws IOException {
    byte[] huge = new byte[120 * 1024 * 1024];
    Arrays.fill(huge, (byte) ' ');
    assertThat(Documents.refusal(docxWith(huge))).isEqualTo(RefusalReason.TOO_MUCH_INSIDE);
  }

  @Test
  void a_document_without_text_is_said_to_have_none() throws IOException {
    assertThat(Documents.refusal(Documents.docx(List.of("", " "))))
        .isEqualTo(RefusalReason.NO_TEXT);
    assertThat(Documents.refusal("<html><body><p> </p></body></html>".getBytes(UTF_8)))
        .isEqualTo(RefusalReason.NO_TEXT);
  }

  @Test
  void deeply_nested_html_neither_fails_nor_hangs() {
    String deep = "<html>" + "<div>".repeat(100_000) + "Challenges" + "</div>".repeat(100_000);
    ReadingOutcome outcome =
        new SummaryReader(new ProvinceNames()).read("deep", deep.getBytes(UTF_8), Progress.SILENT);
    assertThat(outcome).isNotNull();
  }

  @Test
  void other_encodings_are_read() {
    String text = "Report of the Forum – “Café”\n\nChallenges\n1. The road is closed.\n";
    byte[] marked = ("\ufeff" + text).getBytes(UTF_16LE);
    byte[] windows = text.getBytes(Charset.forName("windows-1252"));
    for (byte[] content : List.of(marked, windows)) {
      FoundSummary found = Documents.found(content).summary();
      assertThat(found.title()).isEqualTo("Report of the Forum – “Café”");
      assertThat(found.results()).hasSize(1);
    }
  }

  @Test
  void null_bytes_and_very_long_lines_are_read() {
    String text =
        "Report of the Forum\n\nChallenges\n1. The\0 road " + "is very long ".repeat(800) + "\n";
    assertThat(Documents.found(text.getBytes(UTF_8)).summary().results())
        .singleElement()
        .satisfies(result ->
            assertThat(result.text()).startsWith("The road is").hasSizeGreaterThan(9_000));
  }

  private static byte[] docxWith(byte[] document) throws IOException {
    return zip("word/document.xml", document);
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(file)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write("<Types/>".getBytes(UTF_8));
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return file.toByteArray();
  }
}
