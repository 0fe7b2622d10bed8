package org.vetika.app.issue.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vetika.app.issue.IssueFixture.done;
import static org.vetika.app.issue.web.desk.DeskClient.body;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.VetikaTest;
import org.vetika.app.dialogue.DialogueFixture;
import org.vetika.app.issue.IssueContent;
import org.vetika.app.issue.IssueFixture;
import org.vetika.app.issue.IssueState;
import org.vetika.app.issue.Raiser;
import org.vetika.app.issue.Refusal;
import org.vetika.app.issue.Speaker;
import org.vetika.app.issue.Visibility;
import org.vetika.app.web.Language;

/** What a facilitator does with an issue on the desk. */
@VetikaTest
@Import({IssueFixture.class, DeskClient.class, DialogueFixture.class})
class FacilitatingOnTheDeskTest extends DeskScene {
  /** The fixture writes organizations without the keys by which names are found. */
  private void findableByName(Speaker.ForOrganization... speakers) {
    for (Speaker.ForOrganization speaker : speakers) {
      database
          .sql(
              """
              insert into organization_name_key (organization_id, key, acronym)
              select id, lower(name_en), false from organization where id = :id
              """)
          .param("id", speaker.organization())
          .update();
    }
  }

  @Test
  void a_facilitator_accepts_with_the_suggested_authority_and_a_corrected_place() {
    String number = unrouted(Visibility.PUBLIC);
    assertThat(body(desk.get(people.facilitator, path(number) + "?do=accept")))
        .contains("value=\"" + numberOf(people.communeOfficer) + "\" checked");

    assertThat(
            desk.send(
                people.facilitator,
                number,
                "accept",
                "authority",
                numberOf(people.communeOfficer),
                "place",
                people.commune.substring(0, 4),
                "visibility",
                "public",
                "note",
                "The commune knows the wells."))
        .hasStatus(303);
    assertThat(issue(number).state()).isEqualTo(IssueState.WITH_AUTHORITY);
    assertThat(issue(number).now().visibility()).isEqualTo(Visibility.PUBLIC);
    assertThat(issue(number).now().place()).isEqualTo(people.commune.substring(0, 4));
  }

  @Test
  void nobody_opens_an_issue_further_than_its_asker_wishes() {
    String number = unrouted(Visibility.PARTIES);
    assertThat(body(desk.get(people.facilitator, path(number) + "?do=accept")))
        .doesNotContain("name=\"visibility\"");

    desk.send(
        people.facilitator,
        number,
        "accept",
        "authority_typed",
        numberOf(people.communeOfficer),
        "visibility",
        "public");
    assertThat(issue(number).now().visibility()).isEqualTo(Visibility.PARTIES);
    assertThat(issue(number).state()).isEqualTo(IssueState.WITH_AUTHORITY);
  }

  @Test
  void an_authority_is_found_by_its_name_and_asked_for_again_when_several_are_like_it() {
    String number = people.raised();
    findableByName(people.districtOfficer, people.provinceOfficer);
    String like = "Test authority";
    MvcTestResult several =
        desk.send(
            people.communeOfficer,
            number,
            "refer",
            "authority_typed",
            like,
            "reason",
            "They built it.");
    assertThat(several)
        .hasStatus(422)
        .bodyText()
        .contains(messages.of(Language.EN, "issue-desk.authority.several"))
        .contains("They built it.")
        .contains("value=\"" + like + "\"");

    String name =
        Objects.requireNonNull(
                organizations
                    .names(List.of(people.districtOfficer.organization()))
                    .get(people.districtOfficer.organization()))
            .name(Language.EN);
    assertThat(
            desk.send(
                people.communeOfficer,
                number,
                "refer",
                "authority_typed",
                name,
                "reason",
                "They built it."))
        .hasStatus(303);
    assertThat(issue(number).now().authority()).isEqualTo(people.districtOfficer.organization());
  }

