package org.vetika.app.issue;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vetika.app.record.News;
import org.vetika.app.record.NewsSource;
import org.vetika.app.record.Notice;
import org.vetika.app.record.NoticeSource;

/** What issues tell by mail, and the job that turns their clock. */
@Configuration(proxyBeanMethods = false)
class IssueMail {
  private static final int MINUTES_BETWEEN_TURNS = 15;

  @Bean
  NewsSource issueNews(IssueLetters letters) {
    return new NewsSource() {
      @Override
      public String type() {
        return IssueNotices.ENTRY;
      }

      @Override
      public Optional<News> news(String key) {
        return letters.news(key);
      }
    };
  }

  @Bean
  NoticeSource issueNotices(IssueLetters letters) {
    return new NoticeSource() {
      @Override
      public String type() {
        return IssueNotices.ENTRY;
      }

      @Override
      public Optional<Notice> notice(String key) {
        return letters.notice(key);
      }
    };
  }

  @Bean
  NoticeSource issueReminders(IssueLetters letters) {
    return new WaitNotices(IssueNotices.REMINDER, letters);
  }

  @Bean
  NoticeSource issueOverdue(IssueLetters letters) {
    return new WaitNotices(IssueNotices.OVERDUE, letters);
  }

  @Bean
  NoticeSource issueAskedAgain(IssueLetters letters) {
    return new WaitNotices(IssueNotices.ASKED, letters);
  }

  private record WaitNotices(String type, IssueLetters letters) implements NoticeSource {
    @Override
    public Optional<Notice> notice(String key) {
      return letters.waiting(type, key);
    }
  }

  /** Often, so that nobody waits for the night; each turn does only what is due. */
  @Bean
  RecurringTask<Void> turningClockJob(TurningClock turning, LeavingAuthorities leaving) {
    return Tasks.recurring("issue-clock", FixedDelay.ofMinutes(MINUTES_BETWEEN_TURNS))
        .execute((instance, context) -> {
          leaving.leave();
          TurningClock.Turned done = turning.turn();
          org.slf4j.LoggerFactory.getLogger(TurningClock.class).debug("{}", done);
        });
  }
}
