package org.vetika.app.consistency.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.VetikaTest;
import org.vetika.app.consistency.ConsistencyFixture;
import org.vetika.app.consistency.ConsistencyFixture.Party;
import org.vetika.app.consistency.Figure;
import org.vetika.app.consistency.Figures;
import org.vetika.app.consistency.StepKind;
import org.vetika.app.consistency.Viewer;
import org.vetika.app.web.Visitor;

/** The desk of figures: forms come back filled in, and nobody acts for the other side. */
@VetikaTest
@Import(ConsistencyFixture.class)
class FigureDeskTest {
  @Autowired private MockMvcTester browser;
  @Autowired private ConsistencyFixture fixture;
  @Autowired private Figures figures;

  private MvcTestResult get(Party party, String path) {
    return browser.get().uri(path).requestAttr(Visitor.ATTRIBUTE, party.person()).exchange();
  }

  private MvcTestResult post(Party party, String path, Map<String, String> typed) {
    var request =
        browser
            .post()
            .uri(path)
            .requestAttr(Visitor.ATTRIBUTE, party.person())
            .with(csrf());
    typed.forEach(request::param);
    return request.exchange();
  }

  private static String text(MvcTestResult result) throws Exception {
    return result.getResponse().getContentAsString();
  }

  @Test
  void a_figure_is_entered_by_form_and_a_refused_form_comes_back() throws Exception {
    String indicator = fixture.restrictions();
    var typed = new HashMap<>(ConsistencyFixture.figure(indicator, "soon", "about 20"));

    MvcTestResult refused = post(fixture.group, "/en/desk/figures/new", typed);
    assertThat(refused).hasStatus(422);
    assertThat(text(refused)).contains("“soon” is none of", "about 20").doesNotContain("[figure");

    typed.put("period", "2025");
    assertThat(post(fixture.group, "/en/desk/figures/new", typed)).hasStatus(303);
    assertThat(text(get(fixture.group, "/en/desk/figures?done=new")))
        .contains("The figure is on record.", "about 20")
        .doesNotContain("[figure");
  }

  @Test
  void the_parties_state_and_answer_steps_on_their_page() throws Exception {
    String indicator = fixture.restrictions();
    String group = fixture.stated(fixture.group, indicator, "2025", "30");
    String ministry = fixture.stated(fixture.ministry, indicator, "2025", "20");
    String back = indicator + "/2025";
    var step =
        new HashMap<>(
            Map.of("pair", group + "-" + ministry, "back", back, "kind", "duplicate", "change", "0"));

    MvcTestResult refused = post(fixture.group, "/en/desk/figures/steps", step);
    assertThat(refused).hasStatus(422);
    assertThat(text(refused)).contains("must be a number other than zero").doesNotContain("[figure");
    step.put("change", "-10");
    assertThat(post(fixture.group, "/en/desk/figures/steps", step)).hasStatus(303);
    assertThat(post(fixture.secretariat, "/en/desk/figures/steps", step)).hasStatus(403);
    assertThat(text(get(fixture.ministry, "/km/desk/figures/" + back)))
        .contains("ឆ្លើយតបជំហាននេះ", group + "-" + ministry)
        .doesNotContain("[step", "[figure");
    assertThat(
            post(fixture.group, "/en/desk/figures/steps", with(step, "back", "//evil.example")))
        .hasStatus(400);
  }

  private static Map<String, String> with(Map<String, String> typed, String field, String value) {
    return ConsistencyFixture.with(typed, field, value);
  }

  @Test
  void the_other_side_confirms() throws Exception {
    String indicator = fixture.restrictions();
    String group = fixture.stated(fixture.group, indicator, "2025", "30");
    String ministry = fixture.stated(fixture.ministry, indicator, "2025", "20");
    long step = fixture.step(fixture.group, group, ministry, StepKind.DUPLICATE, "-10");

    assertThat(
            post(
                fixture.ministry,
                "/en/desk/figures/steps/" + step,
                Map.of("position", "confirms", "back", indicator + "/2025")))
        .hasStatus(303);
    assertThat(text(browser.get().uri("/en/consistency/" + indicator + "/2025").exchange()))
        .contains("Confirmed by both sides", "10 explained and confirmed by both sides; 0 left");
  }

  @Test
  void a_table_is_looked_at_first_and_then_stored() throws Exception {
    String indicator = fixture.restrictions();
    String table = "indicator,period,method,value\n" + indicator + ",2024,records,hundreds\n";
    MvcTestResult dry =
        browser
            .post()
            .uri("/en/desk/figures/import")
            .multipart()
            .file(new MockMultipartFile("file", table.getBytes(UTF_8)))
            .requestAttr(Visitor.ATTRIBUTE, fixture.group.person())
            .with(csrf())
            .exchange();
    assertThat(dry).hasStatusOk();
    assertThat(text(dry)).contains("Nothing is stored yet", "hundreds").doesNotContain("[figure");

    MvcTestResult stored =
        post(fixture.group, "/en/desk/figures/import", Map.of("text", table, "store", "true"));
    assertThat(text(stored)).contains("The row is on record");
    assertThat(text(post(fixture.group, "/km/desk/figures/import", Map.of("text", "cows\n"))))
        .contains("ជួរឈរ «cows»");
  }

  @Test
  void a_figure_is_withdrawn_with_a_reason() throws Exception {
    String number = fixture.stated(fixture.group, fixture.restrictions(), "2025", "30");
    String path = "/en/desk/figures/" + number + "/withdraw";

    assertThat(get(fixture.group, path)).hasStatusOk();
    assertThat(post(fixture.group, path, Map.of("because", ""))).hasStatus(422);
    assertThat(post(fixture.ministry, path, Map.of("because", "No"))).hasStatus(403);
    assertThat(post(fixture.group, path, Map.of("because", "Counted twice"))).hasStatus(303);
    Figure figure = figures.find(number, Viewer.EVERYBODY).orElseThrow();
    assertThat(figure.now().withdrawn()).isTrue();
  }

  @Test
  void what_is_counted_is_defined_by_form() throws Exception {
    var typed = new HashMap<>(ConsistencyFixture.definition(false));
    typed.remove("meaning_km");
    MvcTestResult refused = post(fixture.group, "/en/desk/indicators/new", typed);
    assertThat(refused).hasStatus(422);
    assertThat(text(refused)).contains("in Khmer: is missing").doesNotContain("[figure");
    typed.put("meaning_km", "ការប្រជុំ");
    assertThat(post(fixture.group, "/en/desk/indicators/new", typed)).hasStatus(303);
    String number = fixture.restrictions();
    typed.put("because", "Clearer");
    assertThat(post(fixture.group, "/en/desk/indicators/" + number + "/definitions/new", typed))
        .hasStatus(303);
    assertThat(text(browser.get().uri("/en/consistency/" + number).exchange()))
        .contains("version 2", "Why it changed: Clearer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/new", "/import"})
  void pages_of_the_desk_speak_both_languages(String path) throws Exception {
    for (String language : new String[] {"en", "km"}) {
      MvcTestResult page = get(fixture.group, "/" + language + "/desk/figures" + path);
      assertThat(page).hasStatusOk();
      assertThat(text(page)).doesNotContain("[figure", "[rules", "[desk");
    }
  }
}
