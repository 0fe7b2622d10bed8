package org.vetika.app.issue.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.vetika.app.VetikaTest;
import org.vetika.app.dialogue.DialogueFixture;
import org.vetika.app.issue.EntryKind;
import org.vetika.app.issue.IssueFixture;
import org.vetika.app.web.Language;

/** Time limits, milestones, progress and visits of an issue on the desk. */
@VetikaTest
@Import({IssueFixture.class, DeskClient.class, DialogueFixture.class})
class TimeOnTheDeskTest extends DeskScene {
  @Test
  void the_clock_is_stopped_goes_on_and_is_extended_with_reasons() {
    String number = people.raised();
    LocalDate due = people.waiting(number).dueOn();
    assertThat(desk.send(people.communeOfficer, number, "pause", "reason", "")).hasStatus(422);
    assertThat(desk.send(people.community, number, "pause", "reason", "No.")).hasStatus(403);
    desk.send(people.communeOfficer, number, "pause", "reason", "We asked for the list.");
    assertThat(people.waiting(number).pausedSince()).isEqualTo(today);
    desk.send(people.communeOfficer, number, "resume");
    assertThat(people.waiting(number).pausedSince()).isNull();
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
    assertThat(people.waiting(number).dueOn()).isEqualTo(due.plusDays(20));
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
        today.plusDays(9).toString());
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
    desk.send(people.community, number, "visit", "day", today.toString(), "text", "We both went.");
    assertThat(last(number).kind()).isEqualTo(EntryKind.VISITED);
    assertThat(desk.send(people.community, number, "milestone", "action", "Ours.")).hasStatus(403);
  }
}
