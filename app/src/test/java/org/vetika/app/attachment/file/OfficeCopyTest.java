package org.vetika.app.attachment.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficeCopyTest {
  private static final String WRITER = "Sok Dara";

  @Test
  void a_letter_keeps_its_text_and_loses_its_writer() throws Exception {
    byte[] letter = FileFixture.docx("ផ្លូវខូច The road is broken", WRITER);
    assertThat(all(letter)).contains(WRITER);
    CleanFile clean = FileFixture.clean("letter.docx", letter);
    assertThat(clean.type()).isEqualTo(FileType.DOCX);
    assertThat(all(clean.bytes())).doesNotContain(WRITER);
    assertThat(FileFixture.unzip(clean.bytes()).keySet())
        .contains("word/document.xml", "[Content_Types].xml")
        .noneMatch(part -> part.startsWith("docProps/"));
    try (var copy = new XWPFDocument(new ByteArrayInputStream(clean.bytes()))) {
      assertThat(copy.getParagraphs().getFirst().getText())
          .isEqualTo("ផ្លូវខូច The road is broken");
      assertThat(copy.getProperties().getCoreProperties().getCreator()).isNullOrEmpty();
    }
  }

  @Test
  void who_commented_and_changed_a_letter_is_not_named() {
    byte[] letter =
        FileFixture.with(
            FileFixture.docx("text", WRITER),
            "word/comments.xml",
            "<w:comments xmlns:w=\"urn:w\"><w:comment w:id=\"0\" w:author=\"Sok Dara\""
                + " w:initials=\"SD\"><w:p>stays</w:p></w:comment></w:comments>");
    String copy = all(FileFixture.clean("a.docx", letter).bytes());
    assertThat(copy).doesNotContain(WRITER).doesNotContain("\"SD\"").contains("stays");
  }

  @Test
  void a_photo_in_a_letter_loses_its_place() throws Exception {
    byte[] photo = FileFixture.photoWithTraces(64, 48, 1);
    Map<String, byte[]> parts =
        new LinkedHashMap<>(FileFixture.unzip(FileFixture.docx("text", WRITER)));
    parts.put("word/media/image1.jpeg", photo);
    byte[] clean = FileFixture.clean("a.docx", FileFixture.zip(parts)).bytes();
    byte[] copy = FileFixture.unzip(clean).get("word/media/image1.jpeg");
    assertThat(new String(copy, StandardCharsets.ISO_8859_1)).doesNotContain("SpyPhone9", WRITER);
    assertThat(javax.imageio.ImageIO.read(new ByteArrayInputStream(copy)).getWidth()).isEqualTo(64);
  }

  @Test
  void a_workbook_keeps_its_numbers_and_loses_its_writers() throws Exception {
    byte[] workbook;
    try (var book = new XSSFWorkbook()) {
      var sheet = book.createSheet("schools");
      sheet.createRow(0).createCell(0).setCellValue(42);
      var comment =
          sheet
              .createDrawingPatriarch()
              .createCellComment(book.getCreationHelper().createClientAnchor());
      comment.setString(book.getCreationHelper().createRichTextString("checked"));
      comment.setAuthor(WRITER);
      book.getProperties().getCoreProperties().setCreator(WRITER);
      var bytes = new ByteArrayOutputStream();
      book.write(bytes);
      workbook = bytes.toByteArray();
    }
    assertThat(all(workbook)).contains(WRITER);
    CleanFile clean = FileFixture.clean("schools.xlsx", workbook);
    assertThat(clean.type()).isEqualTo(FileType.XLSX);
    assertThat(all(clean.bytes())).doesNotContain(WRITER);
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(clean.bytes()))) {
      assertThat(book.getSheet("schools").getRow(0).getCell(0).getNumericCellValue()).isEqualTo(42);
      assertThat(book.getSheet("schools").getCellComments().values())
          .extracting(each -> each.getString().getString())
          .containsExactly("checked");
    }
  }

  @Test
  void an_open_document_loses_its_writer_and_small_picture() {
    byte[] letter = FileFixture.odt("<text:p>ផ្លូវខូច</text:p>", WRITER);
    CleanFile clean = FileFixture.clean("letter.odt", letter);
    assertThat(clean.type()).isEqualTo(FileType.ODT);
    assertThat(all(clean.bytes())).doesNotContain(WRITER).contains("ផ្លូវខូច");
    assertThat(FileFixture.unzip(clean.bytes()).keySet())
        .containsExactly("mimetype", "content.xml", "META-INF/manifest.xml");
    assertThat(new String(clean.bytes(), 30, 47, StandardCharsets.US_ASCII))
        .isEqualTo("mimetypeapplication/vnd.oasis.opendocument.text");
  }

  @ParameterizedTest
  @CsvSource({
    "word/vbaProject.bin, MACROS",
    "xl/macrosheets/sheet1.xml, MACROS",
    "word/activeX/activeX1.xml, MACROS",
    "word/embeddings/oleObject1.bin, EMBEDDED_FILES",
    "word/embeddings/list.xlsx, EMBEDDED_FILES",
  })
  void a_letter_with_more_than_text_inside_is_refused(String part, FileRefusal reason) {
    byte[] letter = FileFixture.with(FileFixture.docx("text", WRITER), part, "<x/>");
    assertThat(FileFixture.refusal("a.docx", letter)).isEqualTo(reason);
  }

  @Test
  void a_program_among_the_pictures_is_refused() {
    byte[] letter =
        FileFixture.with(FileFixture.docx("text", WRITER), "word/media/image1.png", "MZ program");
    assertThat(FileFixture.refusal("a.docx", letter)).isEqualTo(FileRefusal.EMBEDDED_FILES);
  }

  @ParameterizedTest
  @CsvSource({
    "attachedTemplate, https://example.org/evil.dotm",
    "image, https://example.org/counter.png",
    "oleObject, file:///c:/a.xls",
    "hyperlink, file:///c:/Users/dara/a.docx",
    "hyperlink, javascript:alert(1)"
  })
  void a_letter_that_leads_outside_is_refused(String kind, String target) {
    assertThat(FileFixture.refusal("a.docx", withRelationship(kind, target)))
        .isEqualTo(FileRefusal.OUTSIDE_LINKS);
  }

  @Test
  void ordinary_links_are_no_reason_to_refuse() {
    byte[] letter = withRelationship("hyperlink", "https://example.org/");
    assertThat(all(FileFixture.clean("a.docx", letter).bytes())).contains("https://example.org/");
  }

  private static byte[] withRelationship(String kind, String target) {
    return FileFixture.with(
        FileFixture.docx("text", WRITER),
        "word/_rels/document.xml.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/"
            + "2006/relationships/"
            + kind
            + "\" Target=\""
            + target
            + "\" TargetMode=\"External\"/></Relationships>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<text:s xlink:href=\"https://example.org/x.png\"/>|OUTSIDE_LINKS",
        "<text:s xlink:href=\"../x.png\"/>|OUTSIDE_LINKS",
        "<text:a xlink:href=\"javascript:x\"/>|OUTSIDE_LINKS",
        "<text:event-listener/>|MACROS",
        "<text:object-ole/>|EMBEDDED_FILES",
      })
  void an_open_document_with_dangers_is_refused(String content, FileRefusal reason) {
    assertThat(FileFixture.refusal("a.odt", FileFixture.odt(content, WRITER))).isEqualTo(reason);
  }

  @Test
  void a_letter_that_unpacks_to_far_more_than_letters_do_is_refused() {
    byte[] bomb =
        FileFixture.with(FileFixture.docx("text", WRITER), "word/styles.xml", " ".repeat(80 << 20));
    assertThat(bomb.length).isLessThan(200_000);
    assertThat(FileFixture.refusal("a.docx", bomb)).isEqualTo(FileRefusal.TOO_MUCH_INSIDE);
  }

  @Test
  void outside_entities_are_refused() {
    byte[] letter =
        FileFixture.with(
            FileFixture.docx("text", WRITER),
            "word/comments.xml",
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>");
    assertThat(FileFixture.refusal("a.docx", letter)).isEqualTo(FileRefusal.BROKEN);
  }

  @Test
  void an_archive_that_is_no_document_is_refused() {
    assertThat(FileFixture.refusal("a.docx", FileFixture.zip(Map.of("a.txt", new byte[] {'a'}))))
        .isEqualTo(FileRefusal.UNKNOWN_TYPE);
    assertThat(
            FileFixture.refusal(
                "a.docx",
                FileFixture.with(FileFixture.docx("text", WRITER), "../../etc/cron.d/x", "x")))
        .isEqualTo(FileRefusal.BROKEN);
  }

  private static String all(byte[] archive) {
    var all = new StringBuilder();
    FileFixture.unzip(archive)
        .forEach((name, part) -> all.append(name).append(new String(part, StandardCharsets.UTF_8)));
    return all.toString();
  }
}
