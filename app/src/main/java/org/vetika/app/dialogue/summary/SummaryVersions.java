package org.vetika.app.dialogue.summary;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.dialogue.SummaryState;
import tools.jackson.databind.json.JsonMapper;

/** Every version of a summary result, whole, so that any two can be compared. */
@Component
public class SummaryVersions {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient database;

  SummaryVersions(JdbcClient database) {
    this.database = database;
  }

  /** What led to a version, and by whom. */
  public record Version(
      int version, String event, SummaryState state, String author, Instant savedAt) {}

  /** Called with every change, in its transaction. */
  void append(SummaryResult summary, SummaryEvent event, Author author) {
    database
        .sql(
            """
            insert into summary_version
              (summary_id, version, event, state, author, person_id, saved_at, content)
            values (:summary, :version, :event, :state, :author, :person, :at, :content)
            """)
        .param("summary", summary.id())
        .param("version", summary.version())
        .param("event", event.key())
        .param("state", summary.state().key())
        .param("author", author.name())
        .param("person", author.person())
        .param("at", author.time())
        .param("content", JSON.writeValueAsString(summary))
        .update();
  }

  /** All versions, the newest first. */
  public List<Version> of(long summary) {
    return database
        .sql(
            """
            select version, event, state, author, saved_at from summary_version
            where summary_id = :summary order by version desc
            """)
        .param("summary", summary)
        .query((row, index) ->
            new Version(
                row.getInt("version"),
                row.getString("event"),
                SummaryState.ofKey(row.getString("state")).orElseThrow(),
                row.getString("author"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** The whole summary as it was then. */
  public Optional<SummaryResult> content(long summary, int version) {
    return database
        .sql(
            """
            select content from summary_version
            where summary_id = :summary and version = :version
            """)
        .param("summary", summary)
        .param("version", version)
        .query((row, index) -> JSON.readValue(row.getString(1), SummaryResult.class))
        .optional();
  }

  /** Takes a text out of every version; the database demands that a stub was written first. */
  void redact(long summary, java.util.function.UnaryOperator<SummaryResult> removal) {
    for (Version version : of(summary)) {
      SummaryResult old = content(summary, version.version()).orElseThrow();
      SummaryResult redacted = removal.apply(old);
      if (!redacted.equals(old)) {
        database
            .sql(
                """
                update summary_version set content = :content
                where summary_id = :summary and version = :version
                """)
            .param("summary", summary)
            .param("version", version.version())
            .param("content", JSON.writeValueAsString(redacted))
            .update();
      }
    }
  }
}
