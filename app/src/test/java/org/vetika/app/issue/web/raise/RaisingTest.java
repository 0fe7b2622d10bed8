package org.vetika.app.issue.web.raise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.VetikaTest;
import org.vetika.app.issue.Issue;
import org.vetika.app.issue.IssueDetail;
import org.vetika.app.issue.IssueFixture;
import org.vetika.app.issue.IssueState;
import org.vetika.app.issue.Origin;
import org.vetika.app.issue.Viewer;
import org.vetika.app.issue.Visibility;
import org.vetika.app.web.Visitor;

/** An issue raised by people with and without account, and what the holder of a receipt does. */
@VetikaTest
@Import(IssueFixture.class)
class RaisingTest extends RaisingScene {
  private static final Pattern GROUP = Pattern.compile("<span>([0-9]{4})</span>");

  private String raisedWithReceipt(Journey journey, String title, String seen) {
    String base = upToWho(journey, title);
    journey.go(base + "/who", "who", "receipt", "email", "");
    journey.go(base + "/seen", "seen", seen);
    assertThat(journey.at).endsWith("/check");
    journey.go(base + "/send");
    assertThat(journey.at).endsWith("/sent");
    return base;
  }

  private static String code(MvcTestResult sent) {
    Matcher group = GROUP.matcher(Journey.text(sent));
    return group.results().map(found -> found.group(1)).collect(Collectors.joining(" "));
  }

  @Test
  void a_stranger_raises_an_issue_and_comes_back_with_the_receipt_code() {
    var stranger = new Journey(pages, null);
    String title = title();
    String base = raisedWithReceipt(stranger, title, "public");
    MvcTestResult sent = stranger.get(base + "/sent");
    String code = code(sent);
    assertThat(code).matches("([0-9]{4} ){6}[0-9]{4}");
    assertThat(Journey.text(sent)).contains(khmer(code.substring(0, 4)));
    assertThat(code(stranger.get(base + "/sent")))
        .as("a broken line loses nothing")
        .isEqualTo(code);

    String number = number(sent);
    Issue issue = fixture.detail(number).issue();
    assertThat(issue.title()).isEqualTo(title);
    assertThat(issue.origin()).isEqualTo(Origin.PERSON);
    assertThat(issue.now().visibility()).isEqualTo(Visibility.PARTIES);
    assertThat(issues.detail(number, Viewer.EVERYBODY)).as("looked at first").isEmpty();
    assertThat(fixture.detail(number).entries().getFirst().toAuthority())
        .as("whom the rules named is told to the facilitator")
        .isEqualTo(fixture.communeOfficer.organization());

    stranger.go(base + "/noted");
    assertThat(code(stranger.get(base + "/sent"))).as("written down").isEmpty();

    var later = new Journey(pages, null);
    MvcTestResult own = later.go("/km/issues/receipt", "code", khmer(code).replace(" ", ""));
    assertThat(later.at).isEqualTo("/km/issues/receipt/issue").doesNotContain(code);
    assertThat(Journey.text(own)).contains(title, number);
    later.go("/km/issues/receipt/issue/reply", "reply", "It still rains in.", "reply-asked", "");
    assertThat(later.at).endsWith("?done=reply");
    assertThat(fixture.detail(number).entries().getLast().text()).isEqualTo("It still rains in.");
    assertThat(Journey.text(later.get("/en/issues/receipt/issue")))
        .as("in the other language without giving the code again")
        .contains("It still rains in.");
    later.post("/km/issues/receipt/issue/leave");
    assertThat(later.get("/km/issues/receipt/issue")).hasStatus(303);
  }

  @Test
  void what_was_sent_twice_is_one_issue() {
    var stranger = new Journey(pages, null);
    String base = upToWho(stranger, title());
    stranger.go(base + "/who", "who", "receipt");
    stranger.go(base + "/seen", "seen", "public");
    String first = number(stranger.go(base + "/send"));
    assertThat(number(stranger.go(base + "/send"))).isEqualTo(first);
    assertThat(stranger.post(base + "/matter", "title", "Other", "text", "Other")).hasStatus(404);
  }

