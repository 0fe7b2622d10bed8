package org.vetika.app.attachment;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module does by itself. */
@Configuration(proxyBeanMethods = false)
class AttachmentJobs {
  @Bean
  RecurringTask<Void> attachmentHousekeepingJob(AttachmentHousekeeping housekeeping, Clock clock) {
    return Tasks.recurring("attachment-housekeeping", FixedDelay.ofHours(1))
        .execute((instance, context) -> housekeeping.expire(clock.instant()));
  }
}
