package org.vetika.app.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.vetika.app.web.Language;
import org.vetika.app.webhook.Delivery.State;
import org.vetika.app.webhook.Endpoint.Why;
import org.vetika.app.webhook.KeepingEndpoints.WithSecret;

/** Messages to servers that answer, fail, are slow, or are gone. */
@Timeout(120)
class DeliveringTest extends WebhookTest {
  @Autowired PausedNotices notices;

  /** The wish for mail is taken over by the module that writes letters, a moment later. */
  private void awaitHappening(WithSecret added) {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (System.nanoTime() < end) {
      long found =
          database
              .sql("select count(*) from happening where type = :type and key like :key")
              .param("type", PausedNotices.TYPE)
              .param("key", added.endpoint() + "-%")
              .query((row, index) -> row.getLong(1))
              .single();
      if (found == 1) {
        return;
      }
      Thread.onSpinWait();
    }
    throw new AssertionError("nobody is told");
  }

  @Test
  void a_server_in_trouble_is_tried_again_later_and_the_order_stays() {
    WithSecret added = told();
    receiver.manner = Receiver.says(500, "out of order");
    IntStream.range(0, 3).forEach(each -> people.raised());
    work();
    assertThat(receiver.received).hasSize(1);
    Delivery first = deliveries(people.communeOfficer, added).getFirst();
    assertThat(first.state()).isEqualTo(State.WAITING);
    assertThat(first.status()).isEqualTo(500);
    assertThat(first.attempts()).isEqualTo(1);
    assertThat(endpoint(people.communeOfficer, added).failingSince()).isNotNull();

    later(Duration.ofSeconds(50));
    assertThat(receiver.received).hasSize(1);
    receiver.manner = Receiver.status(200);
    later(Duration.ofSeconds(20));

    assertThat(receiver.ids()).hasSize(4);
    assertThat(receiver.ids().getFirst()).isEqualTo(receiver.ids().get(1));
    assertThat(receiver.ids().subList(1, 4))
        .isEqualTo(
            deliveries(people.communeOfficer, added).stream().map(Delivery::message).toList());
    assertThat(endpoint(people.communeOfficer, added).failingSince()).isNull();
  }

  @Test
  void a_message_that_is_refused_does_not_hold_up_the_others() {
    WithSecret added = told();
    people.raised();
    people.raised();
    receiver.manner =
        exchange -> exchange.sendResponseHeaders(receiver.received.size() == 1 ? 422 : 204, -1);
    work();
    assertThat(states(added)).containsExactly(State.WAITING, State.DELIVERED);
  }

  @Test
  void a_redirect_is_a_failure() throws Exception {
    try (var trap = Receiver.start()) {
      WithSecret added = told();
      receiver.manner =
          exchange -> {
            exchange.getResponseHeaders().set("Location", trap.url());
            exchange.sendResponseHeaders(302, -1);
          };
      people.raised();
      work();
      assertThat(trap.received).isEmpty();
      assertThat(only(people.communeOfficer, added).status()).isEqualTo(302);
      assertThat(states(added)).containsExactly(State.WAITING);
    }
  }

