package org.vetika.app.consistency.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.CountedStatements;
import org.vetika.app.VetikaTest;
import org.vetika.app.consistency.ConsistencyFixture;

/** A release in view of those before it. */
@VetikaTest
@Import({ConsistencyFixture.class, CountedStatements.class})
class EstimateReleaseTest extends EstimateScene {
  private static final String LARGE = THREE_LISTS.replace("0,1,1,4", "0,1,1,14");

  private String released(Map<String, String> typed, String table) {
    String path = brought(fixture.group, typed, table);
    assertThat(release(fixture.group, path)).hasStatus(303);
    String page = text(get(fixture.group, "/en" + path));
    return page.replaceAll("(?s).*?(/consistency/estimates/E[0-9]{4,9}).*", "/en$1");
  }

  @Test
  void one_record_more_than_last_month_is_not_released() {
    Map<String, String> typed = typed();
    typed.remove("parties");
    String first = released(typed, LARGE);
    typed.put("period", "2026-01");
    String path = brought(fixture.group, typed, LARGE.replace("1,0,0,247", "1,0,0,248"));
    String page = text(get(fixture.group, "/en" + path));
    assertThat(page)
        .contains("It cannot be released beside what is public already")
        .contains("Estimate " + first.substring(first.lastIndexOf('/') + 1))
        .contains("differs from this one by fewer than 5")
        .doesNotContain("Release for everybody", "[estimate", "[release");
    MvcTestResult refused = release(fixture.group, path);
    assertThat(refused).hasStatus(409);
    assertThat(text(refused)).contains("would tell of single people");
    assertThat(text(get(fixture.group, "/km" + path))).doesNotContain("[estimate", "[release");
    String list = "/en/consistency/estimates?indicator=" + typed.get("indicator");
    assertThat(text(browser.get().uri(list).exchange())).contains("1 estimate");
  }

  @Test
  void a_case_that_moved_to_another_pattern_is_hidden_and_the_rest_rounded() {
    Map<String, String> typed = typed();
    typed.remove("parties");
    released(typed, LARGE);
    String moved = LARGE.replace("1,0,0,247", "1,0,0,246").replace("1,0,1,112", "1,0,1,113");
    String path = brought(fixture.group, typed, moved);
    assertThat(text(get(fixture.group, "/en" + path)))
        .contains("Everybody will see less, because of what is public already")
        .contains("some differ from these by fewer than 5", "Release for everybody");
    String open = released(typed, moved);
    assertThat(text(browser.get().uri(open).exchange()))
        .contains("636 cases are known", "Rounded to two digits")
        .doesNotContain("differ from these", "[1,23]");
    assertThat(text(browser.get().uri(open + "/counts.csv").exchange()))
        .contains("1,0,0,\r\n", "1,0,1,\r\n", "0,1,0,49")
        .doesNotContain("246", "113");
  }

  @Test
  void a_large_difference_and_another_place_are_released() {
    Map<String, String> typed = typed();
    typed.remove("parties");
    released(typed, LARGE);
    String grown = released(typed, LARGE.replace("1,0,0,247", "1,0,0,260"));
    assertThat(text(browser.get().uri(grown + "/counts.csv").exchange()))
        .contains("1,0,0,260", "0,1,1,14");
    typed.put("place", "12");
    String elsewhere = released(typed, LARGE.replace("1,0,0,247", "1,0,0,248"));
    assertThat(text(browser.get().uri(elsewhere + "/counts.csv").exchange())).contains("1,0,0,248");
    String other = "/en/consistency/estimates?indicator=N9999&place=12";
    assertThat(text(browser.get().uri(other).exchange()))
        .as("other indicators stay to be chosen, beside the place")
        .contains("?indicator=" + typed.get("indicator") + "&amp;place=12\"");
  }
}
