package org.vetika.app.dialogue.summary;

import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.vetika.app.dialogue.Acting;
import org.vetika.app.dialogue.Outcome;
import org.vetika.app.dialogue.Refusal;
import org.vetika.app.dialogue.SummaryNews;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.organization.Organizations;
import org.vetika.app.record.NewsArrived;
import org.vetika.app.web.Fingerprint;
import org.vetika.app.web.Language;

/** Publishes an agreed summary result: its text is frozen for good. */
@Component
public class PublishingSummary {
  private final SummaryWork work;
  private final SummaryStore store;
  private final Discussion discussion;
  private final Organizations organizations;
  private final ApplicationEventPublisher events;

  PublishingSummary(
      SummaryWork work,
      SummaryStore store,
      Discussion discussion,
      Organizations organizations,
      ApplicationEventPublisher events) {
    this.work = work;
    this.store = store;
    this.discussion = discussion;
    this.organizations = organizations;
    this.events = events;
  }

  /** What would be published, to be confirmed by its fingerprint. */
  public record Prepared(SummaryResult summary, String canonicalText, String fingerprint) {}

  public Outcome<Prepared> prepare(String dialogue, Acting acting) {
    return work.on(
        dialogue,
        acting,
        SummaryEvent.PUBLISH,
        held -> new Outcome.Done<>(prepared(held.summary())));
  }

  /** Publishes exactly the text whose fingerprint was shown and confirmed. */
  public Outcome<Prepared> publish(String dialogue, Acting acting, String confirmedFingerprint) {
    return work.on(
        dialogue,
        acting,
        SummaryEvent.PUBLISH,
        held -> {
          Prepared prepared = prepared(held.summary());
          if (!prepared.fingerprint().equals(confirmedFingerprint)) {
            return Outcome.refused(Refusal.FINGERPRINT_CHANGED);
          }
          SummaryResult published =
              store.publish(
                  held.summary(),
                  prepared.fingerprint(),
                  nameOf(acting.organization()),
                  held.author());
          events.publishEvent(new NewsArrived(SummaryNews.TYPE, dialogue, held.author().at()));
          return new Outcome.Done<>(
              new Prepared(published, prepared.canonicalText(), prepared.fingerprint()));
        });
  }

  private Prepared prepared(SummaryResult summary) {
    String text = CanonicalText.of(summary, discussion.reservations(summary.id()));
    return new Prepared(summary, text, Fingerprint.ofText(text));
  }

  private String nameOf(long organization) {
    OrganizationName name =
        Objects.requireNonNull(organizations.names(List.of(organization)).get(organization));
    return name.name(Language.EN);
  }
}
