package org.vetika.app.issue.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vetika.app.issue.IssueFixture.done;
import static org.vetika.app.issue.web.desk.DeskClient.body;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.VetikaTest;
import org.vetika.app.dialogue.DialogueFixture;
import org.vetika.app.issue.AnsweringIssue;
import org.vetika.app.issue.EntryKind;
import org.vetika.app.issue.Issue;
import org.vetika.app.issue.IssueContent;
import org.vetika.app.issue.IssueEntry;
import org.vetika.app.issue.IssueFixture;
import org.vetika.app.issue.IssueState;
import org.vetika.app.issue.Raiser;
import org.vetika.app.issue.RaisingIssue;
import org.vetika.app.issue.Receipts;
import org.vetika.app.issue.Refusal;
import org.vetika.app.issue.ReplyingToIssue;
import org.vetika.app.issue.Side;
import org.vetika.app.issue.Speaker;
import org.vetika.app.issue.Visibility;
import org.vetika.app.organization.Organizations;
import org.vetika.app.web.Language;
import org.vetika.app.web.Messages;
import org.vetika.app.web.Visitor;

@VetikaTest
@Import({IssueFixture.class, DeskClient.class, DialogueFixture.class})
class IssueDeskTest {
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Phnom_Penh"));

  @Autowired IssueFixture people;
  @Autowired DeskClient desk;
  @Autowired DialogueFixture forum;
  @Autowired RaisingIssue raising;
  @Autowired AnsweringIssue answering;
  @Autowired ReplyingToIssue replying;
  @Autowired Organizations organizations;
  @Autowired Messages messages;
  @Autowired JdbcClient database;

  private String path(String number) {
    return "/en/desk/issues/" + number;
  }

  private Issue issue(String number) {
    return people.detail(number).issue();
  }

  private IssueEntry last(String number) {
    return people.detail(number).entries().getLast();
  }

  /** What a person without an account raised: it waits for a facilitator. */
  private String unrouted(Visibility visibility) {
    IssueContent wells = people.wells();
    var content =
        new IssueContent(
            wells.language(),
            wells.title(),
            wells.text(),
            wells.asked(),
            people.commune,
            null,
            null,
            visibility);
    byte[] receipt = Receipts.hash(Receipts.create());
    return done(raising.raise(new Raiser.ByStranger(receipt, null), content, false));
  }

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

  private String raised(String title) {
    IssueContent wells = people.wells();
    var content =
        new IssueContent(
            wells.language(),
            title,
            wells.text(),
            wells.asked(),
            wells.place(),
            null,
            wells.authority(),
            Visibility.PUBLIC);
    return done(raising.raise(new Raiser.ByOrganization(people.community), content, false));
  }

  private String numberOf(Speaker.ForOrganization speaker) {
    return organizations
        .names(List.of(speaker.organization()))
        .get(speaker.organization())
        .number();
  }

  private String refused(Refusal refusal) {
    return messages.of(Language.EN, "issue-refused." + refusal.key()).split("[<&“’']")[0];
  }

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
        organizations
            .names(List.of(people.districtOfficer.organization()))
            .get(people.districtOfficer.organization())
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

  @Test
  void a_refused_form_asked_for_again_by_its_address_is_fresh() {
    String number = people.raised();
    assertThat(desk.get(people.communeOfficer, "/km/desk/issues/" + number + "/answer"))
        .hasStatus(303)
        .hasHeader("Location", "/km/desk/issues/" + number + "?do=answer");
  }

