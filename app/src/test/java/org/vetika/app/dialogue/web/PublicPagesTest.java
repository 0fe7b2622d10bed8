package org.vetika.app.dialogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.CountedStatements;
import org.vetika.app.VetikaTest;
import org.vetika.app.web.PageCache;

@VetikaTest
@Import(CountedStatements.class)
class PublicPagesTest {
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
  void a_dialogue_shows_its_results_with_permanent_anchors_and_marked_translations() {
    long dialogue = record.dialogue("D2021-001", LocalDate.of(2021, 9, 28), "Access", "ព័ត៌មាន");
    record.place(dialogue, 0, "12", "Sarika hall");
    record.channel(dialogue, 0, "radio", "Sarika", 15);
    long convener = record.organization("O0001", "network", "Convening Network", "បណ្តាញ");
    long ministry = record.organization("O0002", "authority", "Ministry of Tests", "ក្រសួង");
    record.participation(dialogue, convener, "convened", 12);
    record.participation(dialogue, ministry, "invited-to-answer", null);
    long summary = summaries.summary(dialogue);
    long section = summaries.section(summary, 0, "2", "challenge", "Challenges", "បញ្ហាប្រឈម");
    long point = summaries.result(summary, section, 0, "2.1", "challenge", "km", KHMER);
    summaries.translation(summary, point, "en", "No mechanism exists.", "machine", "Robot 1");
    long other = summaries.result(summary, section, 1, "2.2", "challenge", "km", "ចំណុចទីពីរ");
    summaries.resultTopic(summary, point, "sector.governance");
    summaries.addressee(summary, point, 0, ministry, null);
    summaries.circulate(summary);
    summaries.reservation(summary, other, ministry, "We hold against it.");
    summaries.publish(summary);
    summaries.correction(summary, point, convener, "No such mechanism exists.", "Typing error");

    assertThat(page("/en/dialogues/D2021-001"))
        .contains("<title>Access — Vetika</title>", "lang=\"km\">ព័ត៌មាន<")
        .contains("28 September 2021", "Radio: Sarika, in 15 provinces")
        .contains("id=\"r2.1\"", "href=\"#r2.1\"", "/en/dialogues/D2021-001/results/2.1")
        .contains("No mechanism exists.", "Original in Khmer", "lang=\"km\" dir=\"auto\">" + KHMER)
        .contains("Machine translation (Robot 1), not checked")
        .contains("In Khmer only, not yet translated")
        .contains("Reservation of Ministry of Tests", "We hold against it.")
        .contains("Correction of 9 November 2021 by Sok Dara", "No such mechanism exists.")
        .contains("Reason: Typing error")
        .contains("side cso", "side gov", "Convening Network", "12 people")
        .contains("a".repeat(64));
    assertThat(page("/km/dialogues/D2021-001"))
        .contains("ថ្ងៃទី២៨ ខែកញ្ញា ឆ្នាំ២០២១", KHMER)
        .doesNotContain("No mechanism exists.");
    assertThat(page("/en/dialogues/D2021-001/results/2.1"))
        .contains("Result 2.1", KHMER, "No mechanism exists.", "rel=\"next\"")
        .contains("Vetika, D2021-001, result 2.1")
        .doesNotContain("rel=\"prev\"");
  }

