package org.vetika.app.consistency.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vetika.app.VetikaTest;
import org.vetika.app.consistency.ConsistencyFixture;
import org.vetika.app.consistency.Position;
import org.vetika.app.consistency.StepKind;

/** Pages of figures as everybody sees them. */
@VetikaTest
@Import(ConsistencyFixture.class)
class ConsistencyPageTest {
  @Autowired private MockMvcTester browser;
  @Autowired private ConsistencyFixture fixture;

  private String page(String path) throws Exception {
    var answer = browser.get().uri(path).exchange();
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsString();
  }

  @Test
  void both_parties_stand_side_by_side_with_the_bridge_between_them() throws Exception {
    String indicator = fixture.restrictions();
    String group = fixture.stated(fixture.group, indicator, "2025", "258");
    String ministry = fixture.stated(fixture.ministry, indicator, "2025", "20");
    long step = fixture.step(fixture.group, group, ministry, StepKind.CONFIDENTIAL, "-200");
    fixture.says(fixture.ministry, step, Position.CONFIRMS);

    String page = page("/en/consistency/" + indicator + "/2025");

    assertThat(page)
        .contains(fixture.group.name(), fixture.ministry.name())
        .contains("From 258 to 20", "Reporter asked for confidentiality", "−200", "−38")
        .contains("200 explained and confirmed by both sides; 38 left to settle.")
        .contains("Association of Examples")
        .doesNotContain("[");
    assertThat(page.indexOf(fixture.group.name()))
        .isLessThan(page.indexOf(fixture.ministry.name()));
    assertThat(page("/km/consistency/" + indicator + "/2025"))
        .contains("២៥៨", "−២០០")
        .doesNotContain("[");
  }

  @Test
  void what_speaks_of_different_periods_is_not_subtracted_but_said() throws Exception {
    String indicator = fixture.restrictions();
    fixture.stated(fixture.group, indicator, "2025", "258");
    fixture.stated(fixture.ministry, indicator, "2025-Q3", "20");

    assertThat(page("/en/consistency/" + indicator + "/2025"))
        .contains("they speak of different things: period (2025; quarter 3 of 2025)")
        .doesNotContain("238");
  }

  @Test
  void provinces_are_on_the_map_and_in_the_table() throws Exception {
    String indicator = fixture.peopleAtRisk();
    fixture.statedFor(fixture.group, indicator, "01", "2025", "3");
    fixture.statedFor(fixture.group, indicator, "02", "2025", "21");
    fixture.statedFor(fixture.group, indicator, "03", "2025", "17");

    assertThat(page("/en/consistency/" + indicator + "/2025"))
        .contains("fewer than 5", "&lt;5", "Battambang", "not shown", "<svg class=\"map\"")
        .doesNotContain(">3<", ">17<");
  }

  @Test
  void the_list_is_filtered_by_links() throws Exception {
    String indicator = fixture.restrictions();
    fixture.statedFor(fixture.group, indicator, "07", "2019", "3");
    fixture.statedFor(fixture.ministry, indicator, "07", "2019", "4");

    assertThat(page("/en/consistency?standing=to-settle&place=07&year=2019"))
        .contains("Refused meetings", "1 thing counted", indicator)
        .doesNotContain("[");
    assertThat(page("/km/consistency?standing=explained&place=07&year=2019"))
        .as("the other state stays to be chosen, beside the rest of the filter")
        .contains("/km/consistency?standing=to-settle&amp;place=07&amp;year=2019\"")
        .doesNotContain(indicator);
    assertThat(browser.get().uri("/en/consistency?year=soon").exchange()).hasStatus(400);
    assertThat(page("/en/consistency/" + indicator)).contains("2019, Kampot", "version 1");
  }

  @Test
  void what_is_not_on_record_is_not_found() {
    for (String path :
        new String[] {"/N9999", "/N9999/2025", "/N0001/2025-13", "/N0001/2025-01-01--2025-12-31"}) {
      assertThat(browser.get().uri("/en/consistency" + path).exchange()).hasStatus(404);
    }
  }
}