  @Test
  void an_issue_is_given_back_raised_again_and_withdrawn() {
    IssueContent wells = people.wells();
    String number =
        done(
            raising.raise(
                new Raiser.ByOrganization(people.community),
                new IssueContent(
                    wells.language(),
                    wells.title(),
                    wells.text(),
                    wells.asked(),
                    null,
                    null,
                    null,
                    Visibility.PUBLIC),
                false));
    assertThat(desk.send(people.facilitator, number, "return", "reason", ""))
        .hasStatus(422)
        .bodyText()
        .contains(refused(Refusal.REASON_MISSING))
        .contains("id=\"reason-e\"");
    assertThat(desk.send(people.facilitator, number, "return", "reason", "Where?")).hasStatus(303);
    assertThat(issue(number).state()).isEqualTo(IssueState.RETURNED);
    assertThat(body(desk.get(people.community, path(number)))).contains("/resubmit\"");
    assertThat(desk.send(people.facilitator, number, "resubmit", "text", "Here.")).hasStatus(403);
    assertThat(desk.send(people.community, number, "resubmit", "text", "In the commune."))
        .hasStatus(303);
    assertThat(issue(number).state()).isEqualTo(IssueState.RAISED);
    assertThat(desk.send(people.otherCommunity, number, "withdraw")).hasStatus(403);
    assertThat(desk.send(people.community, number, "withdraw", "reason", "Solved.")).hasStatus(303);
    assertThat(issue(number).state()).isEqualTo(IssueState.WITHDRAWN);
  }

  @Test
  void an_issue_is_merged_into_one_that_is_suggested() {
    String number = raised("The bridge over the Stung Sen has no railing");
    String other = raised("Stung Sen bridge without railing");
    assertThat(body(desk.get(people.facilitator, path(number) + "?do=merge")))
        .contains("name=\"into\" value=\"" + other + "\"");
    assertThat(desk.send(people.facilitator, number, "merge", "into_typed", number))
        .hasStatus(422)
        .bodyText()
        .contains("id=\"into_typed-e\"");
    assertThat(desk.send(people.facilitator, number, "merge", "into", other)).hasStatus(303);
    assertThat(people.detail(number).mergedInto()).isEqualTo(other);
  }

  @Test
  void a_facilitator_settles_on_the_spot_what_was_said_at_a_forum_when_both_sides_confirmed() {
    var onTheFloor =
        new Raiser.AtDialogue(
            people.facilitator, forum.called(2063), null, people.community.organization(), null);
    String number = done(raising.raise(onTheFloor, people.wells(), false));
    assertThat(desk.send(people.facilitator, number, "settle", "text", "Agreed at once."))
        .hasStatus(422)
        .bodyText()
        .contains("Agreed at once.")
        .contains("id=\"both-e\"");
    assertThat(desk.send(people.communeOfficer, number, "settle", "text", "A.", "both", "yes"))
        .hasStatus(403);
    assertThat(
            desk.send(
                people.facilitator, number, "settle", "text", "Agreed at once.", "both", "yes"))
        .hasStatus(303);
    assertThat(issue(number).state()).isEqualTo(IssueState.SETTLED);
    // Elsewhere nothing can be settled on the spot.
    assertThat(
            desk.send(people.facilitator, people.raised(), "settle", "text", "A.", "both", "yes"))
        .hasStatus(403);
  }

  @Test
  void a_flag_is_in_the_facilitators_queue_until_one_of_them_clears_it() {
    String number = people.raised();
    database
        .sql("update issue set flag = 'circle' where number = :number")
        .param("number", number)
        .update();
    assertThat(body(desk.get(people.facilitator, "/en/desk/issues?tab=flagged")))
        .contains(number)
        .contains(messages.of(Language.EN, "issue-desk.flag.circle"));
    assertThat(body(desk.get(people.communeOfficer, path(number)))).doesNotContain("clear-flag");
    assertThat(desk.send(people.communeOfficer, number, "clear-flag", "reason", "Fine."))
        .hasStatus(403);
    assertThat(desk.send(people.facilitator, number, "clear-flag", "reason", "They keep it."))
        .hasStatus(303);
    assertThat(issue(number).now().flag()).isNull();
    assertThat(body(desk.get(people.facilitator, "/en/desk/issues?tab=flagged")))
        .doesNotContain(number);
  }
}
