package org.vetika.app.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.vetika.app.webhook.Delivery.State;
import org.vetika.app.webhook.KeepingEndpoints.WithSecret;

/** What its people can do with an address, and what is kept of its messages. */
@Timeout(120)
class DeliveryChoicesTest extends WebhookTest {
  @Autowired EndpointRows rows;

  private String signature(WithSecret secret) {
    Receiver.Received got = receiver.last();
    return new Secret(secret.secret())
        .sign(
            (got.id() + "." + got.timestamp() + "." + got.body()).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void after_a_rotation_both_secrets_sign_for_a_day() {
    WithSecret old = told();
    WithSecret present =
        ((Outcome.Done<WithSecret>) keeping.rotate(people.communeOfficer.visitor(), old.endpoint()))
            .value();
    assertThat(present.secret()).isNotEqualTo(old.secret());
    assertThat(keeping.rotate(people.communeOfficer.visitor(), old.endpoint()))
        .isEqualTo(Outcome.refused(Refusal.ROTATED_ALREADY));
    people.raised();
    work();
    assertThat(receiver.last().signature()).isEqualTo(signature(present) + " " + signature(old));

    people.raised();
    later(Duration.ofHours(25));
    assertThat(receiver.last().signature()).isEqualTo(signature(present));
    rows.forgetOldSecrets();
    assertThat(
            database
                .sql("select old_secret from webhook_endpoint where id = :id")
                .param("id", old.endpoint())
                .query((row, index) -> String.valueOf(row.getString(1)))
                .single())
        .isEqualTo("null");
  }

  @Test
  void while_it_is_paused_messages_wait_and_a_test_goes_out() {
    WithSecret added = told();
    keeping.pause(people.communeOfficer.visitor(), added.endpoint());
    people.raised();
    work();
    assertThat(receiver.received).isEmpty();

    resending.test(people.communeOfficer.visitor(), added.endpoint());
    assertThat(receiver.received).hasSize(1);
    assertThat(receiver.last().body()).contains("\"type\":\"webhook.test\"");
    keeping.resume(people.communeOfficer.visitor(), added.endpoint());
    work();
    assertThat(states(added)).containsExactly(State.DELIVERED, State.DELIVERED);
  }

  @Test
  void a_test_that_fails_is_not_tried_again_and_says_why() {
    WithSecret added = told();
    receiver.manner = Receiver.says(401, "who are you?");
    var done =
        (Outcome.Done<Long>) resending.test(people.communeOfficer.visitor(), added.endpoint());
    Delivery test =
        log.find(people.communeOfficer.visitor(), added.endpoint(), done.value()).orElseThrow();
    assertThat(test.state()).isEqualTo(State.GIVEN_UP);
    assertThat(test.status()).isEqualTo(401);
    assertThat(test.answer()).isEqualTo("who are you?");
    later(Duration.ofDays(2));
    assertThat(receiver.received).hasSize(1);
    assertThat(endpoint(people.communeOfficer, added).failingSince()).isNull();
  }

  @Test
  void what_arrived_is_sent_again_when_somebody_wants_it_under_the_same_number() {
    WithSecret added = told();
    people.raised();
    work();
    long id = only(people.communeOfficer, added).id();
    assertThat(resending.again(people.community.visitor(), added.endpoint(), id))
        .isEqualTo(Outcome.refused(Refusal.UNKNOWN));
    resending.again(people.communeOfficer.visitor(), added.endpoint(), id);
    work();
    assertThat(receiver.ids()).hasSize(2).containsOnly(receiver.last().id());
  }

  @Test
  void after_thirty_days_the_log_forgets() {
    WithSecret added = told();
    people.raised();
    work();
    PassingClock.pass(Duration.ofDays(29));
    deliveries.deleteOlderThan(Duration.ofDays(30));
    assertThat(deliveries(people.communeOfficer, added)).hasSize(1);
    PassingClock.pass(Duration.ofDays(2));
    deliveries.deleteOlderThan(Duration.ofDays(30));
    assertThat(deliveries(people.communeOfficer, added)).isEmpty();
  }

  @Test
  void a_secret_prints_itself_nowhere() {
    WithSecret added = told();
    people.raised();
    Claimed claimed = claims.claim().orElseThrow();
    assertThat(claimed.secrets().getFirst().written()).isEqualTo(added.secret());
    assertThat(List.of(claimed.toString(), claimed.secrets().toString(), added.toString()))
        .allSatisfy(text -> assertThat(text).doesNotContain(added.secret().substring(6)));
  }
}
