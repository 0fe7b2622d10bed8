package org.vetika.app.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.organization.Organizations;
import org.vetika.app.record.NewsText;
import org.vetika.app.record.Notice;
import org.vetika.app.record.NoticeSource;
import org.vetika.app.web.Language;
import org.vetika.app.web.Messages;
import org.vetika.app.webhook.Endpoint.Pause;

/** Tells the people of an organization by mail that their system is not told any more. */
@Component
class PausedNotices implements NoticeSource {
  static final String TYPE = "webhook-paused";

  private final EndpointRows endpoints;
  private final Organizations organizations;
  private final Messages messages;

  PausedNotices(EndpointRows endpoints, Organizations organizations, Messages messages) {
    this.endpoints = endpoints;
    this.organizations = organizations;
    this.messages = messages;
  }

  /** Each pause is told once. */
  static String key(long endpoint, Instant at) {
    return endpoint + "-" + at.getEpochSecond();
  }

  @Override
  public String type() {
    return TYPE;
  }

  /** Empty when somebody has it told again already. */
  @Override
  public Optional<Notice> notice(String key) {
    long id = Long.parseLong(key.substring(0, key.indexOf('-')));
    return endpoints
        .find(id)
        .flatMap(endpoint ->
            Optional.ofNullable(endpoint.paused()).flatMap(pause -> notice(key, endpoint, pause)));
  }

  private Optional<Notice> notice(String key, Endpoint endpoint, Pause pause) {
    return Optional.ofNullable(
            organizations.names(List.of(endpoint.organization())).get(endpoint.organization()))
        .map(name ->
            new Notice(
                TYPE,
                key,
                pause.since(),
                "/desk/webhooks/" + endpoint.id(),
                null,
                Stream.of(Language.values())
                    .map(each -> text(each, name, endpoint, pause))
                    .toList()));
  }

  /** Names the server only: the rest of an address may hold a secret. */
  private NewsText text(Language language, OrganizationName name, Endpoint endpoint, Pause pause) {
    return new NewsText(
        language,
        name.number() + " " + messages.of(language, "webhook-notice.subject"),
        messages.of(
            language,
            "webhook-notice.text." + pause.why().key(),
            URI.create(endpoint.url()).getHost()),
        name.name(language));
  }
}
