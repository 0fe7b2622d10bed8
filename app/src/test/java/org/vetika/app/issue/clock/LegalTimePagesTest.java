package org.vetika.app.issue.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.VetikaTest;
import org.vetika.app.issue.typed.FieldProblem;
import org.vetika.app.organization.AuthorityLevel;
import org.vetika.app.web.Language;
import org.vetika.app.web.Messages;
import org.vetika.app.web.PageCache;
import org.vetika.app.web.Visitor;

@VetikaTest
@TestPropertySource(properties = "test.database=legal-time")
class LegalTimePagesTest {
  private static final String DESK = "/en/admin/legal-time";

  @Autowired MockMvcTester pages;
  @Autowired Messages messages;
  @Autowired JdbcClient database;
  @Autowired PageCache cache;

  @BeforeEach
  void asShipped() {
    LegalTimeFixture.asShipped(database, cache);
  }

  @Test
  void everybody_reads_rules_and_holidays_in_both_languages() {
    assertThat(pages.get().uri("/en/legal-time?year=2025"))
        .hasStatusOk()
        .bodyText()
        .contains("10 working days", "Default of the software, not a law", "Practice of this site")
        .contains("Water Festival", "4 November 2025", "Tuesday", "lang=\"km\"")
        .doesNotContain("list of this year is not on record", "[legal-time", "[rules", "_csrf");
    assertThat(pages.get().uri("/km/legal-time?year=2026"))
        .hasStatusOk()
        .bodyText()
        .contains("១០ ថ្ងៃធ្វើការ", "អកអំបុក", "រំពឹងទុក", "ឆ្នាំ ២០២៦")
        .doesNotContain("[legal-time", "[rules");
  }

  @Test
  void any_year_that_is_typed_is_answered() {
    for (String year : new String[] {"", "2199", "1950", "99999999999", "-1", "%00", "x"}) {
      assertThat(pages.get().uri(java.net.URI.create("/en/legal-time?year=" + year)))
          .as(year)
          .hasStatusOk();
    }
  }