  @Test
  void the_holder_adds_what_was_missing_states_whether_it_was_done_and_withdraws() {
    var stranger = new Journey(pages, null);
    String base = raisedWithReceipt(stranger, title(), "public");
    MvcTestResult sent = stranger.get(base + "/sent");
    String number = number(sent);
    stranger.go("/en/issues/receipt", "code", code(sent));

    IssueFixture.done(routing.giveBack(number, fixture.facilitator, "Which house?"));
    assertThat(Journey.text(stranger.get("/en/issues/receipt/issue")))
        .contains("Which house?", "id=\"resubmit\"");
    assertThat(stranger.post("/en/issues/receipt/issue/resubmit", "more", " ")).hasStatus(422);
    stranger.go("/en/issues/receipt/issue/resubmit", "more", "The school.");
    assertThat(fixture.detail(number).issue().state()).isEqualTo(IssueState.RAISED);

    IssueFixture.done(
        routing.accept(
            number,
            fixture.facilitator,
            fixture.communeOfficer.organization(),
            fixture.commune,
            null,
            Visibility.PUBLIC,
            ""));
    IssueFixture.done(
        answering.answer(
            number, fixture.communeOfficer, fixture.newest(number), fixture.accepted()));
    String form = Journey.text(stranger.get("/en/issues/receipt/issue"));
    assertThat(form).contains("Was it done?");
    String seen = form.replaceAll("(?s).*name=\"seen\" value=\"([0-9]+)\".*", "$1");
    MvcTestResult refused =
        stranger.post(
            "/en/issues/receipt/issue/verify",
            "seen",
            seen,
            "position",
            "in-part",
            "stated",
            "Three of ten.",
            "counted",
            "៣",
            "total",
            "១០");
    assertThat(refused).as("in part needs a date").hasStatus(422);
    assertThat(Journey.text(refused)).contains("Three of ten.", "value=\"៣\"");
    assertThat(
            stranger.post(
                "/en/issues/receipt/issue/verify",
                "seen",
                "1",
                "position",
                "contests",
                "stated",
                "No."))
        .as("something new came meanwhile")
        .hasStatus(409);
    stranger.go(
        "/en/issues/receipt/issue/verify",
        "seen",
        seen,
        "position",
        "contests",
        "stated",
        "Nothing was done.",
        "higher",
        "yes");
    Issue contested = fixture.detail(number).issue();
    assertThat(contested.state()).isEqualTo(IssueState.WITH_AUTHORITY);
    assertThat(contested.now().authority()).isEqualTo(fixture.districtOfficer.organization());

    assertThat(stranger.post("/en/issues/receipt/issue/withdraw", "reason", "Moved."))
        .as("not without the box that says yes")
        .hasStatus(422);
    stranger.go("/en/issues/receipt/issue/withdraw", "reason", "Moved.", "sure", "yes");
    assertThat(fixture.detail(number).issue().state()).isEqualTo(IssueState.WITHDRAWN);
  }

  @Test
  void a_member_raises_for_the_organization_and_it_goes_to_the_authority_at_once() {
    Visitor thida = fixture.community.visitor();
    var member = new Journey(pages, thida);
    String base = upToWho(member, title());
    assertThat(Journey.text(member.get(base + "/who"))).doesNotContain("type=\"email\"");
    member.go(base + "/who", "who", "organization-" + fixture.community.organization());
    member.go(base + "/seen", "seen", "public");
    Issue issue = fixture.detail(number(member.go(base + "/send"))).issue();
    assertThat(issue.asker()).isEqualTo(fixture.community.organization());
    assertThat(issue.state()).isEqualTo(IssueState.WITH_AUTHORITY);
    assertThat(issue.now().authority()).isEqualTo(fixture.communeOfficer.organization());
    assertThat(issue.now().visibility()).isEqualTo(Visibility.PUBLIC);
  }

