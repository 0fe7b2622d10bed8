package org.vetika.app.dialogue.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.VetikaTest;
import org.vetika.app.dialogue.Acting;
import org.vetika.app.dialogue.DialogueFixture;
import org.vetika.app.dialogue.RegisteringForDialogue;
import org.vetika.app.dialogue.summary.Discussion;
import org.vetika.app.dialogue.summary.SummaryResult;
import org.vetika.app.organization.Organizations;
import org.vetika.app.web.Language;
import org.vetika.app.web.Messages;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;
import org.vetika.app.web.Visitor.Mandate;

@VetikaTest
@Import(DialogueFixture.class)
class SpeakingForSeveralTest {
  @Autowired DialogueFixture forum;
  @Autowired MockMvcTester pages;
  @Autowired Messages messages;
  @Autowired Discussion discussion;
  @Autowired RegisteringForDialogue registering;
  @Autowired Organizations organizations;

  private String number = "";
  private String points = "";
  private SummaryResult summary;

  /** Facilitates the convener, and is a member of a participant and of a stranger to the forum. */
  private Visitor both;

  @BeforeEach
  void somebody_speaks_for_two_of_the_forum() {
    number = forum.called(2061);
    summary = forum.circulated(number);
    points =
        "/en/desk/dialogues/"
            + number
            + "/summary/points/"
            + summary.point("2.1").orElseThrow().id();
    both =
        new Visitor(
            UUID.randomUUID(),
            "Both Sides",
            List.of(
                mandate(forum.stranger, Role.MEMBER),
                mandate(forum.member, Role.MEMBER),
                mandate(forum.facilitator, Role.FACILITATOR)));
  }

  @Test
  void who_speaks_for_two_is_asked_for_which_and_nobody_else_is() {
    assertThat(get(both, points))
        .bodyText()
        .contains("name=\"organization\"", numberOf(forum.member), numberOf(forum.facilitator))
        .doesNotContain("<option value=\"" + numberOf(forum.stranger));
    assertThat(get(forum.member.visitor(), points))
        .bodyText()
        .contains("/comment\"")
        .doesNotContain("name=\"organization\"");
  }

  @Test
  void without_a_choice_nothing_is_recorded_and_the_text_is_kept() {
    assertThat(post(both, points + "/comment", Map.of("text", "In the dry season too.")))
        .hasStatus(422)
        .bodyText()
        .contains("In the dry season too.</textarea>")
        .contains(words("choose-organization"));
    assertThat(discussion.comments(summary.id())).isEmpty();
  }

  @Test
  void the_chosen_organization_says_it() {
    String member = numberOf(forum.member);
    assertThat(post(both, points + "/comment", Map.of("text", "One", "organization", member)))
        .hasStatus(303);
    assertThat(
            post(
                both,
                points + "/amend",
                Map.of("text", "Two", "reason", "Three", "organization", member)))
        .hasStatus(303);
    assertThat(
            post(
                both,
                points + "/reserve",
                Map.of("text", "Four", "language", "en", "organization", member)))
        .hasStatus(303);

    long expected = forum.member.organization();
    assertThat(discussion.comments(summary.id()))
        .extracting(Discussion.Comment::organization)
        .containsExactly(expected);
    assertThat(discussion.amendments(summary.id()))
        .extracting(Discussion.Amendment::organization)
        .containsExactly(expected);
    assertThat(discussion.reservations(summary.id()))
        .extracting(Discussion.Reservation::organization)
        .containsExactly(expected);
  }

  @Test
  void an_organization_of_somebody_else_is_refused_in_words() {
    assertThat(
            post(
                both,
                points + "/comment",
                Map.of("text", "Not ours", "organization", numberOf(forum.officer))))
        .hasStatus(422)
        .bodyText()
        .contains(words("not-your-organization"))
        .contains("Not ours</textarea>");
    assertThat(
            post(
                both,
                points + "/comment",
                Map.of("text", "Not there", "organization", numberOf(forum.stranger))))
        .hasStatus(403);
    assertThat(discussion.comments(summary.id())).isEmpty();
  }