  @Test
  void a_list_is_looked_at_and_then_imported() {
    String list =
        "date,name_km,name_en,kind,source\n2028-01-01,ទិវា,New <b>Year</b>,fixed,Sub-decree\n";
    var file =
        new MockMultipartFile(
            "file", "2028.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8));
    assertThat(
            pages
                .post()
                .uri(DESK + "/import")
                .multipart()
                .file(file)
                .requestAttr(Visitor.ATTRIBUTE, LegalTimeFixture.administrator())
                .with(csrf()))
        .hasStatusOk()
        .bodyText()
        .contains("Nothing is stored yet", "1 new day", "New &lt;b&gt;Year", "Import this list");
    assertThat(pages.get().uri("/en/legal-time?year=2028"))
        .bodyText()
        .contains("No days on record");
    assertThat(post("/import/run", "table", list)).hasStatusOk();
    assertThat(pages.get().uri("/en/legal-time?year=2028"))
        .bodyText()
        .contains("New &lt;b&gt;Year")
        .doesNotContain("is not on record");
  }

  @Test
  void refused_lists_come_back_with_the_numbers_of_lines() {
    assertThat(
            post(
                "/import",
                "table",
                "date,name_km,name_en,kind,source\n2028-13-01,ថ្ងៃ,Day,fixed,x"))
        .hasStatus(422)
        .bodyText()
        .contains("2028-13-01", "Date: must be a date", "1 line refused", "<textarea id=\"table\"")
        .doesNotContain("Import this list");
    assertThat(post("/import", "table", "nothing")).hasStatus(422);
    var file = new MockMultipartFile("file", "x.csv", "text/csv", new byte[] {(byte) 0xff, 65});
    assertThat(
            pages
                .post()
                .uri(DESK + "/import")
                .multipart()
                .file(file)
                .requestAttr(Visitor.ATTRIBUTE, LegalTimeFixture.administrator())
                .with(csrf()))
        .hasStatus(422)
        .bodyText()
        .contains("not UTF-8");
  }

  @Test
  void a_refused_day_comes_back_filled_in() {
    assertThat(post("/days/new", "kind", "day-off", "date", "someday", "name_en", "\"Quiet\""))
        .hasStatus(422)
        .bodyText()
        .contains("href=\"#date\"", "someday", "&#34;Quiet&#34;", "aria-invalid=\"true\"");
  }

  @Test
  void a_day_is_added_shown_and_withdrawn_with_a_reason() {
    assertThat(
            post(
                "/days/new",
                "kind",
                "day-off",
                "date",
                "2025-07-02",
                "name_en",
                "Quiet day",
                "name_km",
                "ថ្ងៃស្ងាត់",
                "source",
                "Notice"))
        .hasStatus(303)
        .hasHeader("Location", DESK + "?year=2025&done=day-added");
    assertThat(get("?year=2025&done=day-added"))
        .bodyText()
        .contains("Quiet day", "The day is on record");
    long id =
        database
            .sql("select id from public_holiday where name_en = 'Quiet day'")
            .query((row, index) -> row.getLong(1))
            .single();
    String withdraw = "/days/" + id + "/withdraw";
    assertThat(get(withdraw)).hasStatusOk().bodyText().contains("Quiet day");
    assertThat(post(withdraw, "because", "")).hasStatus(422);
    assertThat(post(withdraw, "because", "Wrong year")).hasStatus(303);
    assertThat(get("?year=2025")).bodyText().contains("Quiet day", "by Admin: Wrong year");
    assertThat(pages.get().uri("/en/legal-time?year=2025")).bodyText().doesNotContain("Quiet day");
    assertThat(get(withdraw)).hasStatus(404);
    assertThat(post(withdraw, "because", "Again")).hasStatus(404);
  }

  @Test
  void a_rule_is_added_and_the_first_of_its_kind_stays() {
    assertThat(
            post(
                "/rules/new",
                "deed",
                "verify",
                "level",
                "any",
                "days",
                "១៤",
                "unit",
                "working",
                "from",
                "2020-01-01",
                "law",
                "false",
                "source_en",
                "Forum of 2026",
                "source_km",
                "វេទិកា"))
        .hasStatus(303);
    assertThat(pages.get().uri("/en/legal-time"))
        .bodyText()
        .contains("14 working days", "Forum of");
    assertThat(post("/rules/new", "deed", "verify")).hasStatus(422);
    long first =
        database
            .sql("select min(id) from legal_time_rule where deed = 'verify'")
            .query((row, index) -> row.getLong(1))
            .single();
    assertThat(post("/rules/" + first + "/withdraw", "because", "x"))
        .hasStatus(422)
        .bodyText()
        .contains("Without it nothing would be timed");
  }

  @Test
  void computed_message_keys_exist() {
    Stream.of(
            Stream.of(Deed.values()).map(deed -> "legal-time.deed." + deed.key()),
            Stream.of(HolidayKind.values()).map(kind -> "legal-time.kind." + kind.key()),
            Stream.of(DayUnit.values())
                .flatMap(unit ->
                    Stream.of("legal-time.unit." + unit.key(), "legal-time.days." + unit.key())),
            Stream.of("new", "unchanged", "refused")
                .flatMap(fate ->
                    Stream.of("legal-time.import.fate." + fate, "legal-time.import.total." + fate)),
            Stream.of("dry", "done", "refused").map(state -> "legal-time.import." + state),
            Stream.of("columns", "encoding", "size")
                .map(problem -> "legal-time.import.problem." + problem),
            Stream.of("day-added", "day-withdrawn", "rule-added", "rule-withdrawn")
                .map(done -> "legal-time.done." + done),
            Stream.of(AuthorityLevel.values()).map(level -> "rules.level." + level.key()),
            Stream.of("added", "withdrawn").map(done -> "routing.done." + done),
            Stream.of("routing", "legal-time").map(link -> "desk." + link + ".text"),
            problems())
        .flatMap(keys -> keys)
        .forEach(key -> {
          assertThat(messages.has(Language.EN, key)).as(key).isTrue();
          assertThat(messages.has(Language.KM, key)).as(key).isTrue();
        });
  }

  private static Stream<String> problems() {
    return Stream.concat(
        Stream.of(
                "missing",
                "long",
                "date",
                "number",
                "choice",
                "one-off",
                "twice",
                "columns",
                "same-as-line",
                "same-start",
                "first-rule",
                "unknown-place",
                "several-places",
                "unknown-authority",
                "several-authorities",
                "not-authority",
                "dissolved",
                "no-level",
                "other-level",
                "order",
                "overlap")
            .map(key -> new FieldProblem("", key, ""))
            .map(problem -> "rules.problem." + problem.key()),
        Stream.of(
                "line",
                "date",
                "name_km",
                "name_en",
                "kind",
                "source",
                "deed",
                "level",
                "days",
                "unit",
                "from",
                "until",
                "law",
                "source_km",
                "source_en",
                "because",
                "place",
                "topic",
                "authority",
                "rising",
                "note",
                "day")
            .map(field -> "rules.field." + field));
  }

  private MvcTestResult get(String path) {
    return pages
        .get()
        .uri(DESK + path)
        .requestAttr(Visitor.ATTRIBUTE, LegalTimeFixture.administrator())
        .exchange();
  }

  private MvcTestResult post(String path, String... fields) {
    var request =
        pages
            .post()
            .uri(DESK + path)
            .requestAttr(Visitor.ATTRIBUTE, LegalTimeFixture.administrator())
            .with(csrf());
    for (int at = 0; at < fields.length; at += 2) {
      request = request.param(fields[at], fields[at + 1]);
    }
    return request.exchange();
  }
}
