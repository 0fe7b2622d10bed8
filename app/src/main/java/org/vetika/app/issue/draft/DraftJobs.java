package org.vetika.app.issue.draft;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done here without anybody asking. */
@Configuration(proxyBeanMethods = false)
class DraftJobs {
  private static final int SECONDS_BETWEEN = 10;

  @Bean
  RecurringTask<Void> writingToStrangersJob(WritingToStrangers writing) {
    return Tasks.recurring("issue-strangers", FixedDelay.ofSeconds(SECONDS_BETWEEN))
        .execute((instance, context) ->
            writing.send(() -> !context.getSchedulerState().isShuttingDown()));
  }
}