  @Test
  void an_officer_answers_in_khmer_digits_and_the_asker_confirms_as_does_the_officer() {
    String number = people.raised();
    LocalDate promised = TODAY.plusDays(60);
    assertThat(
            desk.send(
                people.communeOfficer,
                number,
                "answer",
                "decision",
                "accepted-in-part",
                "language",
                "km",
                "text",
                "អណ្តូង ១៧ នឹងរួចរាល់។",
                "action",
                "ជួសជុល",
                "responsible",
                "មន្ទីរ",
                "day",
                vetikaDigits(promised),
                "ground",
                "4.2",
                "letter",
                "318"))
        .hasStatus(303);
    IssueEntry answer = last(number);
    assertThat(answer.promisedOn()).isEqualTo(promised);
    assertThat(answer.language()).isEqualTo(Language.KM);

    assertThat(
            desk.send(
                people.community,
                number,
                "verify",
                "position",
                "in-part",
                "text",
                "Some are done.",
                "done",
                "១៤០",
                "total",
                "២០០",
                "day",
                TODAY.plusDays(90).toString()))
        .hasStatus(303);
    assertThat(last(number).done()).isEqualTo(140);
    desk.send(people.communeOfficer, number, "verify", "position", "confirms");
    desk.send(people.community, number, "verify", "position", "confirms");
    assertThat(issue(number).state()).isEqualTo(IssueState.SETTLED);
  }

  private static String vetikaDigits(LocalDate day) {
    var digits = new StringBuilder();
    day.toString()
        .chars()
        .forEach(
            each -> digits.append((char) (each >= '0' && each <= '9' ? each - '0' + '០' : each)));
    return digits.toString();
  }

  @Test
  void a_refused_answer_comes_back_with_everything_and_the_error_at_its_field() {
    String number = people.raised();
    MvcTestResult answer =
        desk.send(
            people.communeOfficer,
            number,
            "answer",
            "decision",
            "accepted",
            "text",
            "We <b>will</b>.",
            "responsible",
            "The department",
            "letter",
            "318");
    assertThat(answer)
        .hasStatus(422)
        .bodyText()
        .contains("We &lt;b&gt;will&lt;/b&gt;.")
        .contains("value=\"The department\"")
        .contains("value=\"318\"")
        .contains("value=\"accepted\" checked")
        .contains("id=\"day-e\"")
        .contains(refused(Refusal.DATE_MISSING));
    assertThat(desk.send(people.communeOfficer, number, "answer", "text", "No decision."))
        .hasStatus(422)
        .bodyText()
        .contains("No decision.")
        .contains("id=\"decision-e\"");
    assertThat(issue(number).state()).isEqualTo(IssueState.WITH_AUTHORITY);
  }

  @Test
  void not_competent_must_name_who_is() {
    String number = people.raised();
    assertThat(
            desk.send(
                people.communeOfficer,
                number,
                "answer",
                "decision",
                "not-competent",
                "text",
                "Not ours."))
        .hasStatus(422)
        .bodyText()
        .contains("id=\"competent_typed-e\"");
    assertThat(
            desk.send(
                people.communeOfficer,
                number,
                "answer",
                "decision",
                "not-competent",
                "text",
                "Not ours.",
                "competent_typed",
                numberOf(people.districtOfficer)))
        .hasStatus(303);
    assertThat(issue(number).now().authority()).isEqualTo(people.districtOfficer.organization());
  }

  @Test
  void the_second_of_two_officers_sees_the_first_answer_and_keeps_the_own_text() {
    String number = people.raised();
    long seen = people.newest(number);
    done(answering.answer(number, people.communeOfficer, seen, people.accepted()));

    MvcTestResult answer =
        desk.sendSeen(
            people.communeOfficer,
            number,
            seen,
            "answer",
            "decision",
            "not-accepted",
            "text",
            "The second answer.");
    String page = body(answer);
    assertThat(answer).hasStatus(409);
    assertThat(page)
        .contains(messages.of(Language.EN, "issue-desk.overtaken"))
        .contains("name=\"seen\" value=\"" + people.newest(number) + "\"");
    assertThat(page.indexOf("The wells will be finished."))
        .isPositive()
        .isLessThan(page.indexOf("The second answer."));
    assertThat(people.detail(number).entries())
        .filteredOn(entry -> entry.kind() == EntryKind.ANSWERED)
        .hasSize(1);

    // Sent again, it is an answer anew.
    assertThat(
            desk.send(
                people.communeOfficer,
                number,
                "answer",
                "decision",
                "not-accepted",
                "text",
                "The second answer."))
        .hasStatus(303);
  }

