package org.vetika.app.dialogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.VetikaTest;
import org.vetika.app.web.PageCache;

/** What people take away from a dialogue: the printed summary and the entry for a calendar. */
@VetikaTest
class TakenAwayTest {
  private static final String KHMER =
      "មិនទាន់មានយន្តការប្រមូលទិន្នន័យ និងពិនិត្យភាពស៊ីសង្វាក់គ្នានៃស្ថិតិឡើយ។";

  @Autowired MockMvcTester pages;
  @Autowired JdbcClient database;
  @Autowired PageCache cache;

  private RecordOnPaper record;
  private SummaryOnPaper summaries;

  @BeforeEach
  void takePaper() {
    record = new RecordOnPaper(database);
    summaries = new SummaryOnPaper(database);
  }

  @Test
  void a_summary_is_printed_in_the_language_of_the_page() throws IOException {
    long dialogue = record.dialogue("D2015-001", LocalDate.of(2015, 2, 3), "Printed", "បោះពុម្ព");
    long summary = summaries.summary(dialogue);
    long section = summaries.section(summary, 0, "1", "progress", "Progress made", "វឌ្ឍនភាព");
    long point = summaries.result(summary, section, 0, "1.1", "progress", "km", KHMER);
    summaries.translation(summary, point, "en", "Nothing yet.", "organization", "Translators");
    summaries.circulate(summary);
    summaries.publish(summary);

    MvcTestResult english = get("/en/dialogues/D2015-001/summary.pdf");
    assertThat(english).hasStatusOk().hasContentType("application/pdf");
    assertThat(textOf(english))
        .contains("Printed", "1. Progress made", "1.1", "Nothing yet.", "Translators")
        .contains("/en/dialogues/D2015-001", "a".repeat(64), "Page 1 of 1");
    assertThat(textOf(get("/km/dialogues/D2015-001/summary.pdf"))).contains(KHMER, "ទំព័រ");
    assertThat(page("/en/dialogues/D2015-001"))
        .containsPattern("Summary result \\(PDF, \\d+.kB\\)")
        .contains("download=\"vetika-D2015-001-en.pdf\"");
  }

  @Test
  void a_calendar_entry_folds_khmer_lines_and_keeps_its_identifier() {
    long dialogue =
        record.dialogue(
            "D2014-001",
            LocalDate.of(2014, 7, 9),
            LocalDate.of(2014, 7, 9),
            "day",
            "cancelled",
            "Forum; one, two\\three",
            "វេទិកាសន្ទនារវាងរដ្ឋាភិបាល និងអង្គការសង្គមស៊ីវិលថ្នាក់ជាតិ លើកទីបួន ឆ្នាំ២០១៤");
    record.set(dialogue, "start_time", LocalTime.of(8, 30));
    record.set(dialogue, "end_time", LocalTime.of(12, 0));

    MvcTestResult khmer = get("/km/dialogues/D2014-001.ics");
    assertThat(khmer).hasStatusOk().hasContentTypeCompatibleWith("text/calendar");
    String file = text(khmer);
    assertThat(file.split("\r\n"))
        .allSatisfy(
            line -> assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
    assertThat(file.replace("\r\n ", ""))
        .contains("UID:D2014-001@", "DTSTART:20140709T013000Z", "DTEND:20140709T050000Z")
        .contains("STATUS:CANCELLED", "ថ្នាក់ជាតិ លើកទីបួន ឆ្នាំ២០១៤");
    assertThat(text(get("/en/dialogues/D2014-001.ics")))
        .contains("SUMMARY:Forum\\; one\\, two\\\\three");
  }

  private MvcTestResult get(String path) {
    cache.drop();
    return pages.get().uri(URI.create(path)).exchange();
  }

  private String page(String path) {
    MvcTestResult result = get(path);
    assertThat(result).as(path).hasStatusOk();
    return text(result);
  }

  private static String text(MvcTestResult result) {
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private static String textOf(MvcTestResult pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf.getResponse().getContentAsByteArray())) {
      return new PDFTextStripper().getText(document);
    }
  }
}
