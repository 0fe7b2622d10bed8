package org.vetika.app.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.vetika.app.VetikaTest;

/** The register follows commits, and parts of its lists each other. */
@VetikaTest
@Import(IssueFixture.class)
class IssueRegisterTest {
  @Autowired IssueFixture people;
  @Autowired Issues issues;
  @Autowired JdbcClient database;
  @Autowired PlatformTransactionManager transactions;

  private static List<String> numbers(IssueList list) {
    return list.lines().stream().map(line -> line.issue().number()).toList();
  }

  @Test
  void what_a_transaction_sees_of_itself_and_then_undoes_was_never_counted() {
    long before = issues.page(IssueFilter.ALL, null, 1).total();
    new TransactionTemplate(transactions)
        .executeWithoutResult(status -> {
          people.raised();
          assertThat(issues.page(IssueFilter.ALL, null, 1).total()).isEqualTo(before + 1);
          status.setRollbackOnly();
        });

    assertThat(issues.page(IssueFilter.ALL, null, 1).total()).isEqualTo(before);
    people.raised();
    assertThat(issues.page(IssueFilter.ALL, null, 1).total()).isEqualTo(before + 1);
  }

  @Test
  void what_is_hidden_leaves_lists_and_counts_with_the_same_commit() {
    String number = people.raised();
    IssueFilter here = IssueFilter.ofPlace(people.commune);
    long before = issues.page(here, null, 20).total();
    database
        .sql("update issue set visibility = 'parties' where number = :number")
        .param("number", number)
        .update();

    IssueList list = issues.page(here, null, 1000);
    assertThat(list.total()).isEqualTo(before - 1);
    assertThat(list.lines()).noneMatch(line -> line.issue().number().equals(number));
  }

  @Test
  void parts_of_a_list_follow_each_other_without_gap_or_repetition() {
    for (int times = 0; times < 7; times++) {
      people.raised();
    }
    IssueFilter here = IssueFilter.ofPlace(people.commune.substring(0, 2));
    List<String> whole = numbers(issues.page(here, null, 1000));
    List<String> inParts = new ArrayList<>();
    String after = null;
    do {
      IssueList part = issues.page(here, after, 3);
      inParts.addAll(numbers(part));
      after = part.next();
    } while (after != null);

    assertThat(inParts).isEqualTo(whole).doesNotHaveDuplicates();
  }
}
