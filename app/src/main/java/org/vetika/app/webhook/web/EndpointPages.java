package org.vetika.app.webhook.web;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.ReadableTimes;
import org.vetika.app.web.Visitor;
import org.vetika.app.webhook.Delivery;
import org.vetika.app.webhook.DeliveryLog;
import org.vetika.app.webhook.Endpoint;
import org.vetika.app.webhook.EventType;
import org.vetika.app.webhook.web.DeliveryPage.Fact;

/** Makes the pages of one address. */
@Component
class EndpointPages {
  static final String PATH = "/desk/webhooks";

  private final DeliveryLog log;
  private final ReadableTimes times;
  private final Clock clock;

  EndpointPages(DeliveryLog log, ReadableTimes times, Clock clock) {
    this.log = log;
    this.times = times;
    this.clock = clock;
  }

  /** The name that its people gave it, else its server. */
  static String name(Endpoint endpoint) {
    return endpoint.note().isEmpty() ? URI.create(endpoint.url()).getHost() : endpoint.note();
  }

  EndpointPage of(
      Endpoint endpoint,
      Visitor visitor,
      PageContext page,
      long before,
      @Nullable String secret,
      @Nullable Problem problem,
      @Nullable String done) {
    String base = page.href(PATH + "/" + endpoint.id());
    List<Delivery> found = log.page(visitor, endpoint.id(), before);
    List<Delivery> shown = found.subList(0, Math.min(found.size(), DeliveryLog.PAGE));
    return new EndpointPage(
        base,
        name(endpoint),
        organization(endpoint, visitor),
        endpoint.url(),
        endpoint.note(),
        page.t("webhook.added", endpoint.addedBy(), times.text(endpoint.addedAt(), page)),
        secret,
        paused(endpoint, page),
        endpoint.failingSince() == null ? null : times.text(endpoint.failingSince(), page),
        rotating(endpoint, page),
        Choice.events(endpoint.events(), page),
        shown.stream().map(each -> row(each, base, page)).toList(),
        found.size() > shown.size() ? base + "?before=" + shown.getLast().id() : null,
        problem,
        done);
  }

  private static String organization(Endpoint endpoint, Visitor visitor) {
    return visitor.mandates().stream()
        .filter(each -> each.organization() == endpoint.organization())
        .map(Visitor.Mandate::organizationName)
        .findFirst()
        .orElse("");
  }

  private @Nullable String paused(Endpoint endpoint, PageContext page) {
    Endpoint.Pause pause = endpoint.paused();
    return pause == null
        ? null
        : page.t("webhook.paused." + pause.why().key(), times.text(pause.since(), page));
  }

  private @Nullable String rotating(Endpoint endpoint, PageContext page) {
    return endpoint.oldSecretUntil() == null || !endpoint.oldSecretUntil().isAfter(clock.instant())
        ? null
        : page.t("webhook.rotating", times.text(endpoint.oldSecretUntil(), page));
  }

  private EndpointPage.Row row(Delivery delivery, String base, PageContext page) {
    DeliveryLook look = DeliveryLook.of(delivery);
    return new EndpointPage.Row(
        base + "/deliveries/" + delivery.id(),
        EventWords.of(delivery.event(), page),
        delivery.issue() == null ? "" : delivery.issue(),
        times.text(delivery.happenedAt(), page),
        page.t("webhook-state." + look.key()),
        look.tag(),
        look.icon(),
        answer(delivery, page),
        took(delivery, page),
        page.number(delivery.attempts()));
  }

  DeliveryPage of(Endpoint endpoint, Delivery delivery, PageContext page) {
    String base = page.href(PATH + "/" + endpoint.id());
    DeliveryLook look = DeliveryLook.of(delivery);
    return new DeliveryPage(
        base,
        name(endpoint),
        EventWords.of(delivery.event(), page),
        List.of(
            new Fact(page.t("webhook.log.state"), page.t("webhook-state." + look.key())),
            new Fact(page.t("webhook.log.type"), delivery.event()),
            new Fact(page.t("webhook.log.id"), delivery.message()),
            new Fact(page.t("webhook.log.when"), times.text(delivery.happenedAt(), page)),
            new Fact(page.t("webhook.log.attempts"), page.number(delivery.attempts())),
            new Fact(page.t("webhook.log.tried"), times.text(delivery.triedAt(), page)),
            new Fact(page.t("webhook.log.next"), times.text(delivery.nextAt(), page)),
            new Fact(page.t("webhook.log.answer"), answer(delivery, page)),
            new Fact(page.t("webhook.log.took"), took(delivery, page))),
        delivery.payload() == null || delivery.payload().isEmpty() ? null : delivery.payload(),
        delivery.answer() == null || delivery.answer().isEmpty() ? null : delivery.answer(),
        delivery.event().equals(EventType.TEST)
            ? null
            : base + "/deliveries/" + delivery.id() + "/again");
  }

  private static String answer(Delivery delivery, PageContext page) {
    if (delivery.status() != null) {
      return "HTTP " + delivery.status();
    }
    return delivery.failure() == null ? "–" : page.t("webhook-failure." + delivery.failure());
  }

  private static String took(Delivery delivery, PageContext page) {
    return delivery.milliseconds() == null
        ? "–"
        : page.t("webhook.log.milliseconds", delivery.milliseconds());
  }
}
