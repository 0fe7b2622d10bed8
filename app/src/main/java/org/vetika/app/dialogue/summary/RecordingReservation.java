package org.vetika.app.dialogue.summary;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.dialogue.Acting;
import org.vetika.app.dialogue.Outcome;
import org.vetika.app.dialogue.PlainText;
import org.vetika.app.dialogue.Refusal;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.organization.Organizations;
import org.vetika.app.web.Language;

/** A participating organization records what it holds against a point; it is published with it. */
@Component
public class RecordingReservation {
  private final SummaryWork work;
  private final Discussion discussion;
  private final Organizations organizations;
  private final JdbcClient database;

  RecordingReservation(
      SummaryWork work, Discussion discussion, Organizations organizations, JdbcClient database) {
    this.work = work;
    this.discussion = discussion;
    this.organizations = organizations;
    this.database = database;
  }

  /** One per organization and point; it cannot be changed, as nothing of the record can. */
  public Outcome<String> record(
      String dialogue, Acting acting, long pointId, Language language, String text) {
    String clean = PlainText.clean(text);
    return work.on(
        dialogue,
        acting,
        SummaryEvent.RECORD_RESERVATION,
        held -> {
          if (clean.isEmpty()) {
            return Outcome.refused(Refusal.EMPTY_TEXT);
          }
          if (clean.length() > PlainText.LONGEST) {
            return Outcome.refused(Refusal.TEXT_TOO_LONG);
          }
          boolean again =
              discussion.reservations(held.summary().id()).stream()
                  .anyMatch(known ->
                      known.point() == pointId && known.organization() == acting.organization());
          if (again) {
            return Outcome.refused(Refusal.ALREADY_SAID);
          }
          return held.summary()
              .point(pointId)
              .map(point -> {
                insert(held, pointId, language, clean);
                return (Outcome<String>) new Outcome.Done<>(point.number());
              })
              .orElseGet(() -> Outcome.refused(Refusal.UNKNOWN));
        });
  }

  private void insert(SummaryWork.Held held, long point, Language language, String text) {
    long organization = held.author().organization();
    OrganizationName name =
        java.util.Objects.requireNonNull(
            organizations.names(java.util.List.of(organization)).get(organization));
    database
        .sql(
            """
            insert into result_reservation (summary_id, result_id, organization_id,
              organization_number, author, person_id, original_language, text, recorded_at)
            values (:summary, :point, :organization, :number, :author, :person, :language, :text,
              :at)
            """)
        .param("summary", held.summary().id())
        .param("point", point)
        .param("organization", organization)
        .param("number", name.number())
        .param("author", held.author().name())
        .param("person", held.author().person())
        .param("language", language.tag())
        .param("text", text)
        .param("at", held.author().time())
        .update();
  }
}
