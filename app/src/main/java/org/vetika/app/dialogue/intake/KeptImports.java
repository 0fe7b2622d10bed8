package org.vetika.app.dialogue.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;

/**
 * The documents that facilitators are working on. Seen by facilitators of the organization only, or
 * by all facilitators where no organization is known.
 */
@Component
class KeptImports {
  private static final Duration KEPT = Duration.ofDays(30);

  private final JdbcClient database;
  private final Clock clock;

  KeptImports(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * A document and for whom it is imported.
   *
   * @param organization internal id, null when any facilitator may take it up
   * @param content null once it is saved as a draft
   * @param dialogue the number of the dialogue whose draft it became, null before
   */
  record Kept(
      UUID id,
      @Nullable Long organization,
      String fileName,
      byte @Nullable [] content,
      @Nullable String dialogue) {}

  /** Keeps a document; what others left behind long ago is forgotten. */
  UUID keep(@Nullable UUID person, @Nullable Long organization, String fileName, byte[] content) {
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    database
        .sql("delete from dialogue_import where created_at < :before and dialogue_number is null")
        .param("before", now.minus(KEPT))
        .update();
    UUID id = UUID.randomUUID();
    database
        .sql(
            """
            insert into dialogue_import (id, person_id, organization_id, file_name, content, created_at)
            values (:id, :person, :organization, :name, :content, :now)
            """)
        .param("id", id)
        .param("person", person)
        .param("organization", organization)
        .param("name", fileName)
        .param("content", content)
        .param("now", now)
        .update();
    return id;
  }

  /** The document, if the visitor is a facilitator of the organization for which it is imported. */
  Optional<Kept> find(UUID id, Visitor visitor) {
    return find(id, visitor, "");
  }

  /** The same, held for the running transaction: a second press of the button waits here. */
  Optional<Kept> lock(UUID id, Visitor visitor) {
    return find(id, visitor, " for update");
  }

  private Optional<Kept> find(UUID id, Visitor visitor, String locking) {
    return database
        .sql(
            "select id, organization_id, file_name, content, dialogue_number from dialogue_import"
                + " where id = :id"
                + locking)
        .param("id", id)
        .query((row, index) ->
            new Kept(
                row.getObject(1, UUID.class),
                row.getObject(2, Long.class),
                row.getString(3),
                row.getBytes(4),
                row.getString(5)))
        .optional()
        .filter(kept -> mayTakeUp(visitor, kept.organization()));
  }

  /** A document that waits to be looked through. */
  record Waiting(UUID id, String fileName, Instant since) {}

  /** What waits for the visitor, the oldest first. */
  List<Waiting> waiting(Visitor visitor) {
    record Row(Waiting waiting, @Nullable Long organization) {}
    return database
        .sql(
            """
            select id, file_name, created_at, organization_id from dialogue_import
            where dialogue_number is null order by created_at limit 200
            """)
        .query((row, index) ->
            new Row(
                new Waiting(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getObject(3, OffsetDateTime.class).toInstant()),
                row.getObject(4, Long.class)))
        .list()
        .stream()
        .filter(row -> mayTakeUp(visitor, row.organization()))
        .map(Row::waiting)
        .toList();
  }

  private static boolean mayTakeUp(Visitor visitor, @Nullable Long organization) {
    return organization == null
        ? visitor.has(Role.FACILITATOR)
        : facilitates(visitor, organization);
  }

  /** For whom the visitor acts on a document: its organization, else the visitor's own first. */
  static long actingFor(Kept kept, Visitor visitor) {
    return kept.organization() != null
        ? kept.organization()
        : visitor.mandates().stream()
            .filter(mandate -> mandate.role() == Role.FACILITATOR)
            .findFirst()
            .orElseThrow()
            .organization();
  }

  static boolean facilitates(Visitor visitor, long organization) {
    return visitor.mandates().stream()
        .anyMatch(mandate ->
            mandate.organization() == organization && mandate.role() == Role.FACILITATOR);
  }

  void saved(UUID id, String dialogue) {
    database
        .sql(
            "update dialogue_import set content = null, dialogue_number = :dialogue where id = :id")
        .param("dialogue", dialogue)
        .param("id", id)
        .update();
  }
}
