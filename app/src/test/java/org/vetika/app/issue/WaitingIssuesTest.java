package org.vetika.app.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vetika.app.issue.IssueFixture.done;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vetika.app.VetikaTest;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;

@VetikaTest
@Import(IssueFixture.class)
class WaitingIssuesTest {
  @Autowired IssueFixture people;
  @Autowired WaitingIssues waiting;
  @Autowired AnsweringIssue answering;
  @Autowired JdbcClient database;

  /** An officer of a new authority, so that other tests put nothing into the queue. */
  private Speaker.ForOrganization officer() {
    return IssueFixture.person(
        "Keo Vannak", people.organization("authority", "commune", null), Role.OFFICER);
  }

  private String raisedTo(Speaker.ForOrganization officer) {
    String number = people.raised();
    database
        .sql(
            """
            with gone as (
              update issue set authority_id = :authority where number = :number returning id)
            update issue_wait set authority_id = :authority
            where issue_id = (select id from gone) and ended_on is null
            """)
        .param("authority", officer.organization())
        .param("number", number)
        .update();
    return number;
  }

  private void dueIn(String number, int days) {
    database
        .sql(
            """
            update issue_wait set due_on = current_date + cast(:days as integer)
            where ended_on is null and issue_id = (select id from issue where number = :number)
            """)
        .param("days", days)
        .param("number", number)
        .update();
  }

  private List<String> numbers(Speaker.ForOrganization speaker, QueueTab tab) {
    return waiting.page(Viewer.of(speaker.visitor()), tab, null, 500).lines().stream()
        .map(line -> line.issue().number())
        .toList();
  }

  @Test
  void what_is_overdue_comes_first() {
    Speaker.ForOrganization officer = officer();
    String later = raisedTo(officer);
    String overdue = raisedTo(officer);
    String soon = raisedTo(officer);
    dueIn(later, 40);
    dueIn(overdue, -3);
    dueIn(soon, 2);

    assertThat(numbers(officer, QueueTab.ALL)).containsExactly(overdue, soon, later);
  }

  @Test
  void each_part_of_the_queue_holds_what_its_name_says_and_the_counts_agree() {
    Speaker.ForOrganization officer = officer();
    String toAnswer = raisedTo(officer);
    String answered = raisedTo(officer);
    done(answering.answer(answered, officer, people.newest(answered), people.accepted()));

    assertThat(numbers(officer, QueueTab.ANSWER)).containsExactly(toAnswer);
    assertThat(numbers(officer, QueueTab.VERIFY)).isEmpty();
    assertThat(numbers(officer, QueueTab.WATCHING)).containsExactly(answered);
    assertThat(numbers(people.community, QueueTab.VERIFY)).contains(answered);
    assertThat(numbers(people.community, QueueTab.WATCHING)).contains(toAnswer);
    assertThat(waiting.counts(Viewer.of(officer.visitor())))
        .containsEntry(QueueTab.ALL, 1L)
        .containsEntry(QueueTab.ANSWER, 1L)
        .containsEntry(QueueTab.WATCHING, 1L)
        .containsEntry(QueueTab.ROUTE, 0L)
        .containsEntry(QueueTab.FLAGGED, 0L);
  }

  @Test
  void one_page_holds_what_waits_in_all_organizations_of_a_person() {
    Speaker.ForOrganization one = officer();
    Speaker.ForOrganization other = officer();
    String first = raisedTo(one);
    String second = raisedTo(other);
    var mandates = new ArrayList<>(one.visitor().mandates());
    mandates.addAll(other.visitor().mandates());
    var both = new Visitor(UUID.randomUUID(), "Keo Vannak", mandates);

    assertThat(waiting.page(Viewer.of(both), QueueTab.ALL, null, 10).lines())
        .extracting(line -> line.issue().number())
        .containsExactlyInAnyOrder(first, second);
  }

  @Test
  void pages_follow_each_other_without_gap_also_when_the_first_is_done_meanwhile() {
    Speaker.ForOrganization officer = officer();
    List<String> all = List.of(raisedTo(officer), raisedTo(officer), raisedTo(officer));
    Viewer viewer = Viewer.of(officer.visitor());
    WaitingIssues.Part first = waiting.page(viewer, QueueTab.ALL, null, 2);
    assertThat(first.lines())
        .extracting(line -> line.issue().number())
        .isEqualTo(all.subList(0, 2));
    for (String number : all.subList(0, 2)) {
      done(answering.answer(number, officer, people.newest(number), people.accepted()));
    }

    WaitingIssues.Part second = waiting.page(viewer, QueueTab.ALL, first.next(), 2);
    assertThat(second.lines())
        .extracting(line -> line.issue().number())
        .containsExactly(all.get(2));
    assertThat(second.next()).isNull();
    assertThat(waiting.page(viewer, QueueTab.ALL, "99999999-1", 2).lines())
        .as("what is no place in the list gives the first part")
        .hasSize(1);
  }

  @Test
  void nobody_sees_what_waits_for_others() {
    String number = people.raised();

    assertThat(numbers(people.districtOfficer, QueueTab.ALL)).doesNotContain(number);
    assertThat(numbers(people.otherCommunity, QueueTab.WATCHING)).doesNotContain(number);
    assertThat(waiting.page(Viewer.EVERYBODY, QueueTab.ALL, null, 10).lines()).isEmpty();
  }
}
