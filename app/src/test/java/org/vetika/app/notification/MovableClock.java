package org.vetika.app.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Time that a test sets and lets pass. */
@TestConfiguration(proxyBeanMethods = false)
public class MovableClock {
  private static final ZoneId PHNOM_PENH = ZoneId.of("Asia/Phnom_Penh");

  /** A Wednesday afternoon. */
  static final Instant START = ZonedDateTime.of(2026, 11, 4, 15, 0, 0, 0, PHNOM_PENH).toInstant();

  private static Instant now = START;

  static void reset() {
    now = START;
  }

  public static void pass(Duration time) {
    now = now.plus(time);
  }

  static void set(String day, int hour) {
    now = LocalDate.parse(day).atTime(hour, 0).atZone(PHNOM_PENH).toInstant();
  }

  @Bean
  @Primary
  Clock movableClock() {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return PHNOM_PENH;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return now;
      }
    };
  }
}
