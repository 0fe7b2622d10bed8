package org.vetika.app.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.vetika.app.document.DocumentFixture.HARD_WORDS;
import static org.vetika.app.document.DocumentFixture.KHMER_SENTENCE;
import static org.vetika.app.document.DocumentFixture.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vetika.app.document.Block.Heading;
import org.vetika.app.document.Block.NumberedItem;
import org.vetika.app.document.Block.PageBreak;
import org.vetika.app.document.Block.Paragraph;
import org.vetika.app.document.Block.Table;

class PdfWriterTest {

  @Test
  void copying_gives_exactly_the_letters_that_were_written() {
    byte[] pdf = pdf(DocumentFixture.of(new Paragraph(KHMER_SENTENCE), new Paragraph("Yes.")));

    assertThat(PdfReader.copied(pdf)).isEqualTo("A dialogue" + KHMER_SENTENCE + "Yes.");
  }

  @Test
  void every_hard_khmer_word_is_found_by_a_text_extractor() {
    List<Block> words = new ArrayList<>();
    HARD_WORDS.forEach(word -> words.add(new Paragraph(word)));

    byte[] pdf = pdf(DocumentFixture.of(words.toArray(Block[]::new)));

    assertThat(PdfReader.text(pdf).lines().map(String::strip)).containsAll(HARD_WORDS);
  }

  @Test
  void a_text_extractor_finds_a_long_khmer_text_with_its_own_spaces_only() {
    byte[] pdf = pdf(DocumentFixture.of(new Paragraph((KHMER_SENTENCE + " ").repeat(8))));

    List<String> lines = PdfReader.text(pdf).lines().toList();

    assertThat(lines.size()).isGreaterThan(8);
    assertThat(String.join("", lines)).contains((KHMER_SENTENCE + " ").repeat(8).strip());
  }

  @Test
  void pdftotext_reads_khmer_with_its_own_spaces_only(@TempDir Path folder) throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/pdftotext")), "pdftotext is not installed");
    Path file = folder.resolve("khmer.pdf");
    Files.write(file, pdf(DocumentFixture.of(new Paragraph(KHMER_SENTENCE))));

    String text = pdftotext(file).replaceAll("(?<! )\n(?=\\S)", "");

