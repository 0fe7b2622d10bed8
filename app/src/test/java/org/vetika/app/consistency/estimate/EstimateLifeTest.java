package org.vetika.app.consistency.estimate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.CountedStatements;
import org.vetika.app.VetikaTest;
import org.vetika.app.consistency.ConsistencyFixture;
import org.vetika.app.web.PageCache;

/** An estimate from its table of counts to its page. */
@VetikaTest
@Import({ConsistencyFixture.class, CountedStatements.class})
class EstimateLifeTest extends EstimateScene {
  @Autowired private ComputingEstimates computing;
  @Autowired private PageCache cache;

  private int statements(String path) {
    cache.drop();
    return CountedStatements.during(
        () -> assertThat(browser.get().uri(path).exchange()).hasStatusOk());
  }

  @Test
  void three_lists_give_the_known_answer_to_their_parties_only() {
    String path = brought(fixture.group, typed(), THREE_LISTS);

    String page = text(get(fixture.group, "/en" + path));
    assertThat(page)
        .contains("626 cases are known.", "between 693 and 788", "[1,23]", "731", "without birth")
        .contains("People whom no list could ever have found", "Release for everybody")
        .doesNotContain("[estimate", "[counts", "[figure");
    assertThat(text(get(fixture.ministry, "/km" + path)))
        .contains("៦២៦", "[1,23]")
        .doesNotContain("[estimate", "[counts");
    assertThat(get(fixture.secretariat, "/en" + path)).hasStatus(404);
    assertThat(get(fixture.secretariat, "/en" + path + "/counts.csv")).hasStatus(404);
    assertThat(text(get(fixture.secretariat, "/en/desk/estimates"))).doesNotContain(path);
    assertThat(text(get(fixture.group, "/en" + path + "/counts.csv")))
        .startsWith("birth,death,rehabilitation,count")
        .contains("0,1,1,4");
  }

  @Test
  void it_is_public_when_every_party_released_it_and_small_counts_are_hidden() {
    Map<String, String> typed = typed();
    String path = brought(fixture.group, typed, THREE_LISTS);
    String list = "/en/consistency/estimates?indicator=" + typed.get("indicator");

    assertThat(release(fixture.secretariat, path)).hasStatus(404);
    assertThat(release(fixture.group, path)).hasStatus(303);
    assertThat(text(browser.get().uri(list).exchange())).contains("Nothing found");
    assertThat(release(fixture.ministry, path)).hasStatus(303);

    String found = text(browser.get().uri(list + "&shown=1").exchange());
    assertThat(found).contains("1 estimate", "between 690 and 790");
    String number = found.replaceAll("(?s).*?(E[0-9]{4,9}).*", "$1");
    String address = "/en/consistency/estimates/" + number;
    assertThat(text(browser.get().uri(address).exchange()))
        .contains("626 cases are known", "not shown", "Rounded to two digits")
        .doesNotContain("[1,23]", "Release for", "693");
    String counts = text(browser.get().uri(address + "/counts.csv").exchange());
    assertThat(counts).contains("1,0,0,247").contains("0,1,1,\r\n").doesNotContain("0,1,1,4");
    assertThat(text(browser.get().uri(address + "/result.json").exchange()))
        .contains("\"exactness\" : \"two-digits\"", "\"seed\" : 1", "\"models\" : [ ]");
    assertThat(text(browser.get().uri(address + "/estimate.R").exchange()))
        .contains("glm(", "Some counts are hidden");
    assertThat(text(browser.get().uri("/en/consistency/" + typed.get("indicator")).exchange()))
        .contains(number, "1 estimate of all cases");
  }

  @Test
  void large_counts_are_shown_in_full_with_models_and_a_script() {
    String table = THREE_LISTS.replace("0,1,1,4", "0,1,1,14");
    Map<String, String> typed = typed();
    typed.remove("parties");
    String path = brought(fixture.group, typed, table);
    assertThat(release(fixture.group, path)).hasStatus(303);

    String script = text(get(fixture.group, "/en" + path + "/estimate.R"));
    assertThat(script).contains("# L1: birth", "\"[1,23]\" = count ~ L1 + L2*L3");
    String found = text(browser.get().uri("/en/consistency/" + typed.get("indicator")).exchange());
    String number = found.replaceAll("(?s).*?/estimates/(E[0-9]{4,9}).*", "$1");
    assertThat(text(browser.get().uri("/en/consistency/estimates/" + number).exchange()))
        .contains("[1,23]")
        .doesNotContain("Rounded");
  }

  @Test
  void two_lists_give_the_union_and_a_band_and_never_one_figure() {
    String path = brought(fixture.group, typed(), "a,b,count\n1,0,90\n0,1,40\n1,1,30\n");

    assertThat(text(get(fixture.group, "/en" + path)))
        .contains(
            "160 cases are known", "Known cases; the number of all cannot be given", "190", "640")
        .doesNotContain("Cases in all, probably");
  }

