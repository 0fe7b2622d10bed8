package org.vetika.app.dialogue.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes dialogues straight into the tables, so that pages can be tried on every kind of content;
 * {@link SummaryOnPaper} writes what came out of them.
 */
final class RecordOnPaper {
  static final String AT = "2021-10-05T03:00:00Z";

  private final JdbcClient database;

  RecordOnPaper(JdbcClient database) {
    this.database = database;
  }

  long organization(String number, String kind, String english, String khmer) {
    return database
        .sql(
            """
            insert into organization (number, kind, name_en, name_km)
            values (:number, :kind, :english, :khmer) returning id
            """)
        .param("number", number)
        .param("kind", kind)
        .param("english", english)
        .param("khmer", khmer)
        .query(Long.class)
        .single();
  }

  void series(String code, String english, String khmer, int due, String by, int since) {
    database
        .sql(
            """
            insert into dialogue_series
              (code, name_en, name_km, kind, level, due_per_year, due_by, since)
            values (:code, :english, :khmer, 'provincial-forum', 'province', :due, :by, :since)
            """)
        .param("code", code)
        .param("english", english)
        .param("khmer", khmer)
        .param("due", due)
        .param("by", by)
        .param("since", since)
        .update();
  }

  long dialogue(String number, LocalDate day, String english, @Nullable String khmer) {
    return dialogue(number, day, day, "day", "held", english, khmer);
  }

  long dialogue(
      String number,
      LocalDate from,
      LocalDate to,
      String precision,
      String status,
      String english,
      @Nullable String khmer) {
    long id =
        database
            .sql(
                """
                insert into dialogue (number, kind, level, status, starts_on, ends_on,
                  date_precision, title_en, title_km, original_language, called_at, changed_at)
                values (:number, 'broadcast', 'national', :status, :from, :to, :precision,
                  :english, :khmer, 'en', :at::timestamptz, :at::timestamptz)
                returning id
                """)
            .param("number", number)
            .param("status", status)
            .param("from", from)
            .param("to", to)
            .param("precision", precision)
            .param("english", english)
            .param("khmer", khmer)
            .param("at", AT)
            .query(Long.class)
            .single();
    database
        .sql(
            """
            insert into dialogue_change
              (dialogue_id, version, content, note, changed_by, changed_at)
            values (:id, 0, '{}', 'Called', 'Sok Dara', :at::timestamptz)
            """)
        .param("id", id)
        .param("at", AT)
        .update();
    return id;
  }

  void set(long dialogue, String column, Object value) {
    if (!column.matches("[a-z_]+")) {
      throw new IllegalArgumentException(column);
    }
    database
        .sql("update dialogue set " + column + " = :value where id = :id")
        .param("value", value)
        .param("id", dialogue)
        .update();
  }

  void place(long dialogue, int position, String code, String venue) {
    database
        .sql("insert into dialogue_place values (:dialogue, :position, :code, :venue)")
        .param("dialogue", dialogue)
        .param("position", position)
        .param("code", code)
        .param("venue", venue.isEmpty() ? null : venue)
        .update();
  }

  void participation(long dialogue, long organization, String role, @Nullable Integer people) {
    database
        .sql(
            """
            insert into dialogue_participation
              (dialogue_id, organization_id, role, position, people)
            values (:dialogue, :organization, :role, :organization, :people)
            """)
        .param("dialogue", dialogue)
        .param("organization", organization)
        .param("role", role)
        .param("people", people)
        .update();
  }

  void channel(long dialogue, int position, String kind, String name, @Nullable Integer provinces) {
    database
        .sql(
            """
            insert into dialogue_channel (dialogue_id, position, kind, name, provinces_reached)
            values (:dialogue, :position, :kind, :name, :provinces)
            """)
        .param("dialogue", dialogue)
        .param("position", position)
        .param("kind", kind)
        .param("name", name)
        .param("provinces", provinces)
        .update();
  }

  void topic(long dialogue, String code) {
    database
        .sql("insert into dialogue_topic values (:dialogue, :code)")
        .param("dialogue", dialogue)
        .param("code", code)
        .update();
  }
}
