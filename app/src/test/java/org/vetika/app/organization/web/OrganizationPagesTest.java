package org.vetika.app.organization.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.VetikaTest;
import org.vetika.app.organization.OrganizationFixture;
import org.vetika.app.organization.OrganizationSection;
import org.vetika.app.web.Role;

@VetikaTest
@TestPropertySource(properties = "test.database=registry")
@Import(OrganizationPagesTest.Sections.class)
class OrganizationPagesTest {
  @Autowired MockMvcTester pages;
  @Autowired JdbcClient database;

  /** A section as another module would add it. */
  @TestConfiguration(proxyBeanMethods = false)
  static class Sections {
    @Bean
    OrganizationSection dialogues() {
      return (ids, page) ->
          Optional.of(
              new OrganizationSection.Links(
                  "dialogues",
                  "Dialogues of " + ids.size(),
                  List.of(new OrganizationSection.Link("/en/dialogues/1", "Forum", null, "2021")),
                  null));
    }
  }

  @BeforeEach
  void emptyRegistry() {
    OrganizationFixture.emptyRegistry(database);
    database
        .sql(
            """
            insert into place (code, level, parent_code, type_en, type_km, name_km, name_latin,
              original_name_km, original_name_latin)
            values ('21', 'province', null, 'Province', 'ខេត្ត', 'តាកែវ', 'Takéo', 'តាកែវ', 'Takeo')
            on conflict do nothing
            """)
        .update();
  }

  @Test
  void an_organization_is_registered_and_read_in_both_languages() {
    assertThat(
            post(
                "new",
                Role.FACILITATOR,
                0,
                "kind",
                "ngo",
                "name_en",
                "Star & <b>Kampuchea</b>",
                "name_km",
                "ផ្កាយកម្ពុជា",
                "acronym",
                "SK",
                "provinces",
                "21",
                "scheme",
                "KH-NNGO",
                "identifier",
                "12"))
        .hasStatus(303)
        .hasHeader("Location", "/en/organizations/O0001");
    assertThat(pages.get().uri("/en/organizations/O0001"))
        .hasStatusOk()
        .bodyText()
        .contains("Star &amp; &lt;b&gt;Kampuchea", "ផ្កាយកម្ពុជា", "org-id.guide/list/KH-NNGO")
        .contains("Takéo", "Dialogues of 1", "Version 1")
        .doesNotContain("<b>Kampuchea", "[organization");
    assertThat(pages.get().uri("/km/organizations/O0001"))
        .hasStatusOk()
        .bodyText()
        .contains("<h1 class=\"mt-s\">ផ្កាយកម្ពុជា", "lang=\"en\">Star", "តាកែវ")
        .doesNotContain("[organization");
  }

  @Test
  void the_directory_filters_by_links_and_survives_any_query() {
    registered("Star Kampuchea", "ngo");
    registered("Teachers Union", "union");
    assertThat(pages.get().uri("/en/organizations?kind=union"))
        .hasStatusOk()
        .bodyText()
        .contains("Teachers Union", "1 organization", "aria-current=\"true\"")
        .doesNotContain("Star Kampuchea");
    for (String query :
        List.of(
            "?q=%00&province=%00&topic=%27&coalition=%00O1&after=%00",
            "?kind=nonsense&party=x&recognized=maybe&province=9999999",
            "?q=" + "%E1%9E%80".repeat(3000),
            "?q=%3Cscript%3Ealert(1)%3C/script%3E",
            "?after=O9999&q=%25_")) {
      assertThat(pages.get().uri(java.net.URI.create("/en/organizations" + query)))
          .as(query)
          .hasStatusOk()
          .bodyText()
          .doesNotContain("<script>alert");
    }
    assertThat(pages.get().uri("/en/organizations/O9999")).hasStatus(404);
    assertThat(pages.get().uri("/en/organizations/O99999999999999")).hasStatus(404);
  }

