package org.vetika.app.consistency.estimate;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vetika.app.web.DeskLink;
import org.vetika.app.web.Role;

/** What estimates do by themselves, and where they are found on the desk. */
@Configuration(proxyBeanMethods = false)
class EstimateJobs {
  @Bean
  RecurringTask<Void> computingEstimatesJob(ComputingEstimates computing) {
    return Tasks.recurring("estimate-computing", FixedDelay.ofSeconds(5))
        .execute((instance, context) ->
            computing.computeWaiting(() -> !context.getSchedulerState().isShuttingDown()));
  }

  @Bean
  DeskLink estimatesLink() {
    return DeskLink.forRoles(
        146, "desk.estimates", "/desk/estimates", Role.MEMBER, Role.OFFICER, Role.FACILITATOR);
  }
}
