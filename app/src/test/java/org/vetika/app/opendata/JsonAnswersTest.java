package org.vetika.app.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.web.PageCache;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@OpenDataTest
class JsonAnswersTest {
  private static final String ORIGIN = "https://vetika.example";

  @Autowired MockMvcTester pages;
  @Autowired JsonMapper json;
  @Autowired JdbcClient database;
  @Autowired PageCache cache;

  private MvcTestResult get(String address) {
    return pages.get().uri(java.net.URI.create(address)).exchange();
  }

  private JsonNode read(String address) throws Exception {
    MvcTestResult result = get(address);
    assertThat(result).hasStatusOk();
    return json.readTree(result.getResponse().getContentAsByteArray());
  }

  @Test
  void a_dialogue_is_told_in_both_languages_with_addresses_and_license() throws Exception {
    JsonNode dialogue = read("/api/v1/dialogues/D2021-001");
    assertThat(dialogue.at("/license/name").asString()).isEqualTo("CC BY 4.0");
    assertThat(dialogue.at("/url").asString()).isEqualTo(ORIGIN + "/dialogues/D2021-001");
    assertThat(dialogue.at("/title/km").asString()).isEqualTo("វេទិកា");
    assertThat(dialogue.at("/title/en").asString()).startsWith("Forum on <b>health</b>");
    assertThat(dialogue.at("/startDate").asString()).isEqualTo("2021-09-02");
    assertThat(dialogue.at("/startTime").asString()).isEqualTo("08:30");
    assertThat(dialogue.at("/places/0/place/name/en").asString()).isEqualTo("Phnom Penh");
    assertThat(dialogue.at("/participations/0/people").asInt()).isEqualTo(12);
    assertThat(dialogue.at("/participations/0/women").isNull()).isTrue();
    JsonNode point = dialogue.at("/summary/sections/0/results/0");
    assertThat(point.at("/text/km").asString()).isEqualTo(OpenDataFixture.KHMER_TEXT);
    assertThat(point.at("/original/language").asString()).isEqualTo("en");
    assertThat(dialogue.at("/summary/sections/0/results/1/text").has("km")).isFalse();
  }

  @Test
  void a_series_is_told_with_each_province_of_the_year() throws Exception {
    JsonNode part = read("/api/v1/series?year=2021");
    assertThat(read("/en/dialogues/series.json?year=2021").at("/items"))
        .isEqualTo(part.at("/items"));
    JsonNode series =
        part.at("/items")
            .valueStream()
            .filter(item -> item.at("/code").asString().equals("provincial-forum"))
            .findFirst()
            .orElseThrow();
    assertThat(series.at("/duePerYear").asInt()).isEqualTo(2);
    assertThat(series.at("/counts/due").asInt()).isEqualTo(50);
    assertThat(series.at("/counts/held").asInt()).isEqualTo(1);
    assertThat(series.at("/counts/missing").asInt()).isEqualTo(49);
    assertThat(series.at("/provinces")).hasSize(25);
    JsonNode capital =
        series
            .at("/provinces")
            .valueStream()
            .filter(item -> item.at("/place/code").asString().equals("12"))
            .findFirst()
            .orElseThrow();
    assertThat(capital.at("/counts/missing").asInt()).isEqualTo(1);
    assertThat(
            read("/api/v1/series?year=2018")
                .at("/items")
                .valueStream()
                .map(item -> item.at("/counts/due").asInt()))
        .containsOnly(0);
  }

  @Test
  void series_without_a_year_are_those_of_this_year() throws Exception {
    int now = java.time.LocalDate.now(java.time.ZoneId.of("Asia/Phnom_Penh")).getYear();
    assertThat(
            read("/api/v1/series").at("/items").valueStream().map(item -> item.at("/year").asInt()))
        .isNotEmpty()
        .containsOnly(now);
  }

  @Test
  void a_result_found_is_named_by_its_dialogue_and_number_and_does_not_repeat_its_text()
      throws Exception {
    JsonNode hit = read("/api/v1/search?q=market&type=result").at("/items/0");
    assertThat(hit.at("/title").toString()).contains("D2021-001 · 2.").doesNotContain("market");
    assertThat(hit.toString()).contains("market days");
  }

  @Test
  void a_topic_tells_what_is_below_it() throws Exception {
    assertThat(
            read("/api/v1/topics/sector")
                .at("/below")
                .valueStream()
                .map(item -> item.at("/code").asString()))
        .contains("sector.education");
    assertThat(get("/api/v1/topics/none")).hasStatus(404);
  }

  @Test
  void a_date_says_no_more_than_is_known() throws Exception {
    assertThat(read("/api/v1/dialogues/D2021-030").at("/startDate").asString())
        .isEqualTo("2021-10");
  }