  @Test
  void each_organization_registers_for_itself() {
    String desk = "/en/desk/dialogues/" + number;
    assertThat(post(both, desk + "/register", Map.of("people", "3")))
        .hasStatus(422)
        .bodyText()
        .contains(words("choose-organization"))
        .contains("value=\"3\"");
    assertThat(
            post(
                both,
                desk + "/register",
                Map.of("people", "3", "organization", numberOf(forum.member))))
        .hasStatus(303);
    assertThat(
            post(
                both,
                desk + "/register",
                Map.of("people", "2", "organization", numberOf(forum.stranger))))
        .hasStatus(303);

    assertThat(registering.of(number))
        .extracting(RegisteringForDialogue.Registration::organization)
        .containsExactly(forum.member.organization(), forum.stranger.organization());
    assertThat(post(both, desk + "/withdraw", Map.of("organization", numberOf(forum.stranger))))
        .hasStatus(303);
    assertThat(registering.of(number))
        .extracting(RegisteringForDialogue.Registration::organization)
        .containsExactly(forum.member.organization());
  }

  @Test
  void a_refused_form_keeps_its_own_text_and_touches_no_other_form() {
    String tooLong = "x".repeat(org.vetika.app.dialogue.PlainText.LONGEST + 1);
    assertThat(
            post(
                forum.member.visitor(),
                points + "/amend",
                Map.of("text", "Typed wording", "reason", "")))
        .hasStatus(422)
        .bodyText()
        .contains("Typed wording</textarea>")
        .contains("id=\"amend-reason-error\"")
        .doesNotContain("id=\"comment-error\"");
    assertThat(
            post(
                forum.member.visitor(),
                points + "/reserve",
                Map.of("text", tooLong, "language", "km")))
        .hasStatus(422)
        .bodyText()
        .contains(tooLong + "</textarea>")
        .contains("id=\"reserve-error\"");
    assertThat(
            post(
                forum.facilitator.visitor(),
                points + "/translate",
                Map.of("text", "អត្ថបទ", "maker", "machine", "maker_name", "")))
        .hasStatus(422)
        .bodyText()
        .contains("អត្ថបទ</textarea>")
        .contains("id=\"maker_name-error\"")
        .contains("value=\"machine\" selected")
        .contains("Salt enters the wells.");
    assertThat(post(forum.member.visitor(), points + "/comment", Map.of("text", " ")))
        .hasStatus(422)
        .bodyText()
        .contains("id=\"comment-error\"");
  }

  @Test
  void a_facilitator_removes_words_on_the_page_and_everybody_sees_the_stub() {
    post(forum.member.visitor(), points + "/comment", Map.of("text", "Mrs Example said so."));
    long comment = discussion.comments(summary.id()).getFirst().id();
    String remove = "/en/desk/dialogues/" + number + "/summary/comments/" + comment + "/remove";

    assertThat(post(forum.officer.visitor(), remove, Map.of("reason", "No"))).hasStatus(403);
    assertThat(post(forum.facilitator.visitor(), remove, Map.of("reason", "")))
        .hasStatus(422)
        .bodyText()
        .contains("id=\"remove-comments-" + comment + "-error\"");
    assertThat(post(forum.facilitator.visitor(), remove, Map.of("reason", "Names a person")))
        .hasStatus(303);

    assertThat(get(forum.officer.visitor(), points))
        .bodyText()
        .contains("These words were removed by Sok Dara", "Names a person")
        .doesNotContain("Mrs Example");
  }

  private static Mandate mandate(Acting acting, Role role) {
    return new Mandate(acting.organization(), "Test organization", role);
  }

  private String numberOf(Acting acting) {
    return java.util.Objects.requireNonNull(
            organizations.names(List.of(acting.organization())).get(acting.organization()))
        .number();
  }

  private String words(String refusal) {
    return messages.of(Language.EN, "dialogue-refused." + refusal);
  }

  private MvcTestResult get(Visitor visitor, String path) {
    return pages.get().uri(path).requestAttr(Visitor.ATTRIBUTE, visitor).exchange();
  }

  private MvcTestResult post(Visitor visitor, String path, Map<String, String> fields) {
    var request = pages.post().uri(path).requestAttr(Visitor.ATTRIBUTE, visitor).with(csrf());
    fields.forEach(request::param);
    return request.exchange();
  }
}
