package org.vetika.app.webhook;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.net.InetAddress;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vetika.app.web.DeskLink;
import org.vetika.app.web.Role;

/** What this module does by itself, and where it is found on the desk. */
@Configuration(proxyBeanMethods = false)
class WebhookJobs {
  private static final Duration LOG_KEPT = Duration.ofDays(30);

  @Bean
  RecurringTask<Void> sendingWebhooksJob(SendingDeliveries sending) {
    return Tasks.recurring("webhook-sending", FixedDelay.ofSeconds(5))
        .execute((instance, context) ->
            sending.send(() -> !context.getSchedulerState().isShuttingDown()));
  }

  @Bean
  RecurringTask<Void> cleaningWebhooksJob(DeliveryRows deliveries, EndpointRows endpoints) {
    return Tasks.recurring("webhook-cleaning", FixedDelay.ofHours(1))
        .execute((instance, context) -> {
          deliveries.deleteOlderThan(LOG_KEPT);
          endpoints.forgetOldSecrets();
        });
  }

  /** Names are looked up where the machine looks them up. */
  @Bean
  HostLookup hostLookup() {
    return InetAddress::getAllByName;
  }

  @Bean
  DeskLink webhooksLink() {
    return DeskLink.forRoles(
        210, "desk.webhooks", "/desk/webhooks", Role.MEMBER, Role.OFFICER, Role.FACILITATOR);
  }
}