  @Test
  void nobody_raises_for_an_organization_of_others() {
    var member = new Journey(pages, fixture.community.visitor());
    String base = upToWho(member, title());
    String foreign = "organization-" + fixture.otherCommunity.organization();
    assertThat(member.post(base + "/who", "who", foreign)).hasStatus(422);
    member.go(base + "/who", "who", "organization-" + fixture.community.organization());
    member.go(base + "/seen", "seen", "public");
    var thief = new Journey(pages, fixture.otherCommunity.visitor());
    assertThat(thief.post(base + "/send")).as("who holds the address only").hasStatus(422);
  }

  @Test
  void what_the_parties_alone_may_see_is_never_public() {
    var member = new Journey(pages, fixture.community.visitor());
    String base = upToWho(member, title());
    member.go(base + "/who", "who", "organization-" + fixture.community.organization());
    member.go(base + "/seen", "seen", "parties");
    String number = number(member.go(base + "/send"));
    assertThat(issues.detail(number, Viewer.EVERYBODY)).isEmpty();
    assertThat(pages.get().uri("/en/issues/" + number)).hasStatus(404);
    assertThat(pages.get().uri("/en/issues/" + number + "/join")).hasStatus(404);
  }

  @Test
  void a_wrong_digit_is_told_and_guessing_is_limited() {
    var guesser = new Journey(pages, null, "10.9.9.9");
    assertThat(guesser.post("/en/issues/receipt", "code", "1234 5678"))
        .hasStatus(422)
        .bodyText()
        .contains("a digit is wrong");
    for (int guess = 0; guess < 19; guess++) {
      assertThat(guesser.post("/en/issues/receipt", "code", org.vetika.app.issue.Receipts.create()))
          .hasStatus(422)
          .bodyText()
          .contains("No issue belongs to this code");
    }
    assertThat(guesser.post("/en/issues/receipt", "code", "1234")).hasStatus(429);
    assertThat(new Journey(pages, null, "10.9.9.8").post("/en/issues/receipt", "code", "1"))
        .hasStatus(422);
  }

  @Test
  void somebody_writes_for_another_who_gets_the_receipt() {
    Visitor thida = fixture.community.visitor();
    var helper = new Journey(pages, thida);
    assertThat(helper.post("/en/desk/issues/assist", "way", "radio", "whom", " ")).hasStatus(422);
    helper.go(
        "/en/desk/issues/assist",
        "way",
        "radio",
        "whom",
        "a rice farmer",
        "written-in",
        "en",
        "for",
        Long.toString(fixture.community.organization()));
    String base = helper.at.replaceFirst("/matter$", "");
    assertThat(new Journey(pages, null).get(base)).as("the helper alone goes on").hasStatus(404);
    helper.go(base + "/matter", "title", title(), "text", "Told.", "language", "en");
    helper.go(base + "/place", "place", fixture.commune);
    helper.go(base + "/topic", "topic", "none");
    helper.go(base + "/authority", "authority", "suggested");
    helper.go(base + "/files");
    helper.go(base + "/seen", "seen", "public");
    assertThat(Journey.text(helper.get(base + "/check")))
        .contains("Told in a radio call, for: a rice farmer");
    MvcTestResult sent = helper.go(base + "/send");
    IssueDetail detail = fixture.detail(number(sent));
    assertThat(detail.issue().origin()).isEqualTo(Origin.ASSISTED);
    assertThat(detail.entries().getFirst().responsible()).contains("a rice farmer");
    assertThat(detail.issue().asker()).isNull();
    var farmer = new Journey(pages, null);
    farmer.go("/en/issues/receipt", "code", code(sent));
    assertThat(farmer.at).endsWith("/issues/receipt/issue");
  }
}