  @Test
  void no_answer_in_time_is_written_down_and_tried_again() {
    WithSecret added = told();
    receiver.manner =
        exchange -> {
          try {
            Thread.sleep(4000);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        };
    people.raised();
    work();
    Delivery delivery = only(people.communeOfficer, added);
    assertThat(delivery.failure()).isEqualTo("timeout");
    assertThat(delivery.milliseconds()).isBetween(2000, 4000);
    receiver.manner = Receiver.status(204);
    later(Duration.ofMinutes(2));
    assertThat(states(added)).containsExactly(State.DELIVERED);
  }

  @Test
  void when_nothing_arrived_for_three_days_it_is_paused_and_its_people_are_told() {
    WithSecret added = told();
    receiver.manner = Receiver.status(503);
    people.raised();
    for (int hours = 0;
        hours < 100 && endpoint(people.communeOfficer, added).paused() == null;
        hours++) {
      later(Duration.ofHours(1));
    }
    Endpoint.Pause pause = Objects.requireNonNull(endpoint(people.communeOfficer, added).paused());

    assertThat(pause.why()).isEqualTo(Why.FAILING);
    assertThat(receiver.received).hasSize(Verdict.WAITS.size() + 1);
    assertThat(receiver.ids()).containsOnly(receiver.last().id());
    var notice = notices.notice(PausedNotices.key(added.endpoint(), pause.since())).orElseThrow();
    assertThat(notice.texts())
        .hasSize(Language.values().length)
        .allSatisfy(text -> {
          assertThat(text.text()).contains("127.0.0.1").doesNotContain("from=vetika");
          assertThat(text.subject()).startsWith("O");
        });
    awaitHappening(added);

    people.raised();
    receiver.manner = Receiver.status(200);
    later(Duration.ofDays(5));
    assertThat(receiver.received).hasSize(Verdict.WAITS.size() + 1);
    keeping.resume(people.communeOfficer.visitor(), added.endpoint());
    work();
    assertThat(states(added)).containsExactly(State.DELIVERED, State.DELIVERED);
    assertThat(notices.notice(PausedNotices.key(added.endpoint(), pause.since()))).isEmpty();
  }

  @Test
  void a_server_that_says_gone_is_told_nothing_more() {
    WithSecret added = told();
    receiver.manner = Receiver.status(410);
    people.raised();
    people.raised();
    work();
    assertThat(receiver.received).hasSize(1);
    assertThat(endpoint(people.communeOfficer, added).paused())
        .isNotNull()
        .extracting(Endpoint.Pause::why)
        .isEqualTo(Why.GONE);
  }

  @Test
  void what_was_in_hand_when_the_server_was_killed_goes_out_again_under_its_number() {
    WithSecret added = told();
    people.raised();
    people.raised();
    // As if this server had been killed after it sent the first and before it wrote that down.
    Claimed killed = claims.claim().orElseThrow();
    work();
    assertThat(receiver.received).isEmpty();

    later(Duration.ofDays(10));
    assertThat(receiver.ids().getFirst()).isEqualTo(Message.id(killed.message()));
    assertThat(states(added)).containsExactly(State.DELIVERED, State.DELIVERED);
    // The dead one wakes up: what it does to the address is of no effect.
    deliveries.release(killed);
    assertThat(endpoint(people.communeOfficer, added).failingSince()).isNull();
  }

  @Test
  void servers_that_send_at_once_send_each_message_once_and_in_order() {
    WithSecret added = told();
    IntStream.range(0, 12).forEach(each -> people.raised());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, 3).forEach(each -> threads.execute(this::work));
    }
    work();
    assertThat(receiver.ids())
        .isEqualTo(
            deliveries(people.communeOfficer, added).stream().map(Delivery::message).toList());
  }

  @Test
  void a_slow_system_does_not_hold_up_another() throws Exception {
    try (var quick = Receiver.start()) {
      tell(people.community, quick, EventType.RAISED);
      told();
      receiver.manner =
          exchange -> {
            try {
              Thread.sleep(1500);
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            exchange.sendResponseHeaders(204, -1);
          };
      IntStream.range(0, 3).forEach(each -> people.raised());
      long begin = System.nanoTime();
      Thread job = Thread.ofVirtual().start(this::work);
      while (quick.received.size() < 3
          && System.nanoTime() - begin < Duration.ofSeconds(4).toNanos()) {
        Thread.sleep(20);
      }
      int slow = receiver.received.size();
      job.join();
      assertThat(quick.received).hasSize(3);
      assertThat(slow).isLessThan(3);
    }
  }

  @Test
  void a_name_that_leads_inside_by_now_gets_nothing() {
    WithSecret added = told();
    database
        .sql("update webhook_endpoint set url = :url where id = :id")
        .param("url", "https://system.example.org:" + receiver.port() + "/")
        .param("id", added.endpoint())
        .update();
    WebhookFixture.NAMES.put("system.example.org", "192.168.1.7");
    people.raised();
    work();
    assertThat(only(people.communeOfficer, added).failure()).isEqualTo("forbidden-network");
  }
}
