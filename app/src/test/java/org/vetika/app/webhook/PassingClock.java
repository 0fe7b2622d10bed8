package org.vetika.app.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The time of the machine, of which a test lets some pass at once, in all threads. */
@TestConfiguration(proxyBeanMethods = false)
class PassingClock {
  private static final ZoneId PHNOM_PENH = ZoneId.of("Asia/Phnom_Penh");
  private static final AtomicReference<Duration> PASSED = new AtomicReference<>(Duration.ZERO);

  static void reset() {
    PASSED.set(Duration.ZERO);
  }

  static void pass(Duration time) {
    PASSED.updateAndGet(before -> before.plus(time));
  }

  @Bean
  @Primary
  Clock passingClock() {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return PHNOM_PENH;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), PASSED.get());
      }

      @Override
      public Instant instant() {
        return Instant.now().plus(PASSED.get());
      }
    };
  }
}
