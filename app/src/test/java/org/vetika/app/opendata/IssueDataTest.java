package org.vetika.app.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.account.AccountPeople;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Issues of {@link IssueRecord} as lists, threads, tables and feed. */
@OpenDataTest
@Import(AccountPeople.class)
class IssueDataTest {
  @Autowired MockMvcTester pages;
  @Autowired JsonMapper json;
  @Autowired JdbcClient database;

  private MvcTestResult get(String address) {
    return pages.get().uri(URI.create(address)).exchange();
  }

  private JsonNode read(String address) throws Exception {
    MvcTestResult result = get(address);
    assertThat(result).as(address).hasStatusOk();
    return json.readTree(result.getResponse().getContentAsByteArray());
  }

  private List<String> numbers(String address) throws Exception {
    return read(address).at("/items").valueStream().map(each -> text(each, "number")).toList();
  }

  private static String text(JsonNode node, String member) {
    return node.path(member).asString();
  }

  @Test
  void an_issue_is_told_with_both_sides_who_must_act_and_by_when() throws Exception {
    JsonNode issue = read("/api/v1/issues/I2021-0001");
    assertThat(text(issue, "url")).isEqualTo("https://vetika.example/issues/I2021-0001");
    assertThat(issue.at("/title/en").asString()).isEqualTo("Wells <b>&</b> \"water\"");
    assertThat(issue.at("/title/km").asString()).isEqualTo("អណ្តូងទឹក");
    assertThat(issue.at("/asker/number").asString()).isEqualTo("O0001");
    assertThat(issue.at("/authority/number").asString()).isEqualTo("O0003");
    assertThat(issue.at("/place/name/en").asString()).isEqualTo("Phnom Penh");
    assertThat(issue.at("/waiting/waitsFor").asString()).isEqualTo("authority");
    assertThat(issue.at("/waiting/dueOn").asString()).isEqualTo("2021-11-01");
    assertThat(issue.at("/waiting/overdue").asBoolean()).isTrue();
    assertThat(issue.at("/entries").valueStream().map(each -> text(each, "kind")))
        .containsExactly("raised", "accepted");
    assertThat(issue.at("/entries/0/translations/0/maker").asString()).isEqualTo("Sok Dara");
    assertThat(issue.at("/entries/1/toAuthority/number").asString()).isEqualTo("O0003");
    assertThat(read("/km/issues/I2021-0001.json")).isEqualTo(issue);
  }

  @Test
  void an_answer_is_told_with_its_decision_and_an_ended_issue_waits_for_nobody() throws Exception {
    JsonNode issue = read("/api/v1/issues/I2021-0002");
    assertThat(issue.at("/waiting").isNull()).isTrue();
    JsonNode answer = issue.at("/entries/2");
    assertThat(answer.at("/answer/decision").asString()).isEqualTo("accepted");
    assertThat(text(answer, "promisedOn")).isEqualTo("2021-12-01");
    assertThat(text(answer, "language")).isEqualTo("km");
  }

  @Test
  void a_person_who_raised_an_issue_is_not_named() throws Exception {
    JsonNode issue = read("/api/v1/issues/I2021-0004");
    assertThat(issue.at("/asker").isNull()).isTrue();
    assertThat(issue.toString()).doesNotContain(OpenDataFixture.SECRET);
  }

