package org.vetika.app.issue.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vetika.app.issue.IssueFixture.done;
import static org.vetika.app.issue.web.desk.DeskClient.body;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.VetikaTest;
import org.vetika.app.dialogue.DialogueFixture;
import org.vetika.app.issue.EntryKind;
import org.vetika.app.issue.IssueFixture;
import org.vetika.app.issue.Raiser;
import org.vetika.app.issue.Refusal;
import org.vetika.app.issue.Side;
import org.vetika.app.issue.Speaker;
import org.vetika.app.issue.Visibility;
import org.vetika.app.web.Language;
import org.vetika.app.web.Visitor;

/** Who is offered what on the page of an issue on the desk, and what its entries become. */
@VetikaTest
@Import({IssueFixture.class, DeskClient.class, DialogueFixture.class})
class IssueDeskTest extends DeskScene {
  @Test
  void every_form_is_served_in_both_languages_without_missing_text() {
    String raised = people.raised();
    String answered = people.answered();
    String unrouted = unrouted(Visibility.PUBLIC);
    long entry = people.newest(answered);
    for (String language : List.of("en", "km")) {
      for (Action action : Action.values()) {
        for (String number : List.of(raised, answered, unrouted)) {
          for (Speaker.ForOrganization who :
              List.of(people.communeOfficer, people.community, people.facilitator)) {
            MvcTestResult answer =
                desk.get(
                    who,
                    "/"
                        + language
                        + "/desk/issues/"
                        + number
                        + "?do="
                        + action.key()
                        + "&entry="
                        + (action.aboutEntry() ? entry : 0)
                        + "&done="
                        + action.key());
            if (answer.getResponse().getStatus() == 404) {
              assertThat(number).isEqualTo(unrouted);
              continue;
            }
            assertThat(answer)
                .as(action + " " + number)
                .hasStatusOk()
                .bodyText()
                .doesNotContain("[issue")
                .doesNotContain("[desk");
          }
        }
      }
    }
  }

  @Test
  void each_side_is_offered_what_it_may_do_and_nothing_else() {
    String raised = people.raised();

    assertThat(body(desk.get(people.communeOfficer, path(raised))))
        .contains("/answer\"")
        .contains("do=refer")
        .contains("do=pause")
        .doesNotContain("do=withdraw")
        .doesNotContain("do=merge")
        .doesNotContain("do=remove");
    assertThat(body(desk.get(people.community, path(raised))))
        .contains("do=withdraw")
        .contains("do=reply")
        .doesNotContain("do=answer")
        .doesNotContain("do=verify");
    assertThat(body(desk.get(people.facilitator, path(raised))))
        .contains("do=merge")
        .contains("do=remove")
        .doesNotContain("do=answer")
        .doesNotContain("do=accept");
    assertThat(body(desk.get(people.otherCommunity, path(raised))))
        .contains(messages.of(Language.EN, "issue-desk.only-reading"))
        .doesNotContain("<form class=\"form wide\"");
    assertThat(body(desk.get(people.community, path(people.answered())))).contains("/verify\"");
  }

  @Test
  void an_issue_that_only_the_parties_see_is_not_there_for_others() {
    String number = unrouted(Visibility.PARTIES);

    assertThat(desk.get(people.otherCommunity, path(number))).hasStatus(404);
    assertThat(desk.send(people.otherCommunity, number, "reply", "text", "Hello.")).hasStatus(404);
    assertThat(desk.get(people.facilitator, path(number))).hasStatusOk();
  }

