package org.vetika.app.consistency.feedback.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vetika.app.consistency.ConsistencyFixture.done;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vetika.app.VetikaTest;
import org.vetika.app.consistency.ConsistencyFixture;
import org.vetika.app.consistency.ConsistencyFixture.Party;
import org.vetika.app.consistency.Position;
import org.vetika.app.consistency.StepKind;
import org.vetika.app.consistency.discrepancy.DiscrepancyDeed;
import org.vetika.app.consistency.discrepancy.OpeningDiscrepancy;
import org.vetika.app.consistency.discrepancy.SpeakingOfDiscrepancy;
import org.vetika.app.web.PageCache;
import org.vetika.app.web.RecordClock;
import org.vetika.app.web.Role;

/** The report of one authority, word by word, and what is in it and what is not. */
@VetikaTest
@Import(ConsistencyFixture.class)
class FeedbackReportTest {
  private static final Instant THEN = Instant.parse("2026-02-10T03:00:00Z");
  private static final Path GOLDEN = Path.of("src/test/resources/feedback");

  @Autowired private ConsistencyFixture fixture;
  @Autowired private OpeningDiscrepancy opening;
  @Autowired private SpeakingOfDiscrepancy speaking;
  @Autowired private MockMvcTester browser;
  @Autowired private PageCache cache;

  @SuppressWarnings("NullAway.Init")
  private Party ministry;

  @SuppressWarnings("NullAway.Init")
  private Party group;

  /** Others in each test: what is on record stays. */
  @BeforeEach
  void newParties() {
    ministry = fixture.party("authority", "Ministry of Examples", Role.OFFICER);
    group = fixture.party("association", "Association of Examples", Role.MEMBER);
  }

  /** One difference explained, one settled, one that stands, one overdue. */
  private String[] stated() {
    String[] numbers = new String[3];
    RecordClock.asOf(
        THEN,
        () -> {
          String indicator = fixture.restrictions();
          explained(indicator);
          numbers[0] = opened(indicator, "2022", "60", "44");
          says(group, numbers[0], DiscrepancyDeed.PROPOSE, "Sixteen were counted twice.");
          says(ministry, numbers[0], DiscrepancyDeed.CONFIRM, "");
          numbers[1] = opened(indicator, "2023", "70", "45");
          says(group, numbers[1], DiscrepancyDeed.LAST_WORD, "Seventy were reported.");
          says(ministry, numbers[1], DiscrepancyDeed.LAST_WORD, "យើងរាប់បាន ៤៥។");
          numbers[2] = opened(indicator, "2024", "80", "46");
          says(group, numbers[2], DiscrepancyDeed.EXPLAIN, "We count spoken orders too.");
        });
    return numbers;
  }

  private void explained(String indicator) {
    String one = stated(group, indicator, "2021", "50");
    String other = stated(ministry, indicator, "2021", "43");
    long step = fixture.step(group, one, other, StepKind.DUPLICATE, "-7");
    fixture.says(ministry, step, Position.CONFIRMS);
  }

  /** Public at once, as of the time of the test's record. */
  private String stated(Party party, String indicator, String period, String value) {
    return done(fixture.enter(party, indicator, period, value)).number();
  }

  private String opened(String indicator, String period, String first, String second) {
    String one = stated(group, indicator, period, first);
    String other = stated(ministry, indicator, period, second);
    return done(opening.open(group.person(), one, other, Map.of("text", "Why the difference?")))
        .number();
  }

  private void says(Party party, String number, DiscrepancyDeed deed, String text) {
    String language = text.matches(".*[\\u1780-\\u17FF].*") ? "km" : "en";
    done(speaking.say(party.person(), number, deed, Map.of("text", text, "language", language)));
  }

  private byte[] file(String language, String ending) {
    byte[][] bytes = new byte[1][];
    RecordClock.asOf(
        THEN.plus(java.time.Duration.ofDays(60)),
        () -> {
          cache.drop();
          var answer =
              browser
                  .get()
                  .uri(
                      "/%s/consistency/feedback/%s/2021-01-01--2024-12-31%s"
                          .formatted(language, ministry.number(), ending))
                  .exchange();
          assertThat(answer).hasStatusOk();
          bytes[0] = answer.getResponse().getContentAsByteArray();
        });
    return bytes[0];
  }