  @Test
  void four_lists_are_computed_in_the_background() {
    var table = new StringBuilder("a,b,c,d,count\n");
    for (int pattern = 1; pattern < 16; pattern++) {
      table.append(pattern & 1).append(',').append(pattern >> 1 & 1).append(',');
      table.append(pattern >> 2 & 1).append(',').append(pattern >> 3 & 1).append(',');
      table.append(160 >> Integer.bitCount(pattern)).append('\n');
    }
    String path = brought(fixture.group, typed(), table.toString());
    assertThat(text(get(fixture.group, "/en" + path))).contains("Waiting to be computed");
    assertThat(release(fixture.group, path)).hasStatus(409);

    computing.computeWaiting(() -> false);
    assertThat(text(get(fixture.group, "/en" + path))).contains("Waiting to be computed");
    computing.computeWaiting(() -> true);
    assertThat(text(get(fixture.group, "/en" + path)))
        .contains("Latent classes", "Release for everybody")
        .doesNotContain("Waiting to be computed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a,b,c,count;1,1,0,5;1,2,0,5 | Line 3: column "b" holds "2"
          a,b,c,count;1,1,0,5;1,0,0,-2 | Line 3: the count is negative: -2
          a,b,c,count;0,0,0,9 | Line 2: 0 in every list
          a,b,c,number;1,1,0,5 | Line 1: The column “count” is missing.
          a,b,c,count;1,1,5 | Line 2: The number of cells differs
          """)
  void a_bad_table_is_refused_by_line_and_the_form_comes_back_filled_in(String rows, String words) {
    String table = rows.replace(';', '\n');
    MvcTestResult refused = bring(fixture.group, typed(), table.getBytes(UTF_8));
    assertThat(refused).hasStatus(422);
    assertThat(text(refused))
        .contains(words, "Lists of January 2026", table.lines().findFirst().orElseThrow())
        .doesNotContain("[estimate", "[counts", "[figure");
  }

  @Test
  void bytes_that_are_no_text_and_missing_fields_are_refused() {
    Map<String, String> typed = typed();
    typed.remove("source");
    typed.put("parties", "O99999999");
    MvcTestResult refused = bring(fixture.group, typed, new byte[] {(byte) 0xFF, 0, (byte) 0xC0});
    assertThat(refused).hasStatus(422);
    assertThat(text(refused)).contains("Source of the lists", "O99999999");
  }

  @Test
  void the_list_costs_as_many_statements_for_two_as_for_one() {
    Map<String, String> typed = typed();
    typed.remove("parties");
    String filter = "?indicator=" + typed.get("indicator");
    String list = "/en/consistency/estimates" + filter;
    List<String> data =
        List.of(
            "/api/v1/estimates" + filter,
            "/en/consistency/estimates.csv" + filter,
            "/en/consistency/estimates.atom" + filter);
    assertThat(release(fixture.group, brought(fixture.group, typed, THREE_LISTS))).hasStatus(303);
    int one = statements(list + "&n=1");
    List<Integer> ofOne = data.stream().map(this::statements).toList();
    assertThat(release(fixture.group, brought(fixture.group, typed, THREE_LISTS))).hasStatus(303);
    assertThat(statements(list + "&n=2")).isEqualTo(one);
    assertThat(data.stream().map(this::statements).toList()).isEqualTo(ofOne);
    assertThat(text(browser.get().uri(data.getFirst()).exchange())).contains("\"total\":2");
  }

  @Test
  void a_program_and_search_see_it_when_all_released_it_and_nothing_that_is_hidden()
      throws Exception {
    Map<String, String> typed = typed();
    typed.put("source", "Zymurgy of January 2026");
    String path = brought(fixture.group, typed, THREE_LISTS);
    String data = "/api/v1/estimates?indicator=" + typed.get("indicator");
    assertThat(release(fixture.group, path)).hasStatus(303);
    assertThat(text(browser.get().uri(data).exchange())).contains("\"total\":0");
    assertThat(release(fixture.ministry, path)).hasStatus(303);

    String list = text(browser.get().uri(data).exchange());
    assertThat(list)
        .contains("\"knownCases\":626", "\"lower\":690", "\"upper\":790", "\"total\":1")
        .doesNotContain("693", "788", "731");
    String number = list.replaceAll("(?s).*?(E[0-9]{4,9}).*", "$1");
    String whole = text(browser.get().uri("/api/v1/estimates/" + number).exchange());
    assertThat(whole)
        .contains("\"exactness\":\"two-digits\"", "\"pattern\":\"100\",\"cases\":247")
        .contains("\"pattern\":\"011\",\"cases\":null", "\"models\":[]")
        .doesNotContain("693", "788", "731", "[1,23]");
    String found = "";
    for (int wait = 0; !found.contains(number) && wait < 400; wait++) {
      Thread.sleep(100);
      cache.drop();
      found = text(browser.get().uri("/api/v1/search?q=zymurgy&type=estimate").exchange());
    }
    assertThat(found).contains("/consistency/estimates/" + number);
  }
}