    assertThat(text.replace(" \n", " ")).contains(KHMER_SENTENCE);
  }

  @Test
  void khmer_is_shaped_so_that_no_coeng_sign_is_drawn() {
    int coeng = FontFace.KHMER.glyph(0x17D2);
    TextShaper shaper = new TextShaper();
    for (String word : HARD_WORDS) {
      for (ShapedRun run : shaper.shape(word, false)) {
        for (int i = 0; i < run.size(); i++) {
          assertThat(run.glyph(i)).as(word).isNotEqualTo(coeng).isNotZero();
        }
      }
    }
  }

  @Test
  void the_same_document_gives_the_same_bytes() {
    assertThat(pdf(DocumentFixture.summary())).isEqualTo(pdf(DocumentFixture.summary()));
  }

  @Test
  void two_documents_differ_in_their_file_identifier() {
    byte[] one = pdf(DocumentFixture.of(new Paragraph("One")));
    byte[] two = pdf(DocumentFixture.of(new Paragraph("Two")));

    assertThat(identifier(one)).isNotEqualTo(identifier(two));
  }

  @Test
  @Timeout(30)
  void a_long_document_is_written_in_bounded_time() {
    List<Block> blocks = new ArrayList<>();
    for (int section = 1; section <= 30; section++) {
      blocks.add(new Heading(1, section + ". បញ្ហាប្រឈម"));
      for (int item = 1; item <= 9; item++) {
        blocks.add(new NumberedItem(section + "." + item, KHMER_SENTENCE + " " + KHMER_SENTENCE));
      }
    }
    long start = System.nanoTime();

    byte[] pdf = pdf(DocumentFixture.of(blocks.toArray(Block[]::new)));

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
    assertThat(PdfReader.pages(pdf)).isBetween(18, 60);
    assertThat(pdf).hasSizeLessThan(900_000);
    assertThat(PdfReader.copied(pdf)).contains("30.9" + KHMER_SENTENCE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"w", "ខ្មែ", "ស្ត្រី"})
  @Timeout(20)
  void a_word_of_ten_thousand_letters_is_broken_and_not_lost(String letters) {
    String word = letters.repeat(10_000 / letters.length());

    byte[] pdf =
        pdf(
            DocumentFixture.of(
                new Paragraph(word),
                new NumberedItem("1", word),
                Table.of(List.of(word, "b"), List.of(List.of("a", word)))));

    assertThat(PdfReader.copied(pdf)).contains("A dialogue" + word + "1" + word);
  }

  @Test
  void letters_without_a_glyph_are_drawn_as_boxes_and_copied_as_they_are() {
    String odd = "Thanks 🙏🏽 👨‍👩‍👧 你好 שלום مرحبا ไทย e\u0301 \u202Eabc\u202C ក\u200Bខ";

    byte[] pdf = pdf(DocumentFixture.of(new Paragraph(odd)));

    assertThat(PdfReader.copied(pdf)).isEqualTo("A dialogue" + odd);
    assertThat(new TextShaper().shape("🙏🏽", false))
        .singleElement()
        .satisfies(run -> assertThat(run.size()).isEqualTo(1))
        .satisfies(run -> assertThat(run.glyph(0)).isZero())
        .satisfies(run -> assertThat(run.advance()).isPositive());
  }

  @Test
  void null_bytes_controls_and_broken_surrogates_do_no_harm() {
    byte[] pdf =
        pdf(DocumentFixture.of(new Paragraph("a\0b\u0007c\uD83Dd\uFFFFe (f) \\ <g> %\r\nh\ti")));

    assertThat(PdfReader.copied(pdf)).isEqualTo("A dialogueabc\uFFFDde (f) \\ <g> %h i");
  }

  @Test
  void an_empty_document_still_has_a_page() {
    assertThat(
            PdfReader.pages(
                pdf(new PrintDocument("", "km", DocumentFixture.khmerMeta(), List.of()))))
        .isEqualTo(1);
  }

  @Test
  void the_file_says_its_title_and_language_and_opens_with_the_title() {
    byte[] pdf = pdf(DocumentFixture.summary());

    PdfReader.read(
        pdf,
        document -> {
          PDDocumentCatalog catalog = document.getDocumentCatalog();
          assertThat(document.getDocumentInformation().getTitle()).startsWith("Access to");
          assertThat(catalog.getLanguage()).isEqualTo("en");
          assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
          assertThat(catalog.getMarkInfo().isMarked()).isTrue();
          assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8))
              .contains("<rdf:li>en</rdf:li>", "2021-09-28T02:00:00Z");
          return "";
        });
  }

  @Test
  void headings_become_nested_bookmarks() {
    byte[] pdf = pdf(DocumentFixture.summary());

    PdfReader.read(
        pdf,
        document -> {
          var outline = document.getDocumentCatalog().getDocumentOutline();
          var second = outline.getFirstChild().getNextSibling();
          assertThat(outline.getFirstChild().getTitle()).isEqualTo("1. Progress");
          assertThat(second.getTitle()).isEqualTo("2. បញ្ហាប្រឈម");
          assertThat(second.getFirstChild().getTitle()).startsWith("ច្បាប់");
          return "";
        });
  }

  @Test
  void the_tags_follow_the_document() {
    byte[] pdf =
        pdf(
            DocumentFixture.of(
                new Heading(1, "Results"),
                new NumberedItem("1", Text.of("One"), Text.of("Remark")),
                new NumberedItem("2", "Two"),
                Table.of(List.of("a", "b"), List.of(List.of("1", "2")))));

    assertThat(String.join(" ", PdfReader.tags(pdf)))
        .isEqualTo("Document H1 H2 L LI Lbl LBody LI Lbl LBody Table TR TH TH TR TD TD");
  }

  @Test
  void a_heading_is_never_the_last_line_of_a_page() {
    for (int lines = 30; lines < 50; lines++) {
      List<Block> blocks = new ArrayList<>(Collections.nCopies(lines, new Paragraph("Filler.")));
      blocks.add(new Heading(1, "Heading"));
      blocks.add(new Paragraph("Follower."));

      byte[] pdf = pdf(DocumentFixture.of(blocks.toArray(Block[]::new)));

      int page = PdfReader.pages(pdf);
      assertThat(PdfReader.text(pdf, page).contains("Heading"))
          .isEqualTo(PdfReader.text(pdf, page).contains("Follower."));
    }
  }

  @Test
  void the_header_of_a_table_is_on_each_of_its_pages_but_read_aloud_once() {
    List<List<String>> rows = Collections.nCopies(120, List.of("Kampot", "4"));

    byte[] pdf = pdf(DocumentFixture.of(Table.of(List.of("Province", "Forums"), rows)));

    int pages = PdfReader.pages(pdf);
    assertThat(pages).isGreaterThan(2);
    for (int page = 1; page <= pages; page++) {
      assertThat(PdfReader.text(pdf, page)).contains("Province");
    }
    assertThat(PdfReader.copied(pdf).split("Province", -1)).hasSize(2);
  }

  @Test
  void pages_are_counted_in_the_digits_of_the_language() {
    List<Block> blocks = List.of(new Paragraph("មួយ"), new PageBreak(), new Paragraph("ពីរ"));

    byte[] pdf = pdf(new PrintDocument("ឯកសារ", "km", DocumentFixture.khmerMeta(), blocks));

    assertThat(withoutSpaces(PdfReader.text(pdf, 2))).contains("ទំព័រ២នៃ២");
  }

  private static String identifier(byte[] pdf) {
    return PdfReader.read(
        pdf, document -> document.getDocument().getDocumentID().getObject(0).toString());
  }

  private static String pdftotext(Path file) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("/usr/bin/pdftotext", "-enc", "UTF-8", file.toString(), "-").start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return text;
  }

  private static String withoutSpaces(String text) {
    return text.replaceAll("\\s", "");
  }
}
