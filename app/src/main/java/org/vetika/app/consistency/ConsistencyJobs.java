package org.vetika.app.consistency;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vetika.app.web.DeskLink;
import org.vetika.app.web.Role;

/** What this module does by itself, and where it is found on the desk. */
@Configuration(proxyBeanMethods = false)
class ConsistencyJobs {
  /** Often, so that nobody waits for the night; a turn does only what is due. */
  @Bean
  RecurringTask<Void> renewingStandingsJob(Standings standings) {
    return Tasks.recurring("consistency-standings", FixedDelay.ofMinutes(30))
        .execute((instance, context) -> standings.renewOfLate());
  }

  @Bean
  DeskLink figuresLink() {
    return DeskLink.forRoles(
        140, "desk.figures", "/desk/figures", Role.MEMBER, Role.OFFICER, Role.FACILITATOR);
  }
}