  @Test
  void what_somebody_wrote_is_kept_also_when_the_issue_went_to_another_authority_meanwhile() {
    String number = people.raised();
    long seen = people.newest(number);
    desk.send(
        people.communeOfficer,
        number,
        "refer",
        "authority_typed",
        numberOf(people.districtOfficer),
        "reason",
        "They built it.");

    MvcTestResult answer =
        desk.sendSeen(
            people.communeOfficer,
            number,
            seen,
            "answer",
            "decision",
            "not-accepted",
            "text",
            "A long text of the colleague.");
    assertThat(answer)
        .hasStatus(409)
        .bodyText()
        .contains("They built it.")
        .contains(messages.of(Language.EN, "issue-desk.kept"))
        .contains("A long text of the colleague.");
    assertThat(last(number).kind()).isEqualTo(EntryKind.REFERRED);
  }

  @Test
  void a_contested_answer_goes_one_level_up_when_the_asker_wants_it() {
    String number = people.answered();
    assertThat(desk.send(people.community, number, "verify", "position", "contests", "text", ""))
        .hasStatus(422)
        .bodyText()
        .contains("id=\"text-e\"");
    assertThat(
            desk.send(
                people.community,
                number,
                "verify",
                "position",
                "contests",
                "text",
                "Not one well.",
                "higher",
                "above"))
        .hasStatus(303);
    assertThat(issue(number).now().authority()).isEqualTo(people.districtOfficer.organization());
  }

  @Test
  void the_clock_is_stopped_goes_on_and_is_extended_with_reasons() {
    String number = people.raised();
    LocalDate due = issue(number).waiting().dueOn();
    assertThat(desk.send(people.communeOfficer, number, "pause", "reason", "")).hasStatus(422);
    assertThat(desk.send(people.community, number, "pause", "reason", "No.")).hasStatus(403);
    desk.send(people.communeOfficer, number, "pause", "reason", "We asked for the list.");
    assertThat(issue(number).waiting().pausedSince()).isEqualTo(TODAY);
    desk.send(people.communeOfficer, number, "resume");
    assertThat(issue(number).waiting().pausedSince()).isNull();
    assertThat(
            desk.send(
                people.communeOfficer,
                number,
                "extend",
                "day",
                due.minusDays(1).toString(),
                "reason",
                "Earlier."))
        .hasStatus(422)
        .bodyText()
        .contains(messages.of(Language.EN, "issue-desk.until-later"));
    desk.send(
        people.communeOfficer,
        number,
        "extend",
        "day",
        due.plusDays(20).toString(),
        "reason",
        "The survey takes longer.");
    assertThat(issue(number).waiting().dueOn()).isEqualTo(due.plusDays(20));
  }

  @Test
  void milestones_progress_and_visits_are_recorded() {
    String number = people.answered();
    desk.send(
        people.communeOfficer,
        number,
        "milestone",
        "action",
        "Twenty wells.",
        "day",
        TODAY.plusDays(9).toString());
    long milestone = last(number).id();
    assertThat(last(number).kind()).isEqualTo(EntryKind.MILESTONE);
    desk.send(
        people.communeOfficer,
        number,
        "progress",
        "milestone",
        String.valueOf(milestone),
        "text",
        "Twelve.",
        "done",
        "12",
        "total",
        "20");
    assertThat(last(number).milestone()).isEqualTo(milestone);
    assertThat(
            desk.send(
                people.communeOfficer,
                number,
                "progress",
                "text",
                "All.",
                "done",
                "many",
                "total",
                "20"))
        .hasStatus(422)
        .bodyText()
        .contains("id=\"done-e\"")
        .contains("value=\"many\"");
    desk.send(people.community, number, "visit", "day", TODAY.toString(), "text", "We both went.");
    assertThat(last(number).kind()).isEqualTo(EntryKind.VISITED);
    assertThat(desk.send(people.community, number, "milestone", "action", "Ours.")).hasStatus(403);
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
                    TODAY.plusDays(5).toString()))
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
