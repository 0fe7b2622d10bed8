package org.vetika.app.consistency.rule;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vetika.app.consistency.Viewer;
import org.vetika.app.web.DeskCount;
import org.vetika.app.web.DeskLink;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;

/** When the rules run, and where findings and rules stand on the desk. */
@Configuration(proxyBeanMethods = false)
class RuleJobs {
  private static final String FINDINGS = "/desk/findings";

  /** Soon after figures arrive, and all of them once a night; a turn does only what is due. */
  @Bean
  RecurringTask<Void> lookingAtFiguresJob(RunningRules running, AnnouncingFindings announcing) {
    return Tasks.recurring("figure-rules", FixedDelay.ofSeconds(15))
        .execute((instance, context) -> {
          running.beginNight();
          running.runDue(() -> !context.getSchedulerState().isShuttingDown());
          announcing.announceDue();
        });
  }

  @Bean
  DeskLink findingsLink() {
    return DeskLink.forRoles(
        142, "desk.findings", FINDINGS, Role.MEMBER, Role.OFFICER, Role.FACILITATOR);
  }

  @Bean
  DeskLink figureRulesLink() {
    return DeskLink.forRoles(148, "desk.figure-rules", "/desk/figure-rules", Role.FACILITATOR);
  }

  @Bean
  DeskCount findingsCount(Findings findings) {
    return new DeskCount() {
      @Override
      public String path() {
        return FINDINGS;
      }

      @Override
      public long of(Visitor visitor) {
        return findings.waiting(Viewer.of(visitor));
      }
    };
  }
}
