package org.vetika.app.issue.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vetika.app.issue.IssueFixture.done;
import static org.vetika.app.issue.web.desk.DeskClient.body;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.VetikaTest;
import org.vetika.app.dialogue.DialogueFixture;
import org.vetika.app.issue.EntryKind;
import org.vetika.app.issue.IssueEntry;
import org.vetika.app.issue.IssueFixture;
import org.vetika.app.issue.IssueState;
import org.vetika.app.issue.Refusal;
import org.vetika.app.web.Language;

/** Answers on the desk, refused, overtaken and contested ones too. */
@VetikaTest
@Import({IssueFixture.class, DeskClient.class, DialogueFixture.class})
class AnsweringOnTheDeskTest extends DeskScene {
  private static String vetikaDigits(LocalDate day) {
    var digits = new StringBuilder();
    day.toString()
        .chars()
        .forEach(
            each -> digits.append((char) (each >= '0' && each <= '9' ? each - '0' + '០' : each)));
    return digits.toString();
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
    LocalDate promised = today.plusDays(60);
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
                today.plusDays(90).toString()))
        .hasStatus(303);
    assertThat(last(number).done()).isEqualTo(140);
    desk.send(people.communeOfficer, number, "verify", "position", "confirms");
    desk.send(people.community, number, "verify", "position", "confirms");
    assertThat(issue(number).state()).isEqualTo(IssueState.SETTLED);
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
}
