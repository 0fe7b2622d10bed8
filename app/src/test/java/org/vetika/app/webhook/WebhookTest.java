package org.vetika.app.webhook;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.vetika.app.VetikaTest;
import org.vetika.app.issue.AnsweringIssue;
import org.vetika.app.issue.IssueFixture;
import org.vetika.app.issue.Speaker;
import org.vetika.app.web.Visitor;
import org.vetika.app.webhook.Delivery.State;
import org.vetika.app.webhook.KeepingEndpoints.WithSecret;

/** The application with issues, somebody's own system, and a clock. */
@VetikaTest
@Import({IssueFixture.class, WebhookFixture.class, PassingClock.class})
@TestPropertySource(
    properties = {"vetika.webhooks.allow-loopback=true", "vetika.webhooks.timeout=2s"})
abstract class WebhookTest {
  @Autowired IssueFixture people;
  @Autowired AnsweringIssue answering;
  @Autowired KeepingEndpoints keeping;
  @Autowired Endpoints endpoints;
  @Autowired DeliveryLog log;
  @Autowired Resending resending;
  @Autowired SendingDeliveries sending;
  @Autowired ClaimRows claims;
  @Autowired DeliveryRows deliveries;
  @Autowired JdbcClient database;

  Receiver receiver;

  @BeforeEach
  void beginAnew() throws IOException {
    PassingClock.reset();
    WebhookFixture.NAMES.clear();
    database.sql("delete from webhook_endpoint").update();
    receiver = Receiver.start();
  }

  @AfterEach
  void close() {
    receiver.close();
  }

  WithSecret tell(Speaker.ForOrganization speaker, EventType... events) {
    return tell(speaker, receiver, events);
  }

  WithSecret tell(Speaker.ForOrganization speaker, Receiver told, EventType... events) {
    Set<EventType> chosen = events.length == 0 ? WebhookFixture.everything() : Set.of(events);
    // Somebody else each time: nobody may add so many in a short while.
    var visitor =
        new Visitor(UUID.randomUUID(), speaker.visitor().name(), speaker.visitor().mandates());
    return switch (keeping.add(visitor, speaker.organization(), told.url(), "", chosen)) {
      case Outcome.Done<WithSecret>(WithSecret added) -> added;
      case Outcome.Refused<WithSecret>(Refusal refusal) -> throw new AssertionError(refusal);
    };
  }

  String answer(String number) {
    IssueFixture.done(
        answering.answer(number, people.communeOfficer, people.newest(number), people.accepted()));
    return number;
  }

  /** What the job does, until nothing is due at this moment. */
  void work() {
    sending.send(() -> true);
  }

  void later(Duration time) {
    PassingClock.pass(time);
    work();
  }

  /** Oldest first. */
  List<Delivery> deliveries(Speaker.ForOrganization speaker, WithSecret added) {
    return log.page(speaker.visitor(), added.endpoint(), Long.MAX_VALUE).reversed();
  }

  Delivery only(Speaker.ForOrganization speaker, WithSecret added) {
    List<Delivery> all = deliveries(speaker, added);
    if (all.size() != 1) {
      throw new AssertionError(all);
    }
    return all.getFirst();
  }

  Endpoint endpoint(Speaker.ForOrganization speaker, WithSecret added) {
    return endpoints.find(speaker.visitor(), added.endpoint()).orElseThrow();
  }

  WithSecret told() {
    return tell(people.communeOfficer, EventType.RAISED);
  }

  List<State> states(WithSecret added) {
    return deliveries(people.communeOfficer, added).stream().map(Delivery::state).toList();
  }
}
