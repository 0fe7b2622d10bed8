package org.vetika.app.dialogue.summary;

import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.dialogue.SummaryState;
import org.vetika.app.dialogue.TextPair;

/** Keeps summary results: the head here, sections and points in {@link SummaryParts}. */
@Component
class SummaryStore {
  private final JdbcClient database;
  private final SummaryParts parts;
  private final SummaryVersions versions;

  SummaryStore(JdbcClient database, SummaryParts parts, SummaryVersions versions) {
    this.database = database;
    this.parts = parts;
    this.versions = versions;
  }

  /** The summary result of a dialogue as it stands. */
  Optional<SummaryResult> find(String dialogueNumber) {
    return database
        .sql(
            """
            select s.id, d.id as dialogue, d.number, s.state, s.title_en, s.title_km, s.version
            from summary_result s join dialogue d on d.id = s.dialogue_id
            where d.number = :number
            """)
        .param("number", dialogueNumber)
        .query((row, index) ->
            new SummaryResult(
                row.getLong("id"),
                row.getLong("dialogue"),
                row.getString("number"),
                SummaryState.ofKey(row.getString("state")).orElseThrow(),
                new TextPair(row.getString("title_en"), row.getString("title_km")),
                row.getInt("version"),
                List.of()))
        .optional()
        .map(head -> head.withSections(parts.sections(head.id())));
  }

  /** The same, held against other writers until the transaction ends. */
  Optional<SummaryResult> lock(String dialogueNumber) {
    database
        .sql(
            """
            select s.id from summary_result s join dialogue d on d.id = s.dialogue_id
            where d.number = :number for update of s
            """)
        .param("number", dialogueNumber)
        .query((row, index) -> row.getLong(1))
        .optional();
    return find(dialogueNumber);
  }

  /** Begins an empty draft and gives it with its id. */
  SummaryResult begin(long dialogue, String dialogueNumber, TextPair title) {
    long id =
        database
            .sql(
                """
                insert into summary_result (dialogue_id, state, title_en, title_km)
                values (:dialogue, 'draft', :en, :km) returning id
                """)
            .param("dialogue", dialogue)
            .param("en", title.english(), Types.VARCHAR)
            .param("km", title.khmer(), Types.VARCHAR)
            .query((row, index) -> row.getLong(1))
            .single();
    return new SummaryResult(id, dialogue, dialogueNumber, SummaryState.DRAFT, title, 0, List.of());
  }

  /** Writes what changed, the new state and a version of the whole; gives what is stored now. */
  SummaryResult save(SummaryResult old, SummaryResult changed, SummaryEvent event, Author author) {
    SummaryResult stored = parts.write(old, changed).withVersion(old.version() + 1);
    database
        .sql(
            """
            update summary_result set state = :state, title_en = :en, title_km = :km,
              version = :version
            where id = :id
            """)
        .param("id", stored.id())
        .param("state", stored.state().key())
        .param("en", stored.title().english(), Types.VARCHAR)
        .param("km", stored.title().khmer(), Types.VARCHAR)
        .param("version", stored.version())
        .update();
    versions.append(stored, event, author);
    return stored;
  }

  /** Publishes: from here on the database refuses every change of the text. */
  SummaryResult publish(SummaryResult agreed, String fingerprint, String by, Author author) {
    SummaryResult published =
        agreed.withState(SummaryState.PUBLISHED).withVersion(agreed.version() + 1);
    database
        .sql(
            """
            update summary_result set state = 'published', version = :version,
              fingerprint = :fingerprint, published_at = :at, published_by = :by
            where id = :id
            """)
        .param("id", agreed.id())
        .param("version", published.version())
        .param("fingerprint", fingerprint)
        .param("at", author.time())
        .param("by", by)
        .update();
    versions.append(published, SummaryEvent.PUBLISH, author);
    return published;
  }

  /** Ids for new sections and points. */
  long nextId() {
    return database
        .sql("select nextval('summary_part')")
        .query((row, index) -> row.getLong(1))
        .single();
  }
}
