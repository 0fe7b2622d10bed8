package org.vetika.app.organization.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.VetikaTest;
import org.vetika.app.organization.OrganizationFixture;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;
import org.vetika.app.web.Visitor.Mandate;

/** The desk of the registry: relations, the table, and who may come in. */
@VetikaTest
@TestPropertySource(properties = "test.database=registry")
class OrganizationDeskTest {
  private static final String DESK = DeskVisits.DESK;

  private static final Visitor PERSON =
      new Visitor(
          UUID.randomUUID(), "Sok Dara", List.of(new Mandate(0, "Secretariat", Role.FACILITATOR)));

  @Autowired MockMvcTester pages;
  @Autowired JdbcClient database;

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