  @Test
  void a_merged_issue_names_its_target_only_when_everybody_may_see_that() throws Exception {
    assertThat(text(read("/api/v1/issues/I2021-0003"), "mergedInto")).isEqualTo("I2021-0001");
    assertThat(read("/api/v1/issues/I2021-0007").at("/mergedInto").toString())
        .doesNotContain("I2021-0006");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/issues/I2021-0005",
        "/en/issues/I2021-0006.json",
        "/api/v1/issues/I2021-0005/entries",
        "/api/v1/issues/I2021-9999",
        "/api/v1/issues/I2021-0001%20",
        "/api/v1/issues/x/entries"
      })
  void what_only_the_parties_see_is_not_found(String address) {
    assertThat(get(address)).hasStatus(404).hasContentType("application/problem+json");
  }

  @ParameterizedTest
  @CsvSource({
    "'', 'I2021-0007 I2021-0004 I2021-0003 I2021-0002 I2021-0001'",
    "state=merged, 'I2021-0007 I2021-0003'",
    "waits=facilitator, I2021-0004",
    "overdue=yes, 'I2021-0004 I2021-0001'",
    "place=12&topic=sector, 'I2021-0003 I2021-0001'",
    "authority=O0003, 'I2021-0002 I2021-0001'",
    "asker=O0002, 'I2021-0007 I2021-0003'",
    "year=2020, ''",
    "dialogue=D2021-001, ''"
  })
  void filters_choose_among_what_everybody_sees(String query, String expected) throws Exception {
    String[] wanted = expected.isEmpty() ? new String[0] : expected.split(" ");
    assertThat(numbers("/api/v1/issues?" + query)).containsExactly(wanted);
    assertThat(numbers("/km/issues.json?" + query)).containsExactly(wanted);
    assertThat(table("/en/issues.csv?" + query))
        .extracting(row -> row.get("number"))
        .containsExactly(wanted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "state=open",
        "waits=clock",
        "overdue=true",
        "place=99",
        "authority=1",
        "result=2.1",
        "visibility=parties",
        "changed-since=yesterday",
        "changed-since=2021-02-30",
        "changed-since=2021-12-01T00:00:00",
        "after=I2021-0001"
      })
  void a_wrong_filter_is_refused_everywhere(String query) {
    for (String address : List.of("/api/v1/issues?", "/en/issues.json?")) {
      assertThat(get(address + query)).hasStatus(400);
    }
    if (!query.startsWith("after")) {
      assertThat(get("/en/issues.csv?" + query)).hasStatus(400);
      assertThat(get("/km/issues.atom?" + query)).hasStatus(400);
    }
  }

  @Test
  void following_next_meets_every_issue_and_every_entry_once() throws Exception {
    for (String first :
        List.of("/api/v1/issues?size=2", "/api/v1/issues/I2021-0002/entries?size=1")) {
      var met = new ArrayList<JsonNode>();
      String address = first;
      while (address != null) {
        JsonNode part = read(address);
        part.at("/items").forEach(met::add);
        address =
            part.at("/next").isNull()
                ? null
                : text(part, "next").replace("https://vetika.example", "");
      }
      assertThat(met)
          .isEqualTo(
              read(first.replaceFirst("size=\\d", "size=200")).at("/items").valueStream().toList())
          .hasSizeGreaterThan(2);
    }
  }

  @Test
  void what_changed_is_read_on_from_where_it_changed_and_a_change_meanwhile_comes_at_the_end()
      throws Exception {
    var all = read("/api/v1/issues?changed-since=2021-01-01").at("/items");
    List<String> byChange =
        all.valueStream()
            .sorted(
                Comparator.comparing((JsonNode each) -> Instant.parse(text(each, "changedAt")))
                    .thenComparing(each -> text(each, "number")))
            .map(each -> text(each, "number"))
            .toList();
    assertThat(all.valueStream().map(each -> text(each, "number"))).isEqualTo(byChange);
    assertThat(byChange).hasSize(5).last().isEqualTo("I2021-0002");
    assertThat(numbers("/api/v1/issues?changed-since=2021-12-02T03:00:00Z"))
        .containsExactly("I2021-0002");
    assertThat(numbers("/api/v1/issues?changed-since=2021-12-02T03:00:01Z")).isEmpty();
    // The second of December begins in Cambodia before it does in Greenwich.
    assertThat(numbers("/km/issues.json?changed-since=2021-12-02")).containsExactly("I2021-0002");
    assertThat(table("/en/issues.csv?changed-since=2021-01-01"))
        .extracting(row -> row.get("number"))
        .containsExactlyElementsOf(byChange);

    JsonNode part = read("/api/v1/issues?changed-since=2021-01-01&size=2");
    String rest = text(part, "next").replace("https://vetika.example", "");
    String before = changed(byChange.get(1), "2021-12-24T03:00:00Z");
    try {
      assertThat(numbers(rest.replace("size=2", "size=5")))
          .containsExactly(byChange.get(2), byChange.get(3), byChange.get(4), byChange.get(1));
    } finally {
      changed(byChange.get(1), before);
    }
  }

  /** Gives what it was. */
  private String changed(String number, String at) {
    return database
        .sql(
            """
            update issue set changed_at = cast(:at as timestamptz) from issue before
            where issue.number = :number and before.id = issue.id
            returning to_char(before.changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
            """)
        .param("at", at)
        .param("number", number)
        .query(String.class)
        .single();
  }

  @Test
  void a_cursor_of_the_usual_list_does_not_continue_the_list_of_changes() throws Exception {
    String next = text(read("/api/v1/issues?size=1"), "next").replace("https://vetika.example", "");
    assertThat(get(next)).hasStatusOk();
    assertThat(get(next + "&changed-since=2021-01-01")).hasStatus(400);
  }

  @Test
  void the_feed_of_changes_begins_with_what_changed_last() throws Exception {
    String feed =
        new String(get("/en/issues/changes.atom").getResponse().getContentAsByteArray(), UTF_8);
    assertThat(feed)
        .contains("/en/issues/changes.atom\"")
        .containsSubsequence("<id>https://vetika.example/issues/I2021-0002</id>", "I2021-0001");
    assertThat(get("/km/issues/changes.atom?place=99")).hasStatus(400);
  }

  @Test
  void an_unchanged_thread_is_not_sent_again_and_other_sites_may_read_it() {
    String etag =
        Objects.requireNonNull(get("/api/v1/issues/I2021-0001").getResponse().getHeader("ETag"));
    assertThat(pages.get().uri("/api/v1/issues/I2021-0001").header("If-None-Match", etag))
        .hasStatus(304)
        .hasHeader("Access-Control-Allow-Origin", "*");
  }

  private List<CSVRecord> table(String address) throws Exception {
    String csv = new String(get(address).getResponse().getContentAsByteArray(), UTF_8);
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var parser = format.parse(new StringReader(csv.substring(1)))) {
      return parser.getRecords();
    }
  }

  @Test
  void a_table_says_what_the_list_says_and_runs_no_formula() throws Exception {
    List<CSVRecord> rows = table("/en/issues.csv");
    assertThat(rows.getLast().get("due_on")).isEqualTo("2021-11-01");
    assertThat(rows.getLast().get("title_km")).isEqualTo("អណ្តូងទឹក");
    assertThat(rows.get(3).get("title_en")).isEqualTo("'=Road closed");
    assertThat(rows.get(3).get("due_on")).isEmpty();
  }

  @Test
  void the_feed_names_each_issue_by_its_permanent_address() {
    assertThat(get("/en/issues.atom?state=settled"))
        .hasStatusOk()
        .bodyText()
        .contains("<id>https://vetika.example/issues/I2021-0002</id>", "I2021-0002 · =Road closed")
        .contains("<updated>2021-12-02T03:00:00Z</updated>")
        .doesNotContain("I2021-0001");
  }

  @Test
  void statistics_count_the_unanswered() throws Exception {
    JsonNode figures = read("/api/v1/issues/statistics?authority=O0003").at("/items/0");
    assertThat(figures.at("/authority/number").asString()).isEqualTo("O0003");
    assertThat(figures.at("/received").asInt()).isEqualTo(2);
    assertThat(figures.at("/inTime").asInt()).isEqualTo(1);
    assertThat(figures.at("/overdue").asInt()).isEqualTo(1);
    assertThat(figures.at("/answeredWithin/n").asInt()).isEqualTo(2);
    assertThat(figures.at("/answeredWithin/steps/0/share").asDouble()).isEqualTo(0.5);
    CSVRecord row =
        table("/km/issues/statistics.csv?by=place").stream()
            .filter(each -> each.get("key").equals("12"))
            .findFirst()
            .orElseThrow();
    assertThat(row.get("name_en")).isEqualTo("Phnom Penh");
    assertThat(row.get("waiting")).isEqualTo("1");
    assertThat(table("/en/issues/statistics.csv?by=topic"))
        .extracting(each -> each.get("key"))
        .contains("none", "sector.education");
  }
}
