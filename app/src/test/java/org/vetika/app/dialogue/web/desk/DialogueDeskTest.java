package org.vetika.app.dialogue.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.VetikaTest;
import org.vetika.app.dialogue.Acting;
import org.vetika.app.dialogue.DialogueFixture;
import org.vetika.app.dialogue.Dialogues;
import org.vetika.app.dialogue.Refusal;
import org.vetika.app.dialogue.summary.SummaryResult;
import org.vetika.app.web.Language;
import org.vetika.app.web.Messages;
import org.vetika.app.web.Visitor;

@VetikaTest
@Import(DialogueFixture.class)
class DialogueDeskTest {
  @Autowired DialogueFixture forum;
  @Autowired MockMvcTester pages;
  @Autowired Messages messages;
  @Autowired Dialogues dialogues;

  @Test
  void every_page_of_the_desk_is_served_in_both_languages_without_missing_text() {
    String number = forum.called(2051);
    SummaryResult summary = forum.agreed(number);
    long point = summary.point("1.1").orElseThrow().id();
    for (String language : List.of("en", "km")) {
      for (String path :
          List.of(
              "",
              "/new",
              "/" + number,
              "/" + number + "/edit",
              "/" + number + "/summary",
              "/" + number + "/summary/points/" + point,
              "/" + number + "/summary/publish",
              "/" + number + "/summary/compare")) {
        assertThat(get(forum.facilitator, "/" + language + "/desk/dialogues" + path))
            .as(path)
            .hasStatusOk()
            .bodyText()
            .doesNotContain("[desk-dialogue")
            .doesNotContain("[dialogue-refused")
            .contains("lang=\"" + language + "\"");
      }
    }
  }

  @Test
  void a_facilitator_calls_a_dialogue_by_the_form() {
    String own =
        dialogues.detail(forum.called(2052)).orElseThrow().line().conveners().getFirst().number();

    MvcTestResult answer =
        pages
            .post()
            .uri("/km/desk/dialogues/new")
            .requestAttr(Visitor.ATTRIBUTE, forum.facilitator.visitor())
            .with(csrf())
            .param("title_km", "វេទិកាទឹកស្អាត")
            .param("kind", "provincial-forum")
            .param("level", "province")
            .param("status", "announced")
            .param("starts", "២០៥២-១០-០១")
            .param("language", "km")
            .param("organization", own, "")
            .param("role", "convened", "took-part")
            .param("people", "១២", "")
            .param("women", "5", "")
            .exchange();

    assertThat(answer).hasStatus(303).hasHeader("Location", "/km/desk/dialogues/D2052-002");
    assertThat(
            dialogues
                .detail("D2052-002")
                .orElseThrow()
                .participations()
                .getFirst()
                .counts()
                .people())
        .isEqualTo(12);
  }

  @Test
  void a_refused_form_comes_back_filled_in_with_what_is_wrong() {
    MvcTestResult answer =
        pages
            .post()
            .uri("/en/desk/dialogues/new")
            .requestAttr(Visitor.ATTRIBUTE, forum.facilitator.visitor())
            .with(csrf())
            .param("title_en", "A <b>title</b>")
            .param("starts", "2052-10-01")
            .param("organization", "O99999")
            .exchange();

    assertThat(answer)
        .hasStatus(422)
        .bodyText()
        .contains("A &lt;b>title&lt;/b>")
        .contains(messages.of(Language.EN, "dialogue-refused.unknown-organization"));
  }

  @Test
  void a_draft_is_walked_to_publication_on_the_pages() {
    String number = forum.called(2053);
    String base = "/en/desk/dialogues/" + number + "/summary";
    SummaryResult draft = forum.drafted(number);
    long point = draft.point("2.1").orElseThrow().id();

    assertThat(get(forum.member, base)).hasStatus(404);
    assertThat(post(forum.member, base + "/circulate")).hasStatus(403);
    assertThat(post(forum.facilitator, base + "/circulate")).hasStatus(303);
    assertThat(get(forum.member, base)).hasStatusOk();
    assertThat(
            pages
                .post()
                .uri(base + "/points/" + point + "/comment")
                .requestAttr(Visitor.ATTRIBUTE, forum.officer.visitor())
                .with(csrf())
                .param("text", "We measure it."))
        .hasStatus(303);
    assertThat(
            pages
                .post()
                .uri(base + "/points/" + point + "/comment")
                .requestAttr(Visitor.ATTRIBUTE, forum.stranger.visitor())
                .with(csrf())
                .param("text", "No"))
        .hasStatus(404);
    assertThat(get(forum.facilitator, base + "/points/" + point))
        .bodyText()
        .contains("We measure it.");
    assertThat(post(forum.facilitator, base + "/agree")).hasStatus(303);
    String confirmation = body(get(forum.facilitator, base + "/publish"));
    String fingerprint =
        confirmation.replaceAll("(?s).*name=\"fingerprint\" value=\"([0-9a-f]{64})\".*", "$1");
    assertThat(
            pages
                .post()
                .uri(base + "/publish")
                .requestAttr(Visitor.ATTRIBUTE, forum.facilitator.visitor())
                .with(csrf())
                .param("fingerprint", fingerprint))
        .hasStatus(303);
    assertThat(
            java.util.Objects.requireNonNull(dialogues.detail(number).orElseThrow().summary())
                .fingerprint())
        .isEqualTo(fingerprint);
  }

