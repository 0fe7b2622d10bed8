package org.vetika.app.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.vetika.app.mail.RetryDelay;

class RetryDelayTest {
  @Property
  void the_delay_never_shrinks_and_never_exceeds_eight_hours(
      @ForAll @IntRange(min = 1, max = 1000) int attempts) {
    Duration delay = RetryDelay.after(attempts);
    assertThat(delay).isBetween(Duration.ofMinutes(1), Duration.ofHours(8));
    assertThat(RetryDelay.after(attempts + 1)).isGreaterThanOrEqualTo(delay);
  }

  @Test
  void all_attempts_together_last_longer_than_two_days() {
    Duration all =
        IntStream.range(1, RetryDelay.MOST_ATTEMPTS)
            .mapToObj(RetryDelay::after)
            .reduce(Duration.ZERO, Duration::plus);
    assertThat(all).isBetween(Duration.ofDays(2), Duration.ofDays(4));
  }

  @Test
  void a_digest_is_due_at_seven_and_the_weekly_one_on_mondays() {
    assertThat(Digests.lastDue(Rhythm.DAILY, at("2026-11-05T06:59")))
        .isEqualTo(at("2026-11-04T07:00").toInstant());
    assertThat(Digests.lastDue(Rhythm.DAILY, at("2026-11-05T07:00")))
        .isEqualTo(at("2026-11-05T07:00").toInstant());
    assertThat(Digests.lastDue(Rhythm.WEEKLY, at("2026-11-09T06:59")))
        .isEqualTo(at("2026-11-02T07:00").toInstant());
    assertThat(Digests.lastDue(Rhythm.WEEKLY, at("2026-11-15T23:00")))
        .isEqualTo(at("2026-11-09T07:00").toInstant());
  }

  @Test
  void an_address_is_masked_to_what_only_its_holder_recognizes() {
    assertThat(Addresses.masked("sokha@example.org")).isEqualTo("s•••@example.org");
    assertThat(Addresses.masked("𝒶b@example.org")).isEqualTo("𝒶•••@example.org");
    assertThat(Addresses.masked("@example.org")).isEqualTo("•••");
    assertThat(Addresses.masked("")).isEqualTo("•••");
  }

  private static ZonedDateTime at(String local) {
    return ZonedDateTime.parse(local + ":00+07:00[Asia/Phnom_Penh]");
  }
}