  @Test
  void pages_and_interface_give_the_same_representation() throws Exception {
    for (String path :
        List.of(
            "/dialogues/D2021-001",
            "/organizations/O0001",
            "/places/12",
            "/topics/sector.education",
            "/dialogues/D2021-001/results/2.1")) {
      assertThat(read("/en" + path + ".json")).isEqualTo(read("/api/v1" + path));
      assertThat(read("/km" + path + ".json")).isEqualTo(read("/api/v1" + path));
    }
    assertThat(read("/km/topics.json").at("/items")).isEqualTo(read("/api/v1/topics").at("/items"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/dialogues?size=7",
        "/api/v1/results?size=1",
        "/api/v1/organizations?size=1",
        "/api/v1/places?size=11",
        "/api/v1/topics?size=13",
        "/api/v1/series?size=1&year=2021",
        "/en/dialogues.json?size=7&kind=provincial-forum&place=12"
      })
  void following_next_meets_every_item_once(String first) throws Exception {
    List<JsonNode> met = new ArrayList<>();
    String address = first;
    while (address != null) {
      JsonNode part = read(address);
      part.at("/items").forEach(met::add);
      String next = part.at("/next").isNull() ? null : part.at("/next").asString();
      assertThat(next == null || next.startsWith(ORIGIN)).isTrue();
      address = next == null ? null : next.substring(ORIGIN.length());
    }
    String whole = first.replaceFirst("size=\\d+", "size=200");
    assertThat(met).hasSizeGreaterThan(1).doesNotHaveDuplicates();
    assertThat(met).isEqualTo(read(whole).at("/items").valueStream().toList());
  }

  @Test
  void the_head_leads_to_the_following_part_also_when_the_answer_was_kept() {
    for (int time = 0; time < 3; time++) {
      assertThat(get("/api/v1/dialogues?size=3").getResponse().getHeader("Link"))
          .matches(
              "<https://vetika\\.example/api/v1/dialogues\\?size=3&after=[\\w-]+>; rel=\"next\"");
    }
  }

  @Test
  void an_unchanged_answer_is_not_sent_again_and_a_changed_one_is() {
    MvcTestResult first = get("/api/v1/organizations/O0002");
    String etag = Objects.requireNonNull(first.getResponse().getHeader("ETag"));
    assertThat(pages.get().uri("/api/v1/organizations/O0002").header("If-None-Match", etag))
        .hasStatus(304)
        .hasHeader("Access-Control-Allow-Origin", "*")
        .body()
        .isEmpty();
    database.sql("update organization set phone = '012' where number = 'O0002'").update();
    cache.drop();
    assertThat(pages.get().uri("/api/v1/organizations/O0002").header("If-None-Match", etag))
        .hasStatusOk();
  }

  @Test
  void filters_choose() throws Exception {
    assertThat(read("/api/v1/dialogues?organization=O0001").at("/total").asInt()).isEqualTo(2);
    assertThat(read("/api/v1/dialogues?year=2020").at("/items")).isEmpty();
    assertThat(read("/api/v1/results?dialogue=D2021-001").at("/total").asInt()).isEqualTo(2);
    assertThat(read("/api/v1/organizations?coalition=O0001").at("/items/0/number").asString())
        .isEqualTo("O0002");
    assertThat(read("/api/v1/places?parent=12").at("/items")).isEmpty();
    assertThat(read("/api/v1/places?level=province&size=200").at("/items")).hasSize(25);
    assertThat(read("/api/v1/search?q=Phnom%20Penh&type=place").at("/items/0/url").asString())
        .isEqualTo(ORIGIN + "/places/12");
  }

  @Test
  void places_within_another_are_listed_by_level() throws Exception {
    database
        .sql(
            """
            insert into place (code, level, parent_code, type_en, type_km, name_km, name_latin,
              original_name_km, original_name_latin)
            values ('2102', 'district', '21', 'District', 'ស្រុក', 'បាទី', 'Bati', '', ''),
              ('210209', 'commune', '2102', 'Commune', 'ឃុំ', 'ពារាម', 'Pea Ream', '', ''),
              ('2103', 'district', '21', 'District', 'ស្រុក', 'បូរីជលសារ', 'Borei Cholsar', '', '')
            on conflict do nothing
            """)
        .update();
    cache.drop();
    assertThat(codes("/api/v1/places?parent=21")).containsExactly("2102", "2103");
    assertThat(codes("/api/v1/places?parent=21&level=commune")).containsExactly("210209");
    assertThat(codes("/api/v1/places?parent=210209")).isEmpty();
    assertThat(read("/api/v1/places/210209").at("/above").findValuesAsString("code"))
        .containsExactly("21", "2102");
  }

  private List<String> codes(String address) throws Exception {
    return read(address).at("/items").findValuesAsString("code");
  }

  @Test
  void pages_of_other_sites_may_read_but_not_write() {
    assertThat(pages.get().uri("/en/dialogues.json").header("Origin", "https://a.example"))
        .hasHeader("Access-Control-Allow-Origin", "*")
        .doesNotContainHeader("Access-Control-Allow-Credentials");
    assertThat(
            pages
                .options()
                .uri("/api/v1/dialogues:parse")
                .header("Origin", "https://a.example")
                .header("Access-Control-Request-Method", "POST"))
        .doesNotContainHeader("Access-Control-Allow-Origin");
    assertThat(
            pages
                .options()
                .uri("/api/v1/dialogues")
                .header("Origin", "https://a.example")
                .header("Access-Control-Request-Method", "GET"))
        .hasStatus(204)
        .hasHeader("Access-Control-Allow-Methods", "GET, HEAD");
    assertThat(pages.get().uri("/en/data")).doesNotContainHeader("Access-Control-Allow-Origin");
  }

  @Test
  void no_internal_id_is_told() throws Exception {
    for (String path : List.of("dialogues/D2021-001", "organizations/O0001", "results")) {
      assertThat(read("/api/v1/" + path).findValues("id")).isEmpty();
    }
  }
}
