package org.vetika.app.issue.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vetika.app.issue.IssueFixture.done;
import static org.vetika.app.issue.web.desk.DeskClient.body;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.VetikaTest;
import org.vetika.app.issue.AnsweringIssue;
import org.vetika.app.issue.EntryKind;
import org.vetika.app.issue.IssueContent;
import org.vetika.app.issue.IssueFixture;
import org.vetika.app.issue.IssueState;
import org.vetika.app.issue.Raiser;
import org.vetika.app.issue.RaisingIssue;
import org.vetika.app.issue.Speaker;
import org.vetika.app.issue.Visibility;
import org.vetika.app.web.Language;
import org.vetika.app.web.Messages;
import org.vetika.app.web.Role;

/** "Waiting for you", one answer for several issues, and templates. */
@VetikaTest
@Import({IssueFixture.class, DeskClient.class})
class QueueDeskTest {
  private static final String QUEUE = "/en/desk/issues";
  private static final String BATCH = "/en/desk/issues/batch";
  private static final String TEMPLATES = "/en/desk/issues/templates";
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Phnom_Penh"));

  @Autowired IssueFixture people;
  @Autowired DeskClient desk;
  @Autowired RaisingIssue raising;
  @Autowired AnsweringIssue answering;
  @Autowired Messages messages;
  @Autowired JdbcClient database;

  private Speaker.ForOrganization officer() {
    return IssueFixture.person(
        "Keo Vannak", people.organization("authority", "commune", people.commune), Role.OFFICER);
  }

  private String raisedTo(Speaker.ForOrganization officer, String title) {
    IssueContent wells = people.wells();
    var content =
        new IssueContent(
            Language.EN,
            title,
            wells.text(),
            wells.asked(),
            people.commune,
            null,
            officer.organization(),
            Visibility.PUBLIC);
    return done(raising.raise(new Raiser.ByOrganization(people.community), content, false));
  }

  private IssueState state(String number) {
    return people.detail(number).issue().state();
  }

  @Test
  void the_queue_says_what_is_awaited_by_when_for_how_long_and_who_else_takes_part() {
    Speaker.ForOrganization officer = officer();
    String number = raisedTo(officer, "No water");
    database
        .sql(
            """
            update issue_wait set due_on = current_date - 40, provisional = false
            where ended_on is null and issue_id = (select id from issue where number = :number)
            """)
        .param("number", number)
        .update();

    assertThat(body(desk.get(officer, QUEUE)))
        .contains("No water")
        .contains(number)
        .contains(messages.of(Language.EN, "issue-awaited.answer"))
        .contains("working days overdue")
        .contains("Waiting since today")
        .contains("Raised by: <span>Test community")
        .contains("To answer (1)")
        .doesNotContain("[issue");
    assertThat(body(desk.get(officer, "/km/desk/issues")))
        .contains("ត្រូវឆ្លើយ (១)")
        .doesNotContain("[issue");
    assertThat(body(desk.get(officer, QUEUE + "?tab=watching"))).doesNotContain(number);
    assertThat(body(desk.get(people.facilitator, QUEUE))).contains("To route (");
  }

