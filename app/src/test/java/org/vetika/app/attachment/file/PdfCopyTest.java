package org.vetika.app.attachment.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfCopyTest {
  private static final String WRITER = "Sok Dara";

  @Test
  void the_copy_shows_the_same_pages_and_names_nobody() throws Exception {
    byte[] letter = letter();
    assertThat(all(letter)).contains(WRITER).contains("SpyPhone9").contains("app.alert");

    CleanFile clean = FileFixture.clean("letter.pdf", letter);

    assertThat(all(clean.bytes()))
        .doesNotContain(WRITER)
        .doesNotContain("SpyPhone9")
        .doesNotContain("app.alert")
        .doesNotContain("secret list");
    try (PDDocument copy = Loader.loadPDF(clean.bytes())) {
      assertThat(copy.getDocumentInformation().getAuthor()).isNull();
      assertThat(copy.getDocumentCatalog().getMetadata()).isNull();
      assertThat(copy.getDocumentCatalog().getOpenAction()).isNull();
      assertThat(new PDFTextStripper().getText(copy)).contains("The road is broken");
      assertThat(copy.getPage(0).getAnnotations()).hasSize(2);
      var link = (PDAnnotationLink) copy.getPage(0).getAnnotations().getFirst();
      assertThat(((PDActionURI) link.getAction()).getURI()).isEqualTo("https://example.org/");
      assertThat(copy.getPage(0).getAnnotations().get(1).getContents()).isEqualTo("please check");
      assertThat(copy.getPage(0).getResources().getXObjectNames()).hasSize(1);
    }
  }

  @Test
  void the_same_file_gives_the_same_copy() throws Exception {
    byte[] letter = letter();
    assertThat(FileFixture.clean("a.pdf", letter).bytes())
        .isEqualTo(FileFixture.clean("b.pdf", letter).bytes());
  }

  @Test
  void a_pdf_that_starts_a_program_is_refused() throws Exception {
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      document.getDocumentCatalog().setOpenAction(new PDActionLaunch());
      assertThat(FileFixture.refusal("a.pdf", FileFixture.saved(document)))
          .isEqualTo(FileRefusal.PROGRAM);
    }
  }

  @Test
  void a_pdf_with_a_program_inside_is_refused() throws Exception {
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      embed(document, "update.exe", "MZ");
      assertThat(FileFixture.refusal("a.pdf", FileFixture.saved(document)))
          .isEqualTo(FileRefusal.PROGRAM);
    }
  }

  @Test
  void a_protected_pdf_is_refused() throws Exception {
    for (String password : List.of("", "open sesame")) {
      try (var document = new PDDocument()) {
        document.addPage(new PDPage());
        document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
        assertThat(FileFixture.refusal("a.pdf", FileFixture.saved(document)))
            .isEqualTo(FileRefusal.ENCRYPTED);
      }
    }
  }

  @Test
  void more_than_500_pages_are_refused() {
    assertThat(FileFixture.clean("a.pdf", FileFixture.pdf(500)).type()).isEqualTo(FileType.PDF);
    assertThat(FileFixture.refusal("a.pdf", FileFixture.pdf(501)))
        .isEqualTo(FileRefusal.TOO_MANY_PAGES);
  }

  @Test
  void a_stream_that_unpacks_to_gigabytes_is_refused_before_it_is_unpacked() {
    byte[] packed = packedZeros(200 << 20);
    byte[] head =
        FileFixture.latin(
            "%PDF-1.5\n1 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length "
                + packed.length
                + ">>\nstream\n");
    byte[] bomb =
        FileFixture.concat(
            FileFixture.concat(head, packed), FileFixture.latin("\nendstream\nendobj\n%%EOF\n"));
    assertThat(bomb.length).isLessThan(1 << 20);
    assertThat(FileFixture.refusal("a.pdf", bomb)).isEqualTo(FileRefusal.TOO_MUCH_INSIDE);
  }

  @Test
  void a_damaged_pdf_is_refused() {
    byte[] half = java.util.Arrays.copyOf(FileFixture.pdf(3), 200);
    assertThat(FileFixture.refusal("a.pdf", half)).isEqualTo(FileRefusal.BROKEN);
  }

  private static byte[] packedZeros(int length) {
    var deflater = new Deflater(9);
    var packed = new ByteArrayOutputStream();
    byte[] zeros = new byte[1 << 20];
    byte[] buffer = new byte[1 << 16];
    for (int i = 0; i < length >> 20; i++) {
      deflater.setInput(zeros);
      while (!deflater.needsInput()) {
        packed.write(buffer, 0, deflater.deflate(buffer));
      }
    }
    deflater.finish();
    while (!deflater.finished()) {
      packed.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return packed.toByteArray();
  }

  /** A letter with a photo, a link, a note, a program, a file inside, and its writer's name. */
  private static byte[] letter() throws IOException {
    try (var document = new PDDocument()) {
      var page = new PDPage();
      document.addPage(page);
      var information = new PDDocumentInformation();
      information.setAuthor(WRITER);
      document.setDocumentInformation(information);
      document
          .getDocumentCatalog()
          .setMetadata(
              new PDMetadata(
                  document, new ByteArrayInputStream(FileFixture.utf8("<x>" + WRITER + "</x>"))));
      document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
      embed(document, "list.txt", "secret list of " + WRITER);
      var photo = JPEGFactory.createFromByteArray(document, FileFixture.photoWithTraces(64, 48, 1));
      try (var content = new PDPageContentStream(document, page)) {
        content.drawImage(photo, 100, 100);
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        content.newLineAtOffset(100, 700);
        content.showText("The road is broken");
        content.endText();
      }
      page.setAnnotations(List.of(link(), note()));
      return FileFixture.saved(document);
    }
  }

  private static PDAnnotationLink link() {
    var link = new PDAnnotationLink();
    link.setRectangle(new PDRectangle(10, 10, 50, 50));
    var action = new PDActionURI();
    action.setURI("https://example.org/");
    link.setAction(action);
    return link;
  }

  private static PDAnnotationText note() {
    var note = new PDAnnotationText();
    note.setRectangle(new PDRectangle(10, 100, 50, 50));
    note.setContents("please check");
    note.getCOSObject().setItem(COSName.T, new COSString(WRITER));
    return note;
  }

  private static void embed(PDDocument document, String name, String content) throws IOException {
    var file = new PDEmbeddedFile(document, new ByteArrayInputStream(FileFixture.utf8(content)));
    var specification = new PDComplexFileSpecification();
    specification.setFile(name);
    specification.setEmbeddedFile(file);
    var tree = new PDEmbeddedFilesNameTreeNode();
    tree.setNames(Map.of(name, specification));
    var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
    names.setEmbeddedFiles(tree);
    document.getDocumentCatalog().setNames(names);
  }

  /** Everything in the file, as it stands and unpacked. */
  private static String all(byte[] pdf) throws IOException {
    var all = new StringBuilder(new String(pdf, StandardCharsets.ISO_8859_1));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (var key : document.getDocument().getXrefTable().keySet()) {
        var object = document.getDocument().getObjectFromPool(key).getObject();
        all.append(object);
        if (object instanceof org.apache.pdfbox.cos.COSDictionary dictionary) {
          dictionary
              .getValues()
              .forEach(
                  value -> all.append(value instanceof COSString text ? text.getString() : ""));
        }
        if (object instanceof org.apache.pdfbox.cos.COSStream stream) {
          try (var raw = stream.createRawInputStream()) {
            all.append(new String(raw.readAllBytes(), StandardCharsets.ISO_8859_1));
          }
          if (!COSName.DCT_DECODE.equals(stream.getFilters())) {
            try (var unpacked = stream.createInputStream()) {
              all.append(new String(unpacked.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
          }
        }
      }
    }
    return all.toString();
  }
}
