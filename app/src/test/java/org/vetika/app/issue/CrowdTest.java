package org.vetika.app.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vetika.app.VetikaTest;
import org.vetika.app.web.Language;
import org.vetika.app.web.Role;

/** Two hundred people at once. */
@VetikaTest
@Import(IssueFixture.class)
class CrowdTest {
  private static final int PEOPLE = 200;

  @Autowired IssueFixture people;
  @Autowired RaisingIssue raising;
  @Autowired JoiningIssue joining;
  @Autowired AnsweringIssue answering;
  @Autowired ClosingIssue closing;
  @Autowired Issues issues;
  @Autowired JdbcClient database;

  @Test
  void two_hundred_raise_join_and_answer_and_nothing_is_lost_or_counted_twice() throws Exception {
    String wells = people.raised();
    long seen = people.newest(wells);
    var deeds = new ArrayList<Callable<Outcome<?>>>();
    for (int i = 0; i < PEOPLE; i++) {
      Speaker.ForOrganization who =
          IssueFixture.person(
              "Person " + i, people.organization("community", null, null), Role.MEMBER);
      deeds.add(
          switch (i % 4) {
            case 0, 1 -> () -> raising.raise(new Raiser.ByOrganization(who), people.wells(), false);
            case 2 -> () -> joining.join(wells, who, Language.EN, null, "Ours too.");
            default ->
                () -> answering.answer(wells, people.communeOfficer, seen, people.accepted());
          });
    }
    List<Outcome<?>> outcomes = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(PEOPLE)) {
      for (var each : threads.invokeAll(deeds)) {
        outcomes.add(each.get());
      }
    }

    List<String> numbers =
        outcomes.stream()
            .filter(Outcome.Done.class::isInstance)
            .map(outcome -> ((Outcome.Done<?>) outcome).value())
            .filter(value -> value instanceof String number && !number.equals(wells))
            .map(String.class::cast)
            .toList();
    assertThat(numbers).hasSize(PEOPLE / 2);
    assertThat(new HashSet<>(numbers)).hasSize(PEOPLE / 2);
    IssueDetail detail = people.detail(wells);
    assertThat(detail.issue().now().weight()).isEqualTo(1 + PEOPLE / 4);
    assertThat(kinds(detail)).filteredOn(kind -> kind == EntryKind.JOINED).hasSize(PEOPLE / 4);
    assertThat(kinds(detail)).containsOnlyOnce(EntryKind.ANSWERED);
    assertThat(outcomes).filteredOn(Outcome.Overtaken.class::isInstance).hasSize(PEOPLE / 4 - 1);
    assertThat(outcomes).noneMatch(Outcome.Refused.class::isInstance);
    assertThat(gaps()).isZero();
  }

  @Test
  void issues_that_are_merged_into_each_other_at_once_never_wait_for_each_other() throws Exception {
    for (int round = 0; round < 10; round++) {
      String one = people.raised();
      String other = people.raised();
      List<Callable<Outcome<String>>> merges =
          List.of(
              () -> closing.merge(one, people.facilitator, other, Language.EN, "Same."),
              () -> closing.merge(other, people.facilitator, one, Language.EN, "Same."));
      try (var threads = Executors.newFixedThreadPool(2)) {
        List<Outcome<String>> outcomes = new ArrayList<>();
        for (var each : threads.invokeAll(merges)) {
          outcomes.add(each.get());
        }
        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
      }
    }
  }

  private static List<EntryKind> kinds(IssueDetail detail) {
    return detail.entries().stream().map(IssueEntry::kind).toList();
  }

  /** Numbers that are missing among those of this year. */
  private long gaps() {
    return database
        .sql(
            """
            select max(split_part(number, '-', 2)::integer) - count(*) from issue
            where number like 'I' || extract(year from now() at time zone 'Asia/Phnom_Penh') || '-%'
            """)
        .query((row, index) -> row.getLong(1))
        .single();
  }
}
