package org.vetika.app.consistency.round;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.function.BooleanSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vetika.app.web.DeskLink;
import org.vetika.app.web.Role;

/** What rounds do by themselves, and where they are found on the desk. */
@Configuration(proxyBeanMethods = false)
class RoundJobs {
  /** Also destroys what was due while no server ran. */
  @Bean
  RecurringTask<Void> destroyingListsJob(DestroyingLists destroying, AgreeingToRound agreeing) {
    return Tasks.recurring("round-destroying", FixedDelay.ofMinutes(30))
        .execute((instance, context) -> {
          agreeing.endLate();
          destroying.destroyDue();
        });
  }

  /** One round after the other; after a server died in the middle, another starts over. */
  @Bean
  RecurringTask<Void> linkingListsJob(LinkingLists linking) {
    return Tasks.recurring("round-linking", FixedDelay.ofSeconds(10))
        .execute((instance, context) -> {
          BooleanSupplier goOn = () -> !context.getSchedulerState().isShuttingDown();
          linking.linkWaiting(goOn);
          linking.closeReviews(goOn);
        });
  }

  @Bean
  DeskLink roundsLink() {
    return DeskLink.forRoles(
        145, "desk.rounds", "/desk/rounds", Role.MEMBER, Role.OFFICER, Role.FACILITATOR);
  }
}