  @Test
  void the_second_editor_keeps_the_own_text_and_sees_the_difference() {
    String number = forum.called(2054);
    SummaryResult draft = forum.drafted(number);
    var point = draft.point("1.1").orElseThrow();
    String save = "/en/desk/dialogues/" + number + "/summary/points/" + point.id() + "/save";
    assertThat(saving(save, point.version(), "Ten wells were dug.")).hasStatus(303);

    assertThat(saving(save, point.version(), "Nine wells were dug."))
        .hasStatus(409)
        .bodyText()
        .contains("<del>Ten</del>")
        .contains("<ins>Nine</ins>")
        .contains("Nine wells were dug.</textarea>");
  }

  @Test
  void a_point_is_split_and_joined_again_on_the_page() {
    String number = forum.called(2055);
    var point = forum.drafted(number).point("2.1").orElseThrow();
    String base = "/en/desk/dialogues/" + number + "/summary";
    assertThat(splitting(base, point.id(), point.version(), "Salt enters the wells."))
        .hasStatus(422);

    assertThat(
            splitting(
                base,
                point.id(),
                point.version(),
                "Salt enters the wells.\r\n\r\nNobody measures it."))
        .hasStatus(303);

    assertThat(get(forum.facilitator, base)).bodyText().contains("2.1b");
    assertThat(
            pages
                .post()
                .uri(base + "/points/" + point.id() + "/join")
                .requestAttr(Visitor.ATTRIBUTE, forum.facilitator.visitor())
                .with(csrf())
                .param("version", String.valueOf(point.version() + 1)))
        .hasStatus(303);
    assertThat(get(forum.facilitator, base)).bodyText().doesNotContain("2.1b");
  }

  @Test
  void a_refused_section_or_point_keeps_what_was_typed() {
    String number = forum.called(2057);
    SummaryResult summary = forum.drafted(number);
    String base = "/en/desk/dialogues/" + number + "/summary/sections";

    assertThat(
            pages
                .post()
                .uri(base + "/" + summary.sections().getFirst().id() + "/add")
                .requestAttr(Visitor.ATTRIBUTE, forum.facilitator.visitor())
                .with(csrf())
                .param("number", "1.77")
                .param("kind", "progress")
                .param("language", "en")
                .param("text", " ")
                .exchange())
        .hasStatus(422)
        .bodyText()
        .contains("value=\"1.77\"")
        .contains("<option value=\"en\" selected");
    assertThat(
            pages
                .post()
                .uri(base)
                .requestAttr(Visitor.ATTRIBUTE, forum.facilitator.visitor())
                .with(csrf())
                .param("number", "9")
                .param("title_en", "Kept title")
                .param("title_km", "ក".repeat(20_001))
                .exchange())
        .hasStatus(422)
        .bodyText()
        .contains("value=\"Kept title\"")
        .contains("value=\"9\"");
  }

  @Test
  void every_refusal_has_its_words_in_both_languages() {
    for (Refusal refusal : Refusal.values()) {
      for (Language language : Language.values()) {
        assertThat(messages.has(language, "dialogue-refused." + refusal.key()))
            .as(refusal.key())
            .isTrue();
      }
    }
  }

  private MvcTestResult saving(String path, int version, String text) {
    return pages
        .post()
        .uri(path)
        .requestAttr(Visitor.ATTRIBUTE, forum.facilitator.visitor())
        .with(csrf())
        .param("version", String.valueOf(version))
        .param("number", "1.1")
        .param("kind", "progress")
        .param("language", "en")
        .param("text", text)
        .exchange();
  }

  private MvcTestResult splitting(String base, long point, int version, String text) {
    return pages
        .post()
        .uri(base + "/points/" + point + "/split")
        .requestAttr(Visitor.ATTRIBUTE, forum.facilitator.visitor())
        .with(csrf())
        .param("version", String.valueOf(version))
        .param("text", text)
        .exchange();
  }

  private MvcTestResult get(Acting acting, String path) {
    return pages.get().uri(path).requestAttr(Visitor.ATTRIBUTE, acting.visitor()).exchange();
  }

  private MvcTestResult post(Acting acting, String path) {
    return pages
        .post()
        .uri(path)
        .requestAttr(Visitor.ATTRIBUTE, acting.visitor())
        .with(csrf())
        .exchange();
  }

  private static String body(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString();
    } catch (java.io.UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }
}