  /** With names and numbers that differ from run to run taken out. */
  private String plain(String text, String[] numbers) {
    String plain =
        text.replace(ministry.name(), "MINISTRY")
            .replace(group.name(), "GROUP")
            .replace(ministry.number(), "O-MINISTRY");
    for (int at = 0; at < numbers.length; at++) {
      plain = plain.replace(numbers[at], "C-" + (at + 1));
    }
    return plain.replaceAll("[ \\t]+(?=\n)", "").strip() + "\n";
  }

  /** The paragraphs of a Word file, a line each. */
  private static String paragraphs(byte[] docx) throws IOException {
    try (var files = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (var file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
        if (file.getName().equals("word/document.xml")) {
          return new String(files.readAllBytes(), UTF_8)
              .replaceAll("<w:br[^>]*>|</w:p>", "\n")
              .replaceAll("<[^>]+>", "")
              .replaceAll("\n{2,}", "\n");
        }
      }
    }
    throw new IOException("no document");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "km"})
  void the_printed_report_says_word_by_word_what_the_record_says(String language) throws Exception {
    String[] numbers = stated();
    byte[] docx = file(language, ".docx");
    assertThat(file(language, ".docx")).as("the same report has the same bytes").isEqualTo(docx);
    String text = plain(paragraphs(docx), numbers);
    Path golden = GOLDEN.resolve("report." + language + ".txt");
    assertThat(text).isEqualTo(Files.readString(golden, UTF_8));
  }

  @Test
  void the_same_stands_in_the_pdf() throws Exception {
    String[] numbers = stated();
    try (var document = Loader.loadPDF(file("en", ".pdf"))) {
      assertThat(plain(new PDFTextStripper().getText(document).replaceAll("\\s+", " "), numbers))
          .contains("C-2 Refused meetings · 2023", "Seventy were reported.", "As of 11 April 2026");
    }
    assertThat(file("km", ".pdf")).isEqualTo(file("km", ".pdf")).startsWith('%', 'P', 'D', 'F');
  }

  @Test
  void page_and_word_file_and_table_hold_the_same() throws Exception {
    String[] numbers = stated();
    String page = new String(file("en", ""), UTF_8);
    assertThat(page)
        .contains(numbers)
        .contains("Seventy were reported.", "Sixteen were counted twice.", "Settled by both")
        .contains("lang=\"km\">យើងរាប់បាន ៤៥។")
        .contains("To be explained, overdue", ".pdf", ".docx", ".csv");
    assertThat(new String(file("en", ".csv"), UTF_8))
        .contains("2023,exactly,45,", "2023,exactly,70,", ",25,to-settle," + numbers[1]);
    assertThat(file("km", ".docx")).startsWith('P', 'K');
  }

  @Test
  void small_counts_of_people_at_risk_are_in_no_form() {
    RecordClock.asOf(
        THEN,
        () -> {
          String indicator = fixture.peopleAtRisk();
          done(fixture.enter(group, indicator, "2021", "93"));
          done(fixture.enter(ministry, indicator, "2021", "3"));
        });
    assertThat(new String(file("en", ""), UTF_8))
        .contains("fewer than 5")
        .doesNotContain(">90<", ">3<");
    assertThat(new String(file("en", ".csv"), UTF_8)).doesNotContain(",exactly,3,", ",90,");
  }

  @Test
  void there_are_reports_of_authorities_alone_and_of_periods_that_begin() {
    for (String path :
        new String[] {
          group.number() + "/2024",
          ministry.number() + "/until-2024-12-31",
          ministry.number() + "/2024-13",
          "O99999999/2024"
        }) {
      assertThat(browser.get().uri("/en/consistency/feedback/" + path + ".pdf")).hasStatus(404);
      assertThat(browser.get().uri("/en/consistency/feedback/" + path)).hasStatus(404);
    }
  }
}
