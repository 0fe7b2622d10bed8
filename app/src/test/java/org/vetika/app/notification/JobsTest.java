package org.vetika.app.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vetika.app.notification.NotificationFixture.pumpAnswered;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.vetika.app.web.Language;

/** The scheduler itself, on the real database. */
@TestPropertySource(
    properties = {
      "db-scheduler.enabled=true",
      "db-scheduler.polling-interval=100ms",
      "db-scheduler.heartbeat-interval=1s"
    })
@DirtiesContext
class JobsTest extends MailedTest {
  @Test
  void jobs_run_by_themselves_and_go_on_when_the_server_that_had_them_was_killed() {
    await(() -> done("notification-telling") && done("notification-sending"));
    // As if this server had been killed in the middle of it, a while ago.
    database
        .sql(
            """
            update scheduled_tasks set picked = true, picked_by = 'killed', version = version + 1,
              last_heartbeat = :before, execution_time = :before
            where task_name like 'notification-%'
            """)
        .param("before", Times.at(Instant.now().minus(Duration.ofDays(10))))
        .update();
    follower("sokha@example.org", Language.EN, FollowKind.PLACE, "07");
    arrives(pumpAnswered("answer-1"));
    await(() -> count("sent") == 1);
    assertThat(mailTo("sokha@example.org")).hasSize(1);
  }

  private boolean done(String task) {
    return database
        .sql(
            """
            select exists (select from scheduled_tasks
                           where task_name = :task and last_success is not null)
            """)
        .param("task", task)
        .query((row, index) -> row.getBoolean(1))
        .single();
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("it did not happen in time").isLessThan(end);
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
