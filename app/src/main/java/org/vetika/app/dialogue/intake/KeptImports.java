package org.vetika.app.dialogue.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;

/** The documents that facilitators are working on. Seen by facilitators of the organization only. */
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
   * @param content null once it is saved as a draft
   * @param dialogue the number of the dialogue whose draft it became, null before
   */
  record Kept(
      UUID id,
      long organization,
      String fileName,
      byte @Nullable [] content,
      @Nullable String dialogue) {}

  /** Keeps a document; what others left behind long ago is forgotten. */
  UUID keep(Visitor visitor, long organization, String fileName, byte[] content) {
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
        .param("person", visitor.person())
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
                row.getLong(2),
                row.getString(3),
                row.getBytes(4),
                row.getString(5)))
        .optional()
        .filter(kept -> facilitates(visitor, kept.organization()));
  }

  static boolean facilitates(Visitor visitor, long organization) {
    return visitor.mandates().stream()
        .anyMatch(mandate ->
            mandate.organization() == organization && mandate.role() == Role.FACILITATOR);
  }

  void saved(UUID id, String dialogue) {
    database
        .sql("update dialogue_import set content = null, dialogue_number = :dialogue where id = :id")
        .param("dialogue", dialogue)
        .param("id", id)
        .update();
  }
}