  @Test
  void a_possible_duplicate_comes_back_filled_in_and_asks() {
    registered("Star Kampuchea", "ngo");
    assertThat(
            post(
                "new",
                Role.FACILITATOR,
                0,
                "kind",
                "ngo",
                "name_en",
                "STAR Kampuchea",
                "phone",
                "012 345"))
        .hasStatus(422)
        .bodyText()
        .contains("name=\"others\" value=\"O0001\"", "value=\"012 345\"", "same name");
    assertThat(
            post(
                "new",
                Role.FACILITATOR,
                0,
                "kind",
                "ngo",
                "name_en",
                "STAR Kampuchea",
                "others",
                "O0001"))
        .hasStatus(303);
  }

  @Test
  void a_refused_form_comes_back_with_what_was_typed() {
    assertThat(post("new", Role.ADMINISTRATOR, 0, "name_en", "A", "website", "javascript:x"))
        .hasStatus(422)
        .bodyText()
        .contains(
            "role=\"alert\"", "href=\"#website\"", "value=\"javascript:x\"", "href=\"#kind\"");
  }

  @Test
  void the_second_person_sees_the_first_ones_change_and_loses_nothing() {
    registered("Star Kampuchea", "ngo");
    post(
        "O0001/edit",
        Role.FACILITATOR,
        0,
        "version",
        "1",
        "kind",
        "ngo",
        "name_en",
        "Star Kampuchea",
        "phone",
        "111");
    assertThat(
            post(
                "O0001/edit",
                Role.FACILITATOR,
                0,
                "version",
                "1",
                "kind",
                "ngo",
                "name_en",
                "Star Kampuchea",
                "phone",
                "222",
                "address",
                "Street 5"))
        .hasStatus(409)
        .bodyText()
        .contains("111", "value=\"222\"", "value=\"Street 5\"", "name=\"version\" value=\"2\"");
    assertThat(
            post(
                "O0001/edit",
                Role.FACILITATOR,
                0,
                "version",
                "2",
                "kind",
                "ngo",
                "name_en",
                "Star Kampuchea",
                "phone",
                "222",
                "address",
                "Street 5"))
        .hasStatus(303);
  }

  @Test
  void a_member_changes_the_own_description_only() {
    registered("Star Kampuchea", "ngo");
    assertThat(get("O0001/edit", Role.MEMBER, 1))
        .hasStatusOk()
        .bodyText()
        .contains("description_km")
        .doesNotContain("name=\"acronym\"", "name=\"kind\"");
    assertThat(get("O0001/edit", Role.MEMBER, 2)).hasStatus(403);
    assertThat(get("O0001", Role.MEMBER, 1)).hasStatus(303);
    assertThat(
            post(
                "O0001/edit",
                Role.MEMBER,
                1,
                "version",
                "1",
                "description_en",
                "We train.",
                "acronym",
                "XX"))
        .hasStatus(303);
    assertThat(pages.get().uri("/en/organizations/O0001"))
        .bodyText()
        .contains("We train.")
        .doesNotContain("XX");
    assertThat(post("O0001/edit", Role.MEMBER, 2, "version", "2", "description_en", "Not mine"))
        .hasStatus(403);
  }

  @Test
  void the_address_of_a_merged_organization_leads_on_for_good() {
    registered("Advocacy Institute", "ngo");
    registered("Institut du plaidoyer", "ngo");
    assertThat(post("O0002/merge", Role.FACILITATOR, 0, "into", "O0001", "reason", "Same office"))
        .hasStatus(303)
        .hasHeader("Location", "/en/organizations/O0001?from=O0002");
    assertThat(pages.get().uri("/km/organizations/O0002"))
        .hasStatus(301)
        .hasHeader("Location", "/km/organizations/O0001?from=O0002");
    assertThat(pages.get().uri("/en/organizations/O0001?from=O0002"))
        .bodyText()
        .contains("O0002 was merged into O0001", "Same office", "Dialogues of 2");
    assertThat(pages.get().uri("/en/organizations/O0001?from=<b>"))
        .bodyText()
        .doesNotContain("was merged into");
  }

  private void registered(String name, String kind) {
    desk().registered(name, kind);
  }

  private MvcTestResult get(String path, Role role, long organization) {
    return desk().get(path, role, organization);
  }

  private MvcTestResult post(String path, Role role, long organization, String... fields) {
    return desk().post(path, role, organization, fields);
  }

  private DeskVisits desk() {
    return new DeskVisits(pages);
  }
}
