package org.vetika.app.issue.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vetika.app.issue.web.desk.DeskClient.body;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.VetikaTest;
import org.vetika.app.issue.IssueFixture;
import org.vetika.app.issue.Speaker;
import org.vetika.app.web.Language;

/** The queue of issues that wait for somebody. */
@VetikaTest
@Import({IssueFixture.class, DeskClient.class})
class QueueDeskTest extends QueueScene {
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Phnom_Penh"));

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
        .contains("Overdue</span>")
        .doesNotContain("Overdue, ")
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
                today.toString()))
        .hasStatus(303);
  }
}
