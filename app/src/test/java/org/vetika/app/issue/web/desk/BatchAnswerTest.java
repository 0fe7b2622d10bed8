package org.vetika.app.issue.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vetika.app.issue.IssueFixture.done;
import static org.vetika.app.issue.web.desk.DeskClient.body;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.VetikaTest;
import org.vetika.app.issue.AnsweringIssue;
import org.vetika.app.issue.EntryKind;
import org.vetika.app.issue.IssueFixture;
import org.vetika.app.issue.IssueState;
import org.vetika.app.issue.Speaker;
import org.vetika.app.web.Language;

/** One answer for several issues. */
@VetikaTest
@Import({IssueFixture.class, DeskClient.class})
class BatchAnswerTest extends QueueScene {
  @Autowired AnsweringIssue answering;

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
}
