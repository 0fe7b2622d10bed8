package org.vetika.app.consistency.discrepancy;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vetika.app.record.Notice;
import org.vetika.app.record.NoticeSource;

/** What discrepancies tell by mail, and what the record does with them by itself. */
@Configuration(proxyBeanMethods = false)
class DiscrepancyMail {
  private static final int MINUTES_BETWEEN_TURNS = 15;
  private static final LocalTime AT_NIGHT = LocalTime.of(2, 30);

  private record Source(String type, Function<String, Optional<Notice>> read)
      implements NoticeSource {
    @Override
    public Optional<Notice> notice(String key) {
      return read.apply(key);
    }
  }

  @Bean
  NoticeSource discrepancyNotices(DiscrepancyLetters letters) {
    return new Source(DiscrepancyNotices.ENTRY, letters::entry);
  }

  @Bean
  NoticeSource discrepancyReminders(DiscrepancyLetters letters) {
    return new Source(
        DiscrepancyNotices.REMINDER, key -> letters.day(DiscrepancyNotices.REMINDER, key));
  }

  @Bean
  NoticeSource discrepancyOverdue(DiscrepancyLetters letters) {
    return new Source(
        DiscrepancyNotices.OVERDUE, key -> letters.day(DiscrepancyNotices.OVERDUE, key));
  }

  @Bean
  NoticeSource discrepancyProposals(DiscrepancyLetters letters) {
    return new Source(DiscrepancyNotices.PROPOSAL, letters::proposal);
  }

  @Bean
  NoticeSource discrepancyOwnerNotices(DiscrepancyOwnerLetters letters) {
    return new Source(DiscrepancyNotices.OWNER, letters::named);
  }

  @Bean
  NoticeSource discrepancyOwnerLeftNotices(DiscrepancyOwnerLetters letters) {
    return new Source(DiscrepancyNotices.OWNER_LEFT, letters::left);
  }

  /** Often, so that nobody waits for the night; a turn does only what is due. */
  @Bean
  RecurringTask<Void> discrepancyClockJob(DiscrepancyClock clock) {
    return Tasks.recurring("discrepancy-clock", FixedDelay.ofMinutes(MINUTES_BETWEEN_TURNS))
        .execute((instance, context) -> clock.turn());
  }

  @Bean
  RecurringTask<Void> discrepancyProposalsJob(ProposingDiscrepancies proposing) {
    return Tasks.recurring("discrepancy-proposals", Schedules.daily(Discrepancies.ZONE, AT_NIGHT))
        .execute((instance, context) -> proposing.propose());
  }
}
