package org.vetika.app.dialogue.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.vetika.app.VetikaTest;
import org.vetika.app.organization.OrganizationEntry;
import org.vetika.app.organization.RegisteringOrganization;
import org.vetika.app.organization.RegisteringOrganization.Outcome.Registered;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;

@VetikaTest
class IntakePageTest {
  private static final String IMPORT = "/en/desk/dialogues/import";
  private static final String DOCUMENT =
      """
      Summary Result of the Provincial Forum

      12 March 2022
      Kampot

      The forum was organized by the Pepper Growers Network (PGN).

      1. Challenges

      1.1. The road to the market is closed in the rainy season <script>alert(1)</script>;
      1.2. Wells are dry from February on. Schools have no water.

      2. Recommendations

      2.1. Repair the road before the next harvest.

      Thank you to all who came.
      """;

  @Autowired MockMvcTester pages;
  @Autowired RegisteringOrganization registering;

  private Visitor facilitator = visitor(0, Role.FACILITATOR);

  @BeforeEach
  void an_organization_with_a_facilitator() {
    if (registering.register(facilitator, network(), List.of(), "")
        instanceof Registered(long id, String number)) {
      organization = id;
    }
    facilitator = visitor(organization, Role.FACILITATOR);
  }

  private static long organization;

  @Test
  void a_document_is_read_corrected_and_saved_as_a_draft_with_its_numbers() {
    String review = upload(DOCUMENT);
    Document page = page(review);
    assertThat(page.select("[name=result.number]").eachAttr("value"))
        .containsExactly("1.1", "1.2", "2.1");
    assertThat(page.select("[name=start]").attr("value")).isEqualTo("2022-03-12");
    assertThat(page.html()).doesNotContain("<script>alert(1)");

    MultiValueMap<String, String> form = form(page);
    form.set("kind", "provincial-forum");
    form.set("level", "province");
    Objects.requireNonNull(form.get("result.text"))
        .set(1, "Wells are dry from February on.|Schools have no water.");
    Document split = Jsoup.parse(text(press(review, form, "split-1")));
    assertThat(split.select("[name=result.number]").eachAttr("value"))
        .containsExactly("1.1", "1.2", "1.3", "2.1");
    assertThat(split.select("[name=kind] option[selected]").val()).isEqualTo("provincial-forum");

    MvcTestResult saved = press(review, form(split), "save");
    assertThat(saved).hasStatus(303);
    String editor = String.valueOf(saved.getResponse().getHeader("Location"));
    String number = editor.replaceAll(".*/(D[0-9]{4}-[0-9]{3,})/summary", "$1");
    assertThat(number).startsWith("D2022-");
    MvcTestResult again = press(review, form(split), "save");
    assertThat(again.getResponse().getHeader("Location")).isEqualTo(editor);
  }

  @Test
  void a_form_that_lacks_something_comes_back_filled_in_and_says_what() {
    String review = upload(DOCUMENT);
    MultiValueMap<String, String> form = form(page(review));
    form.set("titleEnglish", "A title that was typed");
    MvcTestResult refused = press(review, form, "save");
    assertThat(refused).hasStatus(422);
    Document page = Jsoup.parse(text(refused));
    assertThat(page.select(".errors a[href=#kind], .errors a[href=#level]")).hasSize(2);
    assertThat(page.select("[name=titleEnglish]").text()).isEqualTo("A title that was typed");
  }

  @Test
  void no_paragraph_is_lost_when_results_are_joined_taken_out_and_taken_in() {
    String review = upload(DOCUMENT);
    Document joined = Jsoup.parse(text(press(review, form(page(review)), "join-0")));
    assertThat(joined.expectFirst("[name=result.text]").wholeText())
        .contains("rainy season")
        .contains("no water");
    Document out = Jsoup.parse(text(press(review, form(joined), "out-1")));
    assertThat(out.select("[name=rest]").eachAttr("value"))
        .anyMatch(text -> text.contains("next harvest"));
    Document in = Jsoup.parse(text(press(review, form(out), "take-0")));
    assertThat(in.select("[name=result.text]").eachText().getLast()).contains("next harvest");
  }

  @Test
  void a_file_that_cannot_be_read_is_refused_in_words_and_nothing_is_kept() {
    MvcTestResult refused = post(new byte[] {0x7f, 'E', 'L', 'F', 0, 0, 0}, facilitator);
    assertThat(refused).hasStatus(422);
    assertThat(text(refused)).contains("This is no document that can be read");
    assertThat(post(new byte[0], facilitator)).hasStatus(422);
  }

  @Test
  void only_facilitators_of_the_organization_see_the_document() {
    String review = upload(DOCUMENT);
    assertThat(get(review, visitor(organization, Role.MEMBER))).hasStatus(403);
    assertThat(get(review, visitor(organization + 1000, Role.FACILITATOR))).hasStatus(404);
    assertThat(get(IMPORT + "/" + UUID.randomUUID(), facilitator)).hasStatus(404);
    assertThat(post(DOCUMENT.getBytes(StandardCharsets.UTF_8), visitor(1, Role.ADMINISTRATOR)))
        .hasStatus(403);
  }

  private static OrganizationEntry network() {
    return new OrganizationEntry(
        Map.of("name_en", "Pepper Growers Network", "acronym", "PGN", "kind", "network"),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Visitor visitor(long organization, Role role) {
    return new Visitor(
        UUID.randomUUID(),
        "Sok",
        List.of(new Visitor.Mandate(organization, "Pepper Growers Network", role)));
  }

  private String upload(String document) {
    MvcTestResult result = post(document.getBytes(StandardCharsets.UTF_8), facilitator);
    assertThat(result).hasStatus(303);
    return String.valueOf(result.getResponse().getHeader("Location"));
  }

  private MvcTestResult post(byte[] content, Visitor visitor) {
    return pages
        .post()
        .uri(IMPORT)
        .multipart()
        .file("file", content)
        .param("organization", Long.toString(visitor.mandates().getFirst().organization()))
        .with(csrf())
        .requestAttr(Visitor.ATTRIBUTE, visitor)
        .exchange();
  }

  private MvcTestResult press(String review, MultiValueMap<String, String> form, String button) {
    form.set("do", button);
    return pages
        .post()
        .uri(review)
        .params(form)
        .with(csrf())
        .requestAttr(Visitor.ATTRIBUTE, facilitator)
        .exchange();
  }

  private MvcTestResult get(String path, Visitor visitor) {
    return pages.get().uri(path).requestAttr(Visitor.ATTRIBUTE, visitor).exchange();
  }

  private Document page(String path) {
    MvcTestResult result = get(path, facilitator);
    assertThat(result).hasStatusOk();
    return Jsoup.parse(text(result));
  }

  private static String text(MvcTestResult result) {
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  /** What a browser would send: every field, in order. */
  private static MultiValueMap<String, String> form(Document page) {
    var values = new LinkedMultiValueMap<String, String>();
    for (Element field : page.select("form [name]")) {
      String name = field.attr("name");
      switch (field.normalName()) {
        case "button" -> {}
        case "textarea" -> values.add(name, field.wholeText());
        case "select" -> {
          Element chosen = field.selectFirst("option[selected]");
          Element first = field.selectFirst("option");
          values.add(name, chosen != null ? chosen.val() : first == null ? "" : first.val());
        }
        default -> values.add(name, field.val());
      }
    }
    return values;
  }
}
