package org.vetika.app.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.w3c.dom.Element;

@OpenDataTest
class ExportsTest {
  @Autowired MockMvcTester pages;

  private byte[] bytes(String address) {
    var result = pages.get().uri(address).exchange();
    assertThat(result).hasStatusOk();
    return result.getResponse().getContentAsByteArray();
  }

  private String text(String address) {
    return new String(bytes(address), UTF_8);
  }

  private List<CSVRecord> table(String csv) throws Exception {
    assertThat(csv).startsWith("\uFEFF");
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var parser = format.parse(new StringReader(csv.substring(1)))) {
      return parser.getRecords();
    }
  }

  private static Map<String, byte[]> files(byte[] zip) throws Exception {
    var files = new LinkedHashMap<String, byte[]>();
    try (var input = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = input.getNextEntry(); entry != null; entry = input.getNextEntry()) {
        files.put(entry.getName(), input.readAllBytes());
      }
    }
    return files;
  }

  @Test
  void tables_hold_every_row_in_both_languages() throws Exception {
    List<CSVRecord> dialogues = table(text("/en/dialogues.csv"));
    assertThat(dialogues).hasSize(30);
    CSVRecord first = dialogues.getLast();
    assertThat(first.get("number")).isEqualTo("D2021-001");
    assertThat(first.get("title_en")).isEqualTo("Forum on <b>health</b>; rivers, and \"roads\"");
    assertThat(first.get("title_km")).isEqualTo("វេទិកា");
    assertThat(first.get("conveners_km")).isEqualTo("បណ្តាញផ្កាឈូក");
    assertThat(table(text("/km/results.csv")).getFirst().get("text_km"))
        .isEqualTo(OpenDataFixture.KHMER_TEXT);
    assertThat(table(text("/km/dialogues/D2021-001/results.csv"))).hasSize(2);
    assertThat(table(text("/en/places.csv?level=province"))).hasSize(25);
    assertThat(table(text("/en/search.csv?q=forum&type=place"))).isEmpty();
  }

  @Test
  void a_series_tells_what_its_year_owed_saw_and_missed() throws Exception {
    CSVRecord series =
        table(text("/km/dialogues/series.csv?year=2021")).stream()
            .filter(row -> row.get("code").equals("provincial-forum"))
            .findFirst()
            .orElseThrow();
    assertThat(series.get("due")).isEqualTo("50");
    assertThat(series.get("missing")).isEqualTo("49");
    assertThat(series.get("held")).isEqualTo("1");
    assertThat(series.get("due_by")).isEqualTo("province");
  }

  @Test
  void a_name_that_looks_like_a_formula_is_harmless_in_a_table() throws Exception {
    assertThat(table(text("/en/organizations.csv")))
        .anySatisfy(row -> assertThat(row.get("name_en")).isEqualTo("'=Morning Star"));
  }

  @Test
  void a_table_is_a_file_to_save() {
    assertThat(pages.get().uri("/en/dialogues.csv"))
        .hasHeader("Content-Disposition", "attachment; filename=\"dialogues.csv\"")
        .hasContentType("text/csv;charset=UTF-8");
  }

  @Test
  void feeds_follow_lists_with_their_filters() throws Exception {
    Element dialogues = feed("/km/dialogues.atom?place=12");
    assertThat(dialogues.getElementsByTagName("entry").getLength()).isEqualTo(30);
    assertThat(dialogues.getAttribute("xml:lang")).isEqualTo("km");
    assertThat(dialogues.getElementsByTagName("updated").item(0).getTextContent())
        .isEqualTo("2021-10-02T06:00:00Z");
    assertThat(feed("/en/dialogues.atom?year=2020").getElementsByTagName("entry").getLength())
        .isZero();
    assertThat(feed("/en/results.atom").getElementsByTagName("entry").getLength()).isEqualTo(2);
    Element organizations = feed("/en/organizations.atom?kind=network");
    assertThat(organizations.getElementsByTagName("entry").getLength()).isOne();
    assertThat(feed("/en/search.atom?q=forum").getTagName()).isEqualTo("feed");
  }

  private Element feed(String address) throws Exception {
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(bytes(address)))
        .getDocumentElement();
  }

  @Test
  void the_calendar_holds_the_dialogues_whose_day_is_known() {
    String calendar = text("/en/dialogues.ics?place=12");
    assertThat(calendar.split("BEGIN:VEVENT")).hasSize(30);
    assertThat(calendar)
        .contains("UID:D2021-001@vetika.example\r\n")
        .contains("DTSTART:20210902T013000Z\r\n")
        .contains("LOCATION:City hall\\, Phnom Penh\r\n")
        .doesNotContain("D2021-030");
    assertThat(pages.get().uri("/en/dialogues.ics")).hasContentType("text/calendar;charset=UTF-8");
  }

  @Test
  void the_dataset_holds_everything_with_its_fingerprints() throws Exception {
    var result = pages.get().uri("/api/v1/dataset.zip").exchange();
    assertThat(result.getResponse().getHeader("Content-Disposition"))
        .matches("attachment; filename=\"vetika-dataset-\\d{4}-\\d\\d-\\d\\d\\.zip\"");
    Map<String, byte[]> files = files(result.getResponse().getContentAsByteArray());
    assertThat(files.keySet())
        .containsExactly(
            "README.md",
            "README.km.md",
            "LICENSE.txt",
            "dialogues.csv",
            "dialogues.jsonl",
            "results.csv",
            "results.jsonl",
            "issues.csv",
            "issues.jsonl",
            "issue-statistics.csv",
            "issue-statistics.jsonl",
            "indicators.csv",
            "indicators.jsonl",
            "figures.csv",
            "figures.jsonl",
            "discrepancies.csv",
            "discrepancies.jsonl",
            "findings.csv",
            "findings.jsonl",
            "rounds.csv",
            "rounds.jsonl",
            "estimates.csv",
            "estimates.jsonl",
            "organizations.csv",
            "organizations.jsonl",
            "memberships.csv",
            "memberships.jsonl",
            "places.csv",
            "places.jsonl",
            "topics.csv",
            "topics.jsonl",
            "series.csv",
            "series.jsonl",
            "SHA256SUMS");
    assertThat(new String(files.get("dialogues.jsonl"), UTF_8).lines()).hasSize(30);
    assertThat(new String(files.get("README.md"), UTF_8)).contains("CC BY 4.0", "# Data card");
    assertThat(new String(files.get("README.km.md"), UTF_8)).contains("សន្លឹកព័ត៌មានទិន្នន័យ");
    for (String name : files.keySet().stream().filter(each -> each.endsWith(".csv")).toList()) {
      String columns = new String(files.get(name), UTF_8).lines().findFirst().orElseThrow();
      assertThat(List.of("README.md", "README.km.md"))
          .allSatisfy(readme ->
              assertThat(new String(files.get(readme), UTF_8))
                  .contains("- `" + name + "`, `", "`" + columns.substring(1).replace(",", "`, `"))
                  .doesNotContain("[data"));
    }
    assertThat(table(new String(files.get("memberships.csv"), UTF_8))).hasSize(1);
    assertThat(new String(files.get("figures.jsonl"), UTF_8).lines()).hasSize(2);
    assertThat(new String(files.get("discrepancies.jsonl"), UTF_8))
        .contains("C2026-0001", "Why do you count 36 fewer?")
        .doesNotContain("C2026-0002", "77777");
    assertThat(new String(files.get("findings.jsonl"), UTF_8))
        .contains("\"Q0001\"", "One order for all markets.")
        .doesNotContain("Q0002");
    assertThat(new String(files.get("rounds.jsonl"), UTF_8))
        .contains(ListRecord.ROUND, "\"pattern\":\"11\",\"cases\":20")
        .doesNotContain(ListRecord.SECRET_ROUND);
    assertThat(new String(files.get("estimates.jsonl"), UTF_8))
        .contains("\"pattern\":\"011\",\"cases\":null", "626 cases are known.")
        .doesNotContain(ListRecord.HIDDEN);
    var sums = new ArrayList<String>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (!file.getKey().equals("SHA256SUMS")) {
        byte[] sum = java.security.MessageDigest.getInstance("SHA-256").digest(file.getValue());
        sums.add(HexFormat.of().formatHex(sum) + "  " + file.getKey());
      }
    }
    assertThat(new String(files.get("SHA256SUMS"), UTF_8).lines().toList()).isEqualTo(sums);
  }

  @Test
  void the_page_tells_formats_license_and_card_in_both_languages() {
    assertThat(text("/en/data"))
        .contains("CC BY 4.0", "/en/dialogues.csv", "/api/v1/dataset.zip", "Data card")
        .doesNotContain("[data.");
    assertThat(text("/km/data"))
        .contains("CC BY 4.0", "/km/dialogues.ics", "សន្លឹកព័ត៌មានទិន្នន័យ")
        .doesNotContain("[data.");
  }

  @Test
  void nothing_that_is_not_public_is_in_any_export() throws Exception {
    var all = new LinkedHashMap<String, String>();
    for (String list :
        List.of("dialogues", "results", "issues", "organizations", "places", "topics", "search")) {
      String query = list.equals("search") ? "?q=" + OpenDataFixture.SECRET : "";
      all.put("json " + list, text("/api/v1/" + list + query));
      all.put("csv " + list, text("/en/" + list + ".csv" + query));
    }
    for (String address :
        List.of(
            "/api/v1/dialogues/D2021-001",
            "/api/v1/dialogues/D2021-002",
            "/api/v1/dialogues/D2021-002/results",
            "/api/v1/dialogues/D2021-001/results",
            "/api/v1/organizations/O0001",
            "/api/v1/organizations/O0002",
            "/api/v1/popolo.json",
            "/en/dialogues.atom",
            "/en/results.atom",
            "/en/issues.atom",
            "/km/issues.atom?place=12",
            "/km/issues.json",
            "/en/issues/statistics.csv",
            "/api/v1/issues/statistics?by=place",
            "/api/v1/issues/I2021-0001",
            "/api/v1/issues/I2021-0001/entries",
            "/api/v1/issues/I2021-0004",
            "/km/issues/I2021-0007.json",
            "/api/v1/openapi.json",
            "/open311/v2/services.xml",
            "/open311/v2/requests.xml?start_date=2021-09-01&end_date=2021-11-01",
            "/open311/v2/requests.json?start_date=2021-09-01&end_date=2021-11-01",
            "/open311/v2/requests.json?service_request_id=I2021-0005,I2021-0007,I2021-0004",
            "/open311/v2/requests/I2021-0007.xml",
            "/api/v1/findings",
            "/en/consistency/findings.csv",
            "/km/consistency/findings.atom",
            "/api/v1/rounds",
            "/en/consistency/rounds.csv",
            "/km/consistency/rounds.atom",
            "/api/v1/rounds/" + ListRecord.ROUND,
            "/api/v1/estimates",
            "/en/consistency/estimates.csv",
            "/km/consistency/estimates.atom",
            "/api/v1/estimates/E0001",
            "/en/consistency/estimates/E0001/result.json",
            "/en/search.atom?q=" + OpenDataFixture.SECRET,
            "/km/organizations.atom",
            "/en/dialogues.ics",
            "/km/dialogues/D2021-002.json")) {
      all.put(address, text(address));
    }
    files(bytes("/api/v1/dataset.zip"))
        .forEach((name, content) -> all.put("zip " + name, new String(content, UTF_8)));
    // The addresses of a search repeat what was asked for.
    all.replaceAll((name, content) -> content.replace("q=" + OpenDataFixture.SECRET, ""));
    assertThat(all.values()).allMatch(content -> !content.isEmpty());
    assertThat(all)
        .allSatisfy((name, content) ->
            assertThat(content).as(name).doesNotContainIgnoringCase(OpenDataFixture.SECRET));
  }
}