  @Test
  void an_unpublished_summary_is_nowhere_to_be_seen() {
    long dialogue = record.dialogue("D2021-002", LocalDate.of(2021, 3, 1), "Not yet", null);
    long summary = summaries.summary(dialogue);
    long section = summaries.section(summary, 0, "1", "ask", "Asks", "សំណើ");
    summaries.result(summary, section, 0, "1.1", "ask", "en", "A secret draft.");
    summaries.circulate(summary);

    assertThat(page("/en/dialogues/D2021-002"))
        .contains("No summary result has been published.")
        .doesNotContain("A secret draft", "summary.pdf");
    assertThat(get("/en/dialogues/D2021-002/results/1.1")).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(get("/en/dialogues/D2021-002/summary.pdf")).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void a_date_is_never_more_precise_than_the_record() {
    LocalDate first = LocalDate.of(2020, 1, 1);
    record.dialogue(
        "D2020-001", first, LocalDate.of(2020, 1, 31), "month", "held", "Some day", "ថ្ងៃណាមួយ");
    record.dialogue(
        "D2019-001",
        LocalDate.of(2019, 1, 1),
        LocalDate.of(2019, 12, 31),
        "year",
        "held",
        "When",
        null);

    assertThat(page("/en/dialogues/D2020-001"))
        .contains("January 2020")
        .doesNotContain("1 January 2020", "31 January", ".ics");
    assertThat(page("/km/dialogues/D2020-001")).contains("ខែមករា ឆ្នាំ២០២០");
    assertThat(page("/en/dialogues/D2019-001")).doesNotContain("January", "December");
    assertThat(page("/en/dialogues/calendar?month=2020-01"))
        .contains("In this month, the day is not known", "Some day")
        .doesNotContain("id=\"d-2020-01-01\"");
    assertThat(get("/en/dialogues/D2020-001.ics")).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void filters_are_links_with_counts_and_can_be_taken_away() {
    long one = record.dialogue("D2018-001", LocalDate.of(2018, 5, 1), "In Takeo", null);
    record.place(one, 0, "21", "");
    long two = record.dialogue("D2018-002", LocalDate.of(2018, 6, 1), "In Kampot", null);
    record.place(two, 0, "07", "");

    assertThat(page("/en/dialogues?year=2018"))
        .contains("2 dialogues", "In Takeo", "In Kampot")
        .contains("/en/dialogues?year=2018&amp;place=21")
        .contains("/en/dialogues.csv?year=2018", "/en/dialogues.ics?year=2018");
    assertThat(page("/en/dialogues?year=2018&place=21"))
        .contains("1 dialogue<", "In Takeo", "href=\"/en/dialogues?place=21\"")
        .doesNotContain("In Kampot");
  }

  @Test
  void long_lists_come_in_parts_that_neither_repeat_nor_leave_out() {
    for (int day = 1; day <= 25; day++) {
      record.dialogue(
          "D2017-%03d".formatted(day), LocalDate.of(2017, 3, day), "Meeting " + day + ".", null);
    }
    String first = page("/en/dialogues?year=2017");
    assertThat(first)
        .contains("25 dialogues", "Meeting 25.", "Meeting 6.", "year=2017&amp;after=D2017-006")
        .doesNotContain("Meeting 5.");
    assertThat(page("/en/dialogues?year=2017&after=D2017-006"))
        .contains("Meeting 5.", "Meeting 1.")
        .doesNotContain("Meeting 6.", "Earlier dialogues");
    assertThat(page("/en/dialogues?year=2017&after=D2017-999")).contains("There are no more");
  }

  @Test
  void what_makes_no_sense_is_refused_and_what_is_not_there_is_not_found() {
    for (String query :
        new String[] {
          "year=abc",
          "year=99999999999",
          "kind=party",
          "place=%00",
          "topic=a'b",
          "after=x",
          "series=../..",
          "organization=1"
        }) {
      assertThat(get("/en/dialogues?" + query)).as(query).hasStatus(HttpStatus.BAD_REQUEST);
    }
    assertThat(get("/en/dialogues/calendar?month=2021-13")).hasStatus(HttpStatus.BAD_REQUEST);
    assertThat(get("/en/dialogues/series?year=0")).hasStatus(HttpStatus.BAD_REQUEST);
    for (String path :
        new String[] {
          "/en/dialogues/D1999-999", "/en/dialogues/D1999-999/results/1.1", "/en/dialogues/x",
          "/en/dialogues/D1999-999/summary.docx", "/fr/dialogues", "/en/topics/sector.none"
        }) {
      assertThat(get(path)).as(path).hasStatus(HttpStatus.NOT_FOUND);
    }
  }

  @Test
  void markup_endless_words_and_other_scripts_stay_text() {
    String markup = "<script>alert(1)</script><b onclick=x>\"'&";
    String endless = "w".repeat(10_000);
    String mixed = "שלום עולם 👩🏽‍🌾 مرحبا";
    long dialogue = record.dialogue("D2016-001", LocalDate.of(2016, 1, 5), markup, mixed);
    record.set(dialogue, "description_en", endless + " " + markup);
    record.set(dialogue, "source_text", markup);
    record.place(dialogue, 0, "12", markup);
    record.channel(dialogue, 0, "radio", markup, null);
    long summary = summaries.summary(dialogue);
    long section = summaries.section(summary, 0, null, null, markup, mixed);
    long point = summaries.result(summary, section, 0, "1", "ask", "en", endless + markup + mixed);
    summaries.translation(summary, point, "km", mixed + markup, "person", markup);
    summaries.addressee(summary, point, 0, null, markup);
    summaries.circulate(summary);
    summaries.publish(summary);

    for (String path :
        new String[] {
          "/en/dialogues/D2016-001", "/km/dialogues/D2016-001", "/en/dialogues?year=2016",
          "/km/dialogues/D2016-001/results/1", "/en/dialogues/calendar?month=2016-01", "/en"
        }) {
      assertThat(page(path)).as(path).doesNotContain("<script>", "<b onclick");
    }
    assertThat(page("/en/dialogues/D2016-001")).contains("&lt;script&gt;", endless, mixed);
    assertThat(get("/en/dialogues/D2016-001/summary.pdf")).hasStatusOk();
    assertThat(get("/en/dialogues/D2016-001/summary.docx")).hasStatusOk();
  }

  @Test
  void each_province_owes_what_the_series_says() {
    record.series("test-forum", "Forums of the test", "វេទិកា", 2, "province", 2012);
    long held = record.dialogue("D2013-001", LocalDate.of(2013, 4, 4), "Takeo forum", null);
    record.place(held, 0, "21", "");
    database
        .sql(
            "update dialogue set series_id = (select id from dialogue_series where code = 'test-forum') where id = :id")
        .param("id", held)
        .update();

    assertThat(page("/en/dialogues/series?year=2013"))
        .contains("Each province owes 2 a year.", "1 held, 0 announced, 49 missing.")
        .contains("year=2014");
    assertThat(page("/en/dialogues/series?year=2011")).contains("0 missing.");
  }

  @Test
  void the_home_page_counts_what_is_on_record_and_links_into_it() {
    String home = page("/en");
    assertThat(home).contains("action=\"/en/search\"", "name=\"q\"", "<svg class=\"map\"");
    assertThat(page("/km/")).contains("អ្វីដែលបានលើកឡើង");
  }

  @Test
  void things_show_the_dialogues_they_are_part_of() {
    long dialogue = record.dialogue("D2012-001", LocalDate.of(2012, 4, 4), "In Kep", null);
    record.place(dialogue, 0, "23", "");
    record.topic(dialogue, "sector.elections");

    assertThat(page("/en/places/23")).contains("In Kep", "4 April 2012");
    assertThat(page("/en/topics/sector.elections")).contains("In Kep", "Elections");
    assertThat(page("/en/places")).contains("Dialogues held", "Kep: 1 dialogue");
  }

  @Test
  void the_number_of_statements_does_not_grow_with_the_content() {
    long small = record.dialogue("D2011-001", LocalDate.of(2011, 4, 4), "Small", null);
    record.place(small, 0, "21", "");
    summaryWith(small, 2);
    int before = statements("/en/dialogues/D2011-001");
    int listBefore = statements("/en/dialogues?year=2011");
    for (int i = 2; i <= 15; i++) {
      long more =
          record.dialogue("D2011-%03d".formatted(i), LocalDate.of(2011, 4, i), "More", null);
      record.place(more, 0, "21", "");
      summaryWith(more, 40);
    }
    assertThat(statements("/en/dialogues/D2011-015")).isEqualTo(before).isLessThan(25);
    assertThat(statements("/en/dialogues?year=2011")).isEqualTo(listBefore);
    assertThat(page("/en/dialogues?year=2011")).contains("15 dialogues");
  }

  private void summaryWith(long dialogue, int results) {
    long summary = summaries.summary(dialogue);
    long section = summaries.section(summary, 0, "1", "ask", "Asks", "សំណើ");
    for (int i = 1; i <= results; i++) {
      long point = summaries.result(summary, section, i, "1." + i, "ask", "km", KHMER);
      summaries.translation(summary, point, "en", "Translation " + i, "person", "Sok Dara");
      summaries.resultTopic(summary, point, "sector.governance");
    }
    summaries.circulate(summary);
    summaries.publish(summary);
  }

  private int statements(String path) {
    cache.drop();
    return CountedStatements.during(() -> assertThat(pages.get().uri(path)).hasStatusOk());
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
}
