package org.vetika.app.home;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.vetika.app.web.PageCache;

/**
 * Forgets kept pages when a day begins: which dialogues are still to come depends on the date, and
 * nothing else on the record changes at midnight.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class NewDay {
  private final PageCache cache;

  NewDay(PageCache cache) {
    this.cache = cache;
  }

  @Scheduled(cron = "1 0 0 * * *", zone = "Asia/Phnom_Penh")
  void begin() {
    cache.drop();
  }
}