  @Test
  void entries_are_corrected_translated_and_removed_on_the_page() {
    String number = people.answered();
    String raised = String.valueOf(people.detail(number).entries().getFirst().id());
    assertThat(desk.send(people.communeOfficer, number, "correct", "entry", raised, "text", "No."))
        .hasStatus(403);
    desk.send(people.community, number, "correct", "entry", raised, "text", "It is sixty.");
    assertThat(last(number).kind()).isEqualTo(EntryKind.CORRECTED);
    assertThat(
            desk.send(
                people.communeOfficer,
                number,
                "translate",
                "entry",
                raised,
                "title",
                "អណ្តូង",
                "text",
                "គ្មានទឹក",
                "maker",
                "person",
                "maker_name",
                "Keo Vannak"))
        .hasStatus(422)
        .bodyText()
        .contains("គ្មានទឹក")
        .contains(refused(Refusal.TEXT_MISSING));
    desk.send(
        people.communeOfficer,
        number,
        "translate",
        "entry",
        raised,
        "title",
        "អណ្តូង",
        "text",
        "គ្មានទឹក",
        "action",
        "បញ្ជី",
        "maker",
        "person",
        "maker_name",
        "Keo Vannak");
    assertThat(body(desk.get(people.community, path(number))))
        .contains("Translated by Keo Vannak")
        .contains("<p lang=\"km\">គ្មានទឹក</p>");
    assertThat(
            desk.send(people.facilitator, number, "remove", "entry", raised, "reason", "A name."))
        .hasStatus(303);
    assertThat(body(desk.get(people.community, path(number))))
        .contains("The text was removed by Sok Dara")
        .contains("A name.")
        .doesNotContain("គ្មានទឹក")
        .doesNotContain("Fifty-eight of the promised wells");
  }

  @Test
  void who_may_act_in_several_parts_chooses_one() {
    String number = people.raised();
    var mandates = new ArrayList<>(people.communeOfficer.visitor().mandates());
    mandates.addAll(people.facilitator.visitor().mandates());
    var both = new Visitor(UUID.randomUUID(), "Keo Vannak", mandates);
    String officer = "authority-" + people.communeOfficer.organization();
    String facilitator = "facilitator-" + people.facilitator.organization();

    assertThat(body(desk.get(both, path(number))))
        .contains("name=\"for\" value=\"" + officer + "\"")
        .contains("?for=" + facilitator);
    assertThat(body(desk.get(both, path(number) + "?for=" + facilitator)))
        .contains("do=merge")
        .doesNotContain("do=answer");
    assertThat(
            desk.post(both, path(number) + "/reply", "for", facilitator, "text", "The forum asks."))
        .hasStatus(303);
    assertThat(last(number).side()).isEqualTo(Side.FACILITATOR);
    assertThat(
            desk.post(
                people.community.visitor(),
                path(number) + "/reply",
                "for",
                officer,
                "text",
                "In another name."))
        .hasStatus(403);
  }

  @Test
  void a_person_who_raised_an_issue_with_an_account_acts_without_an_organization() {
    var citizen = new Visitor(UUID.randomUUID(), "Not to be shown", List.of());
    String number = done(raising.raise(new Raiser.ByAccount(citizen), people.wells(), false));

    assertThat(body(desk.get(citizen, path(number)))).contains("do=withdraw");
    assertThat(desk.post(citizen, path(number) + "/reply", "text", "A word more.")).hasStatus(303);
    assertThat(last(number).text()).isEqualTo("A word more.");
    assertThat(last(number).author()).isEmpty();
    var stranger = new Visitor(UUID.randomUUID(), "Somebody", List.of());
    assertThat(desk.get(stranger, path(number))).hasStatus(404);
  }

  @Test
  void direct_posts_of_who_has_no_part_do_nothing() {
    String number = people.answered();
    int before = people.detail(number).entries().size();
    for (Action action : Action.values()) {
      for (Speaker.ForOrganization stranger :
          List.of(people.otherCommunity, people.provinceOfficer)) {
        assertThat(
                desk.send(
                    stranger,
                    number,
                    action.key(),
                    "decision",
                    "not-accepted",
                    "position",
                    "confirms",
                    "text",
                    "No.",
                    "reason",
                    "No.",
                    "action",
                    "No.",
                    "both",
                    "yes",
                    "day",
                    today.plusDays(5).toString()))
            .as("%s", action)
            .hasStatus(403);
      }
    }
    assertThat(people.detail(number).entries()).hasSize(before);
  }

  @Test
  void what_is_typed_cannot_become_markup() {
    String number = people.raised();
    String attack = "<script>alert(1)</script>\"' onfocus=alert(1) x='";
    done(
        replying.reply(
            number, people.community, Side.ASKER, Language.EN, attack, "<img src=x onerror=x>"));

    assertThat(body(desk.get(people.communeOfficer, path(number))))
        .doesNotContain("<script>alert")
        .doesNotContain("<img src=x")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
  }
}
