package org.vetika.app.issue.web.raise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.VetikaTest;
import org.vetika.app.dialogue.DialogueFixture;
import org.vetika.app.issue.Issue;
import org.vetika.app.issue.IssueDetail;
import org.vetika.app.issue.IssueFixture;
import org.vetika.app.issue.IssueState;
import org.vetika.app.issue.Origin;

@VetikaTest
@Import({IssueFixture.class, DialogueFixture.class})
class AtDialogueTest {
  private static final Pattern NUMBER = Pattern.compile("I[0-9]{4}-[0-9]{4,6}");
  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]{43})\"");

  @Autowired MockMvcTester pages;
  @Autowired IssueFixture fixture;
  @Autowired DialogueFixture dialogues;
  @Autowired JdbcClient database;

  private Journey facilitator() {
    return new Journey(pages, dialogues.facilitator.visitor());
  }

  private static String number(String text) {
    Matcher number = NUMBER.matcher(text);
    assertThat(number.find()).isTrue();
    return number.group();
  }

  private String officerNumber() {
    return database
        .sql("select number from organization where id = :id")
        .param("id", fixture.communeOfficer.organization())
        .query(String.class)
        .single();
  }

  @Test
  void one_click_makes_an_issue_of_a_point_ready_to_be_checked() {
    String dialogue = dialogues.called(2023);
    dialogues.published(dialogue);
    var facilitator = facilitator();
    assertThat(Journey.text(facilitator.get("/en/desk/dialogues/" + dialogue)))
        .contains("/en/desk/dialogues/" + dialogue + "/issues");
    String list = "/en/desk/dialogues/" + dialogue + "/issues";
    assertThat(Journey.text(facilitator.get(list))).contains("Salt enters the wells.");
    MvcTestResult check = facilitator.go(list, "result", "2.1");
    assertThat(facilitator.at).endsWith("/check");
    assertThat(Journey.text(check))
        .contains("Salt enters the wells.", "Point 2.1", dialogue, "(12)");
    String base = facilitator.at.replaceFirst("/check$", "");
    facilitator.go(base + "/authority", "authority", officerNumber());
    MvcTestResult sent = facilitator.go(base + "/send");
    Issue issue = fixture.detail(number(Journey.text(sent))).issue();
    assertThat(issue.origin()).isEqualTo(Origin.RESULT);
    assertThat(issue.dialogue()).isEqualTo(dialogue);
    assertThat(issue.result()).isEqualTo("2.1");
    assertThat(issue.title()).isEqualTo("Salt enters the wells. Nobody measures it.");
    assertThat(issue.asker()).isEqualTo(dialogues.facilitator.organization());
    assertThat(issue.now().authority()).isEqualTo(fixture.communeOfficer.organization());
    assertThat(issue.state()).isEqualTo(IssueState.WITH_AUTHORITY);
    assertThat(Journey.text(facilitator.get(list))).contains("Raised as " + issue.number());
  }

  @Test
  void only_who_convened_a_dialogue_raises_issues_at_it() {
    String dialogue = dialogues.called(2023);
    var other = new Journey(pages, dialogues.stranger.visitor());
    assertThat(other.get("/en/desk/dialogues/" + dialogue + "/issues")).hasStatus(403);
    assertThat(other.get("/en/desk/dialogues/" + dialogue + "/floor")).hasStatus(403);
    assertThat(other.post("/en/desk/dialogues/" + dialogue + "/floor", "title", "x", "text", "x"))
        .hasStatus(403);
    assertThat(facilitator().post("/en/desk/dialogues/" + dialogue + "/issues", "result", "9.9"))
        .hasStatus(404);
  }

  @Test
  void what_an_organization_says_on_the_floor_is_written_down_and_the_next_follows() {
    String floor = "/en/desk/dialogues/" + dialogues.called(2023) + "/floor";
    var facilitator = facilitator();
    String form = Journey.text(facilitator.get(floor));
    assertThat(form).as("where the dialogue is").contains("(12)\"");
    Matcher token = TOKEN.matcher(form);
    assertThat(token.find()).isTrue();
    String said = organizationNumber(dialogues.member.organization());
    String[] fields = {
      "token",
      token.group(1),
      "title",
      "Fees",
      "text",
      "Fees are taken at school.",
      "language",
      "en",
      "said",
      said,
      "place",
      fixture.commune,
      "authority",
      officerNumber()
    };
    MvcTestResult next = facilitator.go(floor, fields);
    assertThat(facilitator.at).contains("/floor?done=I");
    String number = number(facilitator.at);
    assertThat(Journey.text(next)).contains(number + " is on record");
    Issue issue = fixture.detail(number).issue();
    assertThat(issue.origin()).isEqualTo(Origin.FLOOR);
    assertThat(issue.asker()).isEqualTo(dialogues.member.organization());
    facilitator.go(floor, fields);
    assertThat(number(facilitator.at)).as("sent twice is recorded once").isEqualTo(number);
  }

  @Test
  void a_person_on_the_floor_is_handed_a_receipt() {
    String floor = "/en/desk/dialogues/" + dialogues.called(2023) + "/floor";
    MvcTestResult sent =
        facilitator().go(floor, "title", "Road", "text", "The road is cut.", "language", "en");
    String text = Journey.text(sent);
    assertThat(text).contains("hand it over", "class=\"code\"", "/floor");
    assertThat(fixture.detail(number(text)).issue().asker()).isNull();
  }

  @Test
  void both_sides_settle_on_the_spot_or_nothing_is_recorded() {
    String floor = "/en/desk/dialogues/" + dialogues.called(2023) + "/floor";
    var facilitator = facilitator();
    String said = organizationNumber(dialogues.member.organization());
    MvcTestResult refused =
        facilitator.post(
            floor,
            "title",
            "Lamp",
            "text",
            "The lamp is broken.",
            "said",
            said,
            "settled",
            "yes",
            "agreed",
            "Repaired tomorrow.",
            "asker-confirms",
            "yes");
    assertThat(refused).hasStatus(422);
    assertThat(Journey.text(refused)).contains("Repaired tomorrow.", "The lamp is broken.");
    facilitator.go(
        floor,
        "title",
        "Lamp",
        "text",
        "The lamp is broken.",
        "language",
        "en",
        "said",
        said,
        "authority",
        officerNumber(),
        "settled",
        "yes",
        "agreed",
        "Repaired tomorrow.",
        "asker-confirms",
        "yes",
        "authority-confirms",
        "yes");
    IssueDetail settled = fixture.detail(number(facilitator.at));
    assertThat(settled.issue().state()).isEqualTo(IssueState.SETTLED);
    assertThat(settled.entries().getLast().text()).isEqualTo("Repaired tomorrow.");
  }

  @Test
  void an_unknown_place_authority_or_organization_on_the_floor_comes_back_filled_in() {
    String floor = "/km/desk/dialogues/" + dialogues.called(2023) + "/floor";
    MvcTestResult refused =
        facilitator()
            .post(
                floor,
                "title",
                "ផ្លូវ",
                "text",
                "ដាច់",
                "said",
                "O99999999",
                "place",
                "Nowhere on earth",
                "authority",
                "Nobody at all");
    assertThat(refused).hasStatus(422);
    assertThat(Journey.text(refused))
        .contains("href=\"#said\"", "href=\"#place\"", "href=\"#authority\"", "Nobody at all");
  }

  private String organizationNumber(long id) {
    return database
        .sql("select number from organization where id = :id")
        .param("id", id)
        .query(String.class)
        .single();
  }
}
