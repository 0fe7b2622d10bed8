package org.vetika.app.notification;

import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vetika.app.web.DeskLink;
import org.vetika.app.web.OpenPost;
import org.vetika.app.web.Role;

/** What this module does by itself, and where it is found on the desk. */
@Configuration(proxyBeanMethods = false)
class NotificationJobs {
  @Bean
  RecurringTask<Void> tellingReadersJob(TellingReaders telling) {
    return every(10, "notification-telling", telling::tell);
  }

  @Bean
  RecurringTask<Void> sendingLettersJob(SendingLetters sending) {
    return every(10, "notification-sending", sending::send);
  }

  @Bean
  RecurringTask<Void> digestsJob(Digests digests, FollowRequests requests) {
    return every(
        300,
        "notification-digests",
        goOn -> {
          digests.gather(goOn);
          requests.deleteExpired();
        });
  }

  @Bean
  DeskLink followingLink() {
    return DeskLink.forEverybody(905, "desk.following", "/following");
  }

  @Bean
  DeskLink undeliveredLettersLink() {
    return DeskLink.forRoles(830, "desk.mail", "/admin/mail", Role.ADMINISTRATOR);
  }

  @Bean
  OpenPost unsubscribingPost() {
    return new OpenPost("/{language}/unsubscribe/**");
  }

  private static RecurringTask<Void> every(
      int seconds, String name, Consumer<BooleanSupplier> work) {
    return Tasks.recurring(name, FixedDelay.ofSeconds(seconds))
        .execute((instance, context) -> work.accept(() -> mayGoOn(context)));
  }

  private static boolean mayGoOn(ExecutionContext context) {
    return !context.getSchedulerState().isShuttingDown();
  }
}
