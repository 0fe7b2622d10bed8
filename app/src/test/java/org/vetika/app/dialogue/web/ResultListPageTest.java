package org.vetika.app.dialogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.CountedStatements;
import org.vetika.app.VetikaTest;
import org.vetika.app.web.PageCache;

/** The list of published results, each test with the results of a year of its own. */
@VetikaTest
@Import(CountedStatements.class)
class ResultListPageTest {
  private static final Pattern RESULT = Pattern.compile("/results/([0-9.]+)\"");
  private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");

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

  /** A forum with results of the kinds, numbered from 1.1; published or not. */
  private long forum(String number, int year, String place, boolean published, String... kinds) {
    long dialogue = record.dialogue(number, LocalDate.of(year, 5, 4), "Forum " + number, "វេទិកា");
    record.place(dialogue, 0, place, "");
    long summary = summaries.summary(dialogue);
    long section = summaries.section(summary, 0, "1", null, "All", "ទាំងអស់");
    for (int i = 0; i < kinds.length; i++) {
      String point = "1." + (i + 1);
      String text = "Said in " + number + " as " + point + ".";
      long result = summaries.result(summary, section, i, point, kinds[i], "en", text);
      if (kinds[i].equals("ask")) {
        summaries.resultTopic(summary, result, "sector.education");
      }
    }
    if (published) {
      summaries.circulate(summary);
      summaries.publish(summary);
    }
    return dialogue;
  }

  @Test
  void filters_are_links_with_counts_and_can_be_taken_away() {
    forum("D1991-001", 1991, "21", true, "ask", "ask", "challenge");
    forum("D1991-002", 1991, "07", true, "challenge");

    assertThat(page("/en/results?year=1991"))
        .contains("4 results", "Said in D1991-001 as 1.1.", "Said in D1991-002 as 1.1.")
        .contains("/en/results?kind=ask&amp;year=1991", "/en/results?place=21&amp;year=1991")
        .contains("/en/results?topic=sector.education&amp;year=1991")
        .containsPattern("Asks</span><span class=\"num\">2<");
    assertThat(page("/en/results?kind=challenge&year=1991&place=07"))
        .contains("1 result<", "Said in D1991-002", "/en/results?place=07&amp;year=1991")
        .contains("/en/results.csv?kind=challenge&amp;place=07&amp;year=1991")
        .contains("/en/results.atom?kind=challenge&amp;place=07&amp;year=1991")
        .doesNotContain("Said in D1991-001");
    assertThat(page("/km/results?topic=sector.education&year=1991"))
        .contains("លទ្ធផល ២", "lang=\"en\" dir=\"auto\">Said in D1991-001 as 1.1.")
        .doesNotContain("as 1.3.");
  }

  @Test
  void what_is_not_published_is_neither_listed_nor_counted() {
    forum("D1992-001", 1992, "12", false, "ask");
    assertThat(page("/en/results?year=1992"))
        .contains("No result matches these filters")
        .doesNotContain("Said in", "Show all results</a></p>\n<ul");
  }

  @Test
  void parts_neither_repeat_nor_leave_out() {
    String[] kinds = new String[45];
    java.util.Arrays.fill(kinds, "progress");
    forum("D1993-001", 1993, "12", true, kinds);
    var met = new ArrayList<String>();
    String address = "/en/results?year=1993";
    int parts = 0;
    while (address != null) {
      String part = page(address);
      RESULT.matcher(part).results().forEach(found -> met.add(found.group(1)));
      var next = NEXT.matcher(part);
      address = next.find() ? next.group(1).replace("&amp;", "&") : null;
      parts++;
    }
    List<String> all =
        java.util.stream.IntStream.rangeClosed(1, 45).mapToObj(each -> "1." + each).toList();
    assertThat(met).isEqualTo(all);
    assertThat(parts).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kind=opinion",
        "year=1",
        "year=%E1%9F%A2%E1%9F%A0%E1%9F%A2%E1%9F%A1",
        "place=1",
        "place=%00",
        "topic=a'b",
        "topic=../..",
        "after=x",
        "after=D2021-001",
        "after=D2021-001/../2"
      })
  void what_makes_no_sense_is_refused(String query) {
    assertThat(get("/en/results?" + query)).hasStatus(HttpStatus.BAD_REQUEST);
  }

  @Test
  void the_end_is_told_and_leads_back() {
    assertThat(page("/en/results?year=1994&after=D1994-999/1.1"))
        .contains("There are no more results", "href=\"/en/results\"");
  }

  @Test
  void the_number_of_statements_does_not_grow_with_the_results() {
    forum("D1995-001", 1995, "12", true, "ask");
    int before = statements("/en/results?year=1995");
    for (int i = 2; i <= 6; i++) {
      forum("D1995-00" + i, 1995, "21", true, "ask", "progress", "challenge", "ask");
    }
    assertThat(statements("/en/results?year=1995")).isEqualTo(before).isLessThan(20);
  }

  @Test
  void the_page_of_a_topic_leads_to_all_its_results() {
    String[] kinds = new String[31];
    java.util.Arrays.fill(kinds, "ask");
    forum("D1996-001", 1996, "12", true, kinds);
    assertThat(page("/en/topics/sector.education"))
        .contains("href=\"/en/results?topic=sector.education\"");
  }

  @Test
  void a_query_stands_in_its_address_in_one_order_only() {
    var query =
        ResultQuery.of(Map.of("year", "2021", "kind", "ask", "utm_source", "x")).orElseThrow();
    assertThat(query.path()).isEqualTo("/results?kind=ask&year=2021");
    assertThat(query.filters().with("kind", "")).isEqualTo("/results?year=2021");
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
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
