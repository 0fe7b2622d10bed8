package org.vetika.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is counted, and what is not. */
@VetikaTest
@Import(CountedStatements.class)
class CountedStatementsTest {
  @Autowired JdbcClient database;

  private void ask() {
    database.sql("select 1").query(Integer.class).single();
  }

  @Test
  void statements_of_the_page_and_of_threads_that_it_begins_are_counted() throws Exception {
    int sent =
        CountedStatements.during(() -> {
          ask();
          Thread begun = Thread.ofVirtual().start(this::ask);
          begun.join();
        });

    assertThat(sent).isEqualTo(2);
  }

  @Test
  void work_that_goes_on_meanwhile_is_not_counted() throws Exception {
    var asked = new CountDownLatch(1);
    var answered = new CountDownLatch(1);
    Thread atWork =
        Thread.ofVirtual()
            .start(() -> {
              try {
                asked.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              ask();
              answered.countDown();
            });

    int sent =
        CountedStatements.during(() -> {
          ask();
          asked.countDown();
          answered.await();
        });

    atWork.join();
    assertThat(sent).isEqualTo(1);
  }
}
