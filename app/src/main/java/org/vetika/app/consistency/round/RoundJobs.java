package org.vetika.app.consistency.round;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vetika.app.web.DeskLink;
import org.vetika.app.web.PassingUploads;
import org.vetika.app.web.Role;

/** What rounds do by themselves, and where they are found on the desk. */
@Configuration(proxyBeanMethods = false)
class RoundJobs {
  static final String PATH = "/desk/rounds";

  /** Also does what was due while no server ran. */
  @Bean
  RecurringTask<Void> keepingDatesOfRoundsJob(
      DestroyingLists destroying,
      AgreeingToRound agreeing,
      SigningResult signing,
      PublishingRounds publishing,
      ObjectProvider<PassingUploads> passing) {
    return Tasks.recurring("round-dates", FixedDelay.ofMinutes(30))
        .execute((instance, context) -> {
          destroying.destroyDue();
          agreeing.endLate();
          signing.endSilent();
          publishing.publishDue();
          passing.ifAvailable(PassingUploads::sweep);
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
    return DeskLink.forRoles(145, "desk.rounds", PATH, Role.MEMBER, Role.OFFICER, Role.FACILITATOR);
  }
}
