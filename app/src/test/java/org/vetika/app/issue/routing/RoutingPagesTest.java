package org.vetika.app.issue.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.VetikaTest;
import org.vetika.app.issue.clock.LegalTimeFixture;
import org.vetika.app.web.Visitor;

@VetikaTest
@TestPropertySource(properties = "test.database=routing")
class RoutingPagesTest {
  private static final String DESK = "/en/admin/routing";

  @Autowired MockMvcTester pages;
  @Autowired JdbcClient database;
  private RoutingFixture fixture;

  @BeforeEach
  void begin() {
    fixture = new RoutingFixture(database);
    fixture.noRulesNorAuthorities();
  }

  @Test
  void a_rule_is_added_tried_and_withdrawn() {
    long department = fixture.authority("province", "21");
    assertThat(
            post(
                "/new",
                "place",
                "Takeo",
                "topic",
                "test.water",
                "authority",
                fixture.number(department),
                "rising",
                "false",
                "from",
                "2026-01-01",
                "note",
                "Letter <12>"))
        .hasStatus(303)
        .hasHeader("Location", DESK + "?done=added");
    assertThat(get(DESK))
        .bodyText()
        .contains("Takéo (21)", "Water", "Letter &lt;12&gt;", "since 1 January 2026")
        .doesNotContain("[rules", "[routing");
    long ministry = fixture.authority("national", null);
    post(
        "/new",
        "authority",
        fixture.number(ministry),
        "topic",
        "test",
        "rising",
        "true",
        "from",
        "2026-01-01");
    long first =
        database
            .sql("select min(id) from routing_rule")
            .query((row, index) -> row.getLong(1))
            .single();
    assertThat(get(DESK + "/test?place=21020901&topic=test.water.wells&day=2026-11-02"))
        .hasStatusOk()
        .bodyText()
        .contains("Pea Ream (21020901) · Wells · 2 November 2026", "by rule " + first)
        .containsSubsequence(fixture.number(department), fixture.number(ministry));
    String withdraw = "/" + first + "/withdraw";
    assertThat(get(DESK + withdraw)).hasStatusOk().bodyText().contains("Takéo (21) · Water");
    assertThat(post(withdraw, "because", "")).hasStatus(422);
    assertThat(post(withdraw, "because", "Wrong")).hasStatus(303);
    assertThat(get(DESK)).bodyText().doesNotContain("Takéo (21)");
    assertThat(get(DESK + "?show=all")).bodyText().contains("Takéo (21)", "by Admin: Wrong");
    assertThat(get(DESK + withdraw)).hasStatus(404);
    assertThat(get(DESK + "/test?place=21&day=2026-11-02"))
        .bodyText()
        .contains("by the registry", fixture.number(department));
  }

  @Test
  void a_refused_rule_comes_back_filled_in_in_the_language_of_the_page() {
    assertThat(post("/new", "place", "Atlantis", "authority", "O99999", "from", "x"))
        .hasStatus(422)
        .bodyText()
        .contains("there is no place with the code or name “Atlantis”", "O99999", "href=\"#from\"");
    assertThat(
            pages
                .post()
                .uri("/km/admin/routing/new")
                .param("place", "Atlantis")
                .requestAttr(Visitor.ATTRIBUTE, LegalTimeFixture.administrator())
                .with(csrf()))
        .hasStatus(422)
        .bodyText()
        .contains("គ្មានទីកន្លែងដែលមានលេខកូដ ឬឈ្មោះ «Atlantis» ទេ។")
        .doesNotContain("[rules", "[routing");
  }

  @Test
  void the_test_says_when_the_facilitators_decide_and_refuses_what_it_does_not_know() {
    assertThat(get(DESK + "/test")).bodyText().contains("The facilitators", "No place · No topic");
    assertThat(get(DESK + "/test?place=Pea%20Ream"))
        .hasStatus(422)
        .bodyText()
        .contains("210209 Pea Ream", "21020901 Pea Ream");
    assertThat(get(DESK + "/test?topic=%00&day=nonsense")).hasStatus(422);
  }

  @Test
  void long_lists_come_in_parts_and_are_filtered_by_level() {
    long province = fixture.authority("province", "21");
    database
        .sql(
            """
            insert into routing_rule (place_code, topic_code, level, authority_id, rising_only,
              valid_from, valid_until, note, entered_by)
            select '21', null, 'province', :authority, false, date '2000-01-01' + number,
              case when number < 60 then date '2000-01-01' + number end, 'Rule ' || number, 'Admin'
            from generate_series(1, 60) as number
            """)
        .param("authority", province)
        .update();
    String body = body(get(DESK + "?show=all"));
    assertThat(body).contains("Rule 60", "Rule 11", "Older rules").doesNotContain("Rule 10<");
    String more = body.replaceFirst("(?s).*href=\"([^\"]*after=[0-9]+)\".*", "$1");
    assertThat(body(get(more.replace("&amp;", "&")))).contains("Rule 10", "Rule 1<");
    assertThat(body(get(DESK))).contains("Rule 60").doesNotContain("Rule 59");
    assertThat(body(get(DESK + "?show=all&level=national"))).contains("No rules here");
    assertThat(get(DESK + "?show=x&level=x&after=x&done=x")).hasStatusOk();
  }

  private static String body(MvcTestResult answer) {
    try {
      return answer.getResponse().getContentAsString();
    } catch (java.io.UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private MvcTestResult get(String address) {
    return pages
        .get()
        .uri(java.net.URI.create(address))
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