  @Test
  void the_queue_is_a_table_too_in_which_nothing_runs() {
    Speaker.ForOrganization officer = officer();
    String number = raisedTo(officer, "=HYPERLINK(\"x\"), and more");

    MvcTestResult answer = desk.get(officer, QUEUE + ".csv?tab=answer");
    assertThat(answer).hasStatusOk().hasHeader("Content-Type", "text/csv;charset=UTF-8");
    List<String> lines = body(answer).lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst()).startsWith("number,title_en,title_km,state,");
    assertThat(lines.get(1))
        .startsWith(
            number
                + ",\"'=HYPERLINK(\"\"x\"\"), and more\",,with-authority,public,authority,answer,");
  }

  @Test
  void a_long_queue_has_pages() {
    Speaker.ForOrganization officer = officer();
    for (int issue = 0; issue < 26; issue++) {
      raisedTo(officer, "Well " + issue);
    }
    String first = body(desk.get(officer, QUEUE));
    assertThat(first).contains("Well 24<").doesNotContain("Well 25<");
    String next =
        first.replaceAll("(?s).*href=\"(/en/desk/issues\\?tab=all&amp;after=[^\"]+)\".*", "$1");
    assertThat(body(desk.get(officer, next.replace("&amp;", "&"))))
        .contains("Well 25<")
        .doesNotContain("Well 24<");
  }

  @Test
  void one_answer_is_given_to_several_issues_and_each_says_what_became_of_it() {
    Speaker.ForOrganization officer = officer();
    String one = raisedTo(officer, "One");
    String two = raisedTo(officer, "Two");
    String other = raisedTo(officer, "Other");
    String foreign = people.raised();
    long seen = people.newest(two);
    assertThat(body(desk.get(officer, BATCH + "?issue=" + one + "&issue=" + two)))
        .contains("value=\"" + one + "\" checked")
        .contains("name=\"seen-" + two + "\" value=\"" + seen + "\"");
    done(answering.answer(two, officer, seen, people.accepted()));

    MvcTestResult answer =
        desk.post(
            officer.visitor(),
            BATCH,
            "issue",
            one,
            "issue",
            two,
            "issue",
            foreign,
            "seen-" + one,
            String.valueOf(people.newest(one)),
            "seen-" + two,
            String.valueOf(seen),
            "seen-" + foreign,
            String.valueOf(people.newest(foreign)),
            "decision",
            "not-accepted",
            "text",
            "There is no money this year.");

    assertThat(answer)
        .hasStatusOk()
        .bodyText()
        .contains(messages.of(Language.EN, "issue-desk.batch.done"))
        .contains(messages.of(Language.EN, "issue-desk.batch.overtaken"))
        .contains(messages.of(Language.EN, "issue-refused.not-allowed"))
        .contains("There is no money this year.")
        .contains("value=\"" + two + "\" checked")
        .doesNotContain("value=\"" + one + "\" checked");
    assertThat(state(one)).isEqualTo(IssueState.ANSWERED);
    assertThat(state(other)).isEqualTo(IssueState.WITH_AUTHORITY);
    assertThat(state(foreign)).isEqualTo(IssueState.WITH_AUTHORITY);
    assertThat(people.detail(two).entries())
        .filteredOn(entry -> entry.kind() == EntryKind.ANSWERED)
        .hasSize(1);
  }

  @Test
  void an_answer_for_several_that_lacks_something_comes_back_whole() {
    Speaker.ForOrganization officer = officer();
    String one = raisedTo(officer, "One");
    String two = raisedTo(officer, "Two");
    assertThat(
            desk.post(
                officer.visitor(),
                BATCH,
                "issue",
                one,
                "issue",
                two,
                "decision",
                "accepted",
                "text",
                "We will."))
        .hasStatus(422)
        .bodyText()
        .contains("We will.")
        .contains("id=\"day-e\"")
        .contains("value=\"" + one + "\" checked")
        .contains("value=\"" + two + "\" checked");
    assertThat(desk.post(officer.visitor(), BATCH, "decision", "accepted", "text", "We will."))
        .hasStatus(422)
        .bodyText()
        .contains(messages.of(Language.EN, "issue-desk.batch.none"));
    assertThat(desk.get(officer, BATCH)).hasStatus(422);
    assertThat(state(one)).isEqualTo(IssueState.WITH_AUTHORITY);
  }

  @Test
  void only_officers_answer_several() {
    String number = people.raised();
    assertThat(desk.get(people.community, BATCH + "?issue=" + number)).hasStatus(403);
    assertThat(
            desk.post(
                people.facilitator.visitor(),
                BATCH,
                "issue",
                number,
                "decision",
                "not-accepted",
                "text",
                "No."))
        .hasStatus(403);
  }

  @Test
  void a_template_is_added_begins_an_answer_and_is_withdrawn() {
    Speaker.ForOrganization officer = officer();
    String number = raisedTo(officer, "No water");
    String organization = String.valueOf(officer.organization());
    assertThat(
            desk.post(
                officer.visitor(),
                TEMPLATES,
                "organization",
                organization,
                "name",
                "",
                "text_km",
                "យើងនឹងជួសជុល។"))
        .hasStatus(422)
        .bodyText()
        .contains("id=\"name-e\"")
        .contains("យើងនឹងជួសជុល។");
    assertThat(
            desk.post(
                officer.visitor(),
                TEMPLATES,
                "organization",
                organization,
                "name",
                "Repair",
                "decision",
                "accepted",
                "text_km",
                "យើងនឹងជួសជុល។",
                "text_en",
                "We will repair it.",
                "action_en",
                "Repair of the well"))
        .hasStatus(303);
    String page = body(desk.get(officer, QUEUE + "/" + number + "?do=answer"));
    String template = page.replaceAll("(?s).*template=([0-9]+)#act.*", "$1");
    assertThat(page).contains("Repair</a>");

    assertThat(body(desk.get(officer, QUEUE + "/" + number + "?do=answer&template=" + template)))
        .contains("We will repair it.</textarea>")
        .contains("Repair of the well</textarea>")
        .contains("value=\"accepted\" checked");
    assertThat(
            body(
                desk.get(officer, "/km/desk/issues/" + number + "?do=answer&template=" + template)))
        .contains("យើងនឹងជួសជុល។</textarea>");
    assertThat(body(desk.get(officer, BATCH + "?issue=" + number + "&template=" + template)))
        .contains("We will repair it.</textarea>");

    String withdraw = TEMPLATES + "/" + template + "/withdraw";
    assertThat(desk.post(people.communeOfficer.visitor(), withdraw, "organization", organization))
        .hasStatus(403);
    assertThat(
            desk.post(
                people.communeOfficer.visitor(),
                withdraw,
                "organization",
                String.valueOf(people.communeOfficer.organization())))
        .hasStatus(422);
    assertThat(desk.post(officer.visitor(), withdraw, "organization", organization)).hasStatus(303);
    assertThat(body(desk.get(officer, TEMPLATES))).doesNotContain("Repair of the well");
    assertThat(desk.post(officer.visitor(), withdraw, "organization", organization)).hasStatus(422);
  }

  @Test
  void no_officer_sees_or_uses_the_templates_of_another_authority() {
    Speaker.ForOrganization officer = officer();
    Speaker.ForOrganization other = officer();
    assertThat(
            desk.post(
                other.visitor(),
                TEMPLATES,
                "organization",
                String.valueOf(officer.organization()),
                "name",
                "In their name",
                "text_en",
                "No."))
        .hasStatus(403);
    desk.post(
        officer.visitor(),
        TEMPLATES,
        "organization",
        String.valueOf(officer.organization()),
        "name",
        "Ours alone",
        "text_en",
        "A secret of the house.");
    long template =
        database
            .sql("select id from answer_template where name = 'Ours alone'")
            .query(Long.class)
            .single();
    String number = raisedTo(other, "No water");

    assertThat(body(desk.get(other, TEMPLATES))).doesNotContain("Ours alone");
    assertThat(body(desk.get(other, QUEUE + "/" + number + "?do=answer&template=" + template)))
        .doesNotContain("A secret of the house.");
    assertThat(body(desk.get(other, BATCH + "?issue=" + number + "&template=" + template)))
        .doesNotContain("A secret of the house.");
  }

  @Test
  void the_day_of_today_is_that_of_cambodia() {
    // The tests run in another zone on purpose; a promise for today there must be taken here.
    Speaker.ForOrganization officer = officer();
    String number = raisedTo(officer, "Today");
    assertThat(
            desk.send(
                officer,
                number,
                "answer",
                "decision",
                "accepted",
                "text",
                "Done today.",
                "day",
                TODAY.toString()))
        .hasStatus(303);
  }
}
