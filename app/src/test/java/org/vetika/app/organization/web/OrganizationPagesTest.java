package org.vetika.app.organization.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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
import org.vetika.app.organization.AuthorityLevel;
import org.vetika.app.organization.Identifier;
import org.vetika.app.organization.ImportReport;
import org.vetika.app.organization.Membership.MembershipRole;
import org.vetika.app.organization.OrganizationChange;
import org.vetika.app.organization.OrganizationFixture;
import org.vetika.app.organization.OrganizationKind;
import org.vetika.app.organization.OrganizationMatch;
import org.vetika.app.organization.OrganizationSection;
import org.vetika.app.organization.OrganizationStatement.Comparison;
import org.vetika.app.organization.OtherName;
import org.vetika.app.organization.Party;
import org.vetika.app.web.Language;
import org.vetika.app.web.Messages;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;
import org.vetika.app.web.Visitor.Mandate;

@VetikaTest
@TestPropertySource(properties = "test.database=registry")
@Import(OrganizationPagesTest.Sections.class)
class OrganizationPagesTest {
  private static final String DESK = "/en/desk/organizations/";

  @Autowired MockMvcTester pages;
  @Autowired JdbcClient database;
  @Autowired Messages messages;

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
  void only_who_keeps_the_registry_reaches_its_desk() {
    registered("Star Kampuchea", "ngo");
    for (String path : List.of("new", "import")) {
      assertThat(get(path, Role.MEMBER, 1)).hasStatus(403);
      assertThat(get(path, Role.OFFICER, 1)).hasStatus(403);
      assertThat(get(path, Role.FACILITATOR, 0)).hasStatusOk();
      assertThat(pages.get().uri(DESK + path)).hasStatus(303);
    }
    for (String path :
        List.of(
            "O0001/memberships",
            "O0001/recognitions",
            "O0001/statements",
            "O0001/merge",
            "O0001/statement/1/withdraw",
            "O0001/memberships/1/end")) {
      assertThat(post(path, Role.MEMBER, 1)).as(path).hasStatus(403);
      assertThat(pages.post().uri(DESK + path).with(csrf())).as(path).hasStatus(403);
    }
  }

  @Test
  void relations_are_recorded_and_withdrawn_on_the_desk() {
    registered("Star Kampuchea", "ngo");
    registered("Wide Network", "network");
    assertThat(
            post("O0001/memberships", Role.FACILITATOR, 0, "coalition", "O0009", "since", "2012"))
        .hasStatus(422)
        .bodyText()
        .contains("no organization with this number", "value=\"O0009\"");
    assertThat(
            post(
                "O0001/memberships",
                Role.FACILITATOR,
                0,
                "coalition",
                "O0002",
                "since",
                "2012-05",
                "source",
                "List of 2012"))
        .hasStatus(303);
    assertThat(
            post(
                "O0001/statements",
                Role.FACILITATOR,
                0,
                "comparison",
                "more_than",
                "count",
                "300",
                "what_en",
                "NGOs",
                "as_of",
                "2021",
                "source",
                "Result"))
        .hasStatus(303);
    assertThat(pages.get().uri("/km/organizations/O0001"))
        .bodyText()
        .contains("ច្រើនជាង ៣០០", "ឧសភា ២០១២", "List of 2012");
    assertThat(get("O0001", Role.FACILITATOR, 0)).hasStatusOk();
    assertThat(post("O0001/statement/1/withdraw", Role.FACILITATOR, 0, "reason", "Wrong source"))
        .hasStatus(303);
    assertThat(pages.get().uri("/en/organizations/O0001"))
        .bodyText()
        .doesNotContain("More than 300")
        .contains("Wrong source");
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

  @Test
  void a_table_is_looked_at_and_then_imported() {
    byte[] table =
        "kind;name_en;acronym\nngo;Star Kampuchea;SK\npub;Wrong;\n"
            .getBytes(StandardCharsets.UTF_8);
    MvcTestResult dry =
        pages
            .post()
            .multipart()
            .uri(DESK + "import")
            .file("file", table)
            .requestAttr(Visitor.ATTRIBUTE, PERSON)
            .with(csrf())
            .exchange();
    assertThat(dry).hasStatusOk().bodyText().contains("1 new organization", "1 refused");
    String body = new String(dry.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    int start = body.indexOf("organizations/import/") + "organizations/import/".length();
    assertThat(
            pages
                .post()
                .uri(DESK + "import/" + body.substring(start, start + 36))
                .requestAttr(Visitor.ATTRIBUTE, PERSON)
                .with(csrf()))
        .hasStatusOk()
        .bodyText()
        .contains("Imported", "/en/organizations/O0001");
  }

  @Test
  void every_computed_text_exists_in_both_languages() {
    Stream<String> keys =
        Stream.of(
                keys(
                    "organization.kind.",
                    Stream.of(OrganizationKind.values()).map(OrganizationKind::key)),
                keys("organization.party.", Stream.of(Party.values()).map(Party::key)),
                keys(
                    "organization.level.",
                    Stream.of(AuthorityLevel.values()).map(AuthorityLevel::key)),
                keys(
                    "organization.role.",
                    Stream.of(MembershipRole.values()).map(MembershipRole::key)),
                keys(
                    "organization.comparison.",
                    Stream.of(Comparison.values()).map(Comparison::key)),
                keys("organization.compare.", Stream.of(Comparison.values()).map(Comparison::key)),
                keys(
                    "organization.usage.",
                    Stream.of(OtherName.Usage.values()).map(OtherName.Usage::key)),
                keys(
                    "organization.action.",
                    Stream.of(OrganizationChange.Action.values())
                        .map(OrganizationChange.Action::key)),
                keys("organization.scheme.", Identifier.KNOWN_SCHEMES.stream()),
                keys("organization.match.", lower(OrganizationMatch.Reason.values())),
                keys("organizations.import.fate.", lower(ImportReport.Fate.values())),
                keys("organizations.import.total.", lower(ImportReport.Fate.values())))
            .flatMap(each -> each);
    assertThat(keys)
        .allSatisfy(key -> {
          assertThat(messages.has(Language.EN, key)).as(key).isTrue();
          assertThat(messages.has(Language.KM, key)).as(key).isTrue();
        });
  }

  private static final Visitor PERSON =
      new Visitor(
          UUID.randomUUID(), "Sok Dara", List.of(new Mandate(0, "Secretariat", Role.FACILITATOR)));

  private static Stream<String> lower(Enum<?>[] all) {
    return Stream.of(all).map(each -> each.name().toLowerCase(Locale.ROOT));
  }

  private static Stream<String> keys(String prefix, Stream<String> ends) {
    return ends.map(prefix::concat);
  }

  private void registered(String name, String kind) {
    assertThat(post("new", Role.FACILITATOR, 0, "kind", kind, "name_en", name)).hasStatus(303);
  }

  private MvcTestResult get(String path, Role role, long organization) {
    return pages
        .get()
        .uri(DESK + path)
        .requestAttr(Visitor.ATTRIBUTE, visitor(role, organization))
        .exchange();
  }

  private MvcTestResult post(String path, Role role, long organization, String... fields) {
    var request =
        pages.post().uri(DESK + path).requestAttr(Visitor.ATTRIBUTE, visitor(role, organization));
    for (int index = 0; index < fields.length; index += 2) {
      request = request.param(fields[index], fields[index + 1]);
    }
    return request.with(csrf()).exchange();
  }

  private static Visitor visitor(Role role, long organization) {
    return new Visitor(
        UUID.randomUUID(), "Chan Thida", List.of(new Mandate(organization, "Own", role)));
  }
}
