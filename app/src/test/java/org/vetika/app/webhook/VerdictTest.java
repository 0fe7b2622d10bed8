package org.vetika.app.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.vetika.app.webhook.Reply.Answered;
import org.vetika.app.webhook.Reply.Failure;
import org.vetika.app.webhook.Reply.Unreached;

class VerdictTest {
  private static final int LAST = Verdict.WAITS.size() + 1;

  private static Reply answered(int status) {
    return new Answered(status, "", null, Duration.ZERO);
  }

  private static Reply unreached() {
    return new Unreached(Failure.TIMEOUT, Duration.ZERO);
  }

  @Test
  void attempts_go_on_for_almost_three_days_with_growing_waits() {
    assertThat(Verdict.WAITS).isSorted();
    Duration all = Verdict.WAITS.stream().reduce(Duration.ZERO, Duration::plus);
    assertThat(all).isBetween(Duration.ofHours(60), Duration.ofHours(72));
    Duration longest = all.multipliedBy(100 + Verdict.SPREAD_PERCENT).dividedBy(100);
    assertThat(longest).isLessThan(Duration.ofHours(73));
  }

  @Property
  void waits_are_spread_by_five_percent_at_most(
      @ForAll @IntRange(min = 1, max = 8) int attempts, @ForAll long spread) {
    var verdict = (Verdict.ServerLater) Verdict.of(unreached(), attempts, false, spread);
    Duration wait = Verdict.WAITS.get(attempts - 1);
    assertThat(verdict.time()).isBetween(wait, wait.multipliedBy(105).dividedBy(100));
  }

  @Property
  void only_two_hundreds_mean_that_it_arrived(@ForAll @IntRange(min = 200, max = 599) int status) {
    assertThat(Verdict.of(answered(status), 1, false, 1) instanceof Verdict.Arrived)
        .isEqualTo(status < 300);
  }

  @Test
  void a_server_in_trouble_holds_all_messages_and_a_refused_message_only_itself() {
    assertThat(Verdict.of(answered(503), 1, false, 0)).isInstanceOf(Verdict.ServerLater.class);
    assertThat(Verdict.of(answered(429), 1, false, 0)).isInstanceOf(Verdict.ServerLater.class);
    assertThat(Verdict.of(answered(302), 1, false, 0)).isInstanceOf(Verdict.MessageLater.class);
    assertThat(Verdict.of(answered(422), 1, false, 0)).isInstanceOf(Verdict.MessageLater.class);
  }

  @Test
  void a_server_may_ask_for_a_longer_wait_and_not_for_a_shorter_one() {
    Reply patient = new Answered(503, "", Duration.ofHours(3), Duration.ZERO);
    Reply hasty = new Answered(503, "", Duration.ofSeconds(1), Duration.ZERO);
    assertThat(Verdict.of(patient, 1, false, 0))
        .isEqualTo(new Verdict.ServerLater(Duration.ofHours(3)));
    assertThat(Verdict.of(hasty, 1, false, 0))
        .isEqualTo(new Verdict.ServerLater(Duration.ofMinutes(1)));
  }

  @Test
  void in_the_end_the_address_is_paused_unless_others_arrive() {
    assertThat(Verdict.of(unreached(), LAST, false, 0)).isEqualTo(new Verdict.Failing());
    assertThat(Verdict.of(answered(400), LAST, true, 0)).isEqualTo(new Verdict.GivenUp());
    assertThat(Verdict.of(answered(200), LAST, false, 0)).isEqualTo(new Verdict.Arrived());
    assertThat(Verdict.of(answered(410), 1, true, 0)).isEqualTo(new Verdict.Gone());
  }
}
