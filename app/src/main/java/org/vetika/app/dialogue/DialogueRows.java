package org.vetika.app.dialogue;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Writes the row of a dialogue; {@link DialogueParts} writes what hangs on it. */
@Component
class DialogueRows {
  private final JdbcClient database;
  private final DialogueParts parts;

  DialogueRows(JdbcClient database, DialogueParts parts) {
    this.database = database;
    this.parts = parts;
  }

  long insert(String number, DialogueContent content, Instant now) {
    long id =
        bind(
                content,
                now,
                """
                insert into dialogue (number, kind, level, status, series_id, starts_on, ends_on,
                  date_precision, start_time, end_time, title_en, title_km, theme_en, theme_km,
                  description_en, description_km, original_language, online_link, seats,
                  illustration, source_text, source_url, called_at, changed_at)
                values (:number, :kind, :level, :status,
                  (select id from dialogue_series where code = :series), :starts, :ends,
                  :precision, :start, :end, :title_en, :title_km, :theme_en, :theme_km,
                  :description_en, :description_km, :language, :link, :seats, :illustration,
                  :source_text, :source_url, :now, :now)
                returning id
                """)
            .param("number", number)
            .query((row, index) -> row.getLong(1))
            .single();
    parts.replace(id, content);
    return id;
  }

  void update(long id, DialogueContent content, Instant now) {
    bind(
            content,
            now,
            """
            update dialogue set kind = :kind, level = :level, status = :status,
              series_id = (select id from dialogue_series where code = :series),
              starts_on = :starts, ends_on = :ends, date_precision = :precision,
              start_time = :start, end_time = :end, title_en = :title_en, title_km = :title_km,
              theme_en = :theme_en, theme_km = :theme_km, description_en = :description_en,
              description_km = :description_km, original_language = :language,
              online_link = :link, seats = :seats, illustration = :illustration,
              source_text = :source_text, source_url = :source_url, changed_at = :now,
              version = version + 1
            where id = :id
            """)
        .param("id", id)
        .update();
    parts.replace(id, content);
  }

  /** The version on record, the row held until the transaction ends; -1 for no such dialogue. */
  int lock(String number) {
    List<Integer> version =
        database
            .sql("select version from dialogue where number = :number for update")
            .param("number", number)
            .query((row, index) -> row.getInt(1))
            .list();
    return version.isEmpty() ? -1 : version.getFirst();
  }

  void appendChange(long id, int version, Acting by, Instant now, String note, String content) {
    database
        .sql(
            """
            insert into dialogue_change
              (dialogue_id, version, changed_at, changed_by, person_id, note, content)
            values (:id, :version, :at, :by, :person, :note, :content)
            """)
        .param("id", id)
        .param("version", version)
        .param("at", now.atOffset(ZoneOffset.UTC))
        .param("by", by.visitor().name())
        .param("person", by.visitor().person())
        .param("note", note)
        .param("content", content)
        .update();
  }

  private StatementSpec bind(DialogueContent content, Instant now, String sql) {
    return database
        .sql(sql)
        .param("kind", content.kind().key())
        .param("level", content.level().key())
        .param("status", content.status().key())
        .param("series", content.series(), Types.VARCHAR)
        .param("starts", content.startsOn())
        .param("ends", content.endsOn())
        .param("precision", content.datePrecision().key())
        .param("start", content.startTime(), Types.TIME)
        .param("end", content.endTime(), Types.TIME)
        .param("title_en", PlainText.cleanOrNull(content.title().english()), Types.VARCHAR)
        .param("title_km", PlainText.cleanOrNull(content.title().khmer()), Types.VARCHAR)
        .param("theme_en", PlainText.cleanOrNull(content.theme().english()), Types.VARCHAR)
        .param("theme_km", PlainText.cleanOrNull(content.theme().khmer()), Types.VARCHAR)
        .param(
            "description_en", PlainText.cleanOrNull(content.description().english()), Types.VARCHAR)
        .param(
            "description_km", PlainText.cleanOrNull(content.description().khmer()), Types.VARCHAR)
        .param("language", content.originalLanguage().tag())
        .param("link", content.onlineLink(), Types.VARCHAR)
        .param("seats", content.seats(), Types.INTEGER)
        .param("illustration", content.illustration())
        .param("source_text", PlainText.cleanOrNull(content.sourceText()), Types.VARCHAR)
        .param("source_url", content.sourceUrl(), Types.VARCHAR)
        .param("now", now.atOffset(ZoneOffset.UTC));
  }
}
