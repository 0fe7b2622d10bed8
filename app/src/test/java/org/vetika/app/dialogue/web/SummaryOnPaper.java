package org.vetika.app.dialogue.web;

import static org.vetika.app.dialogue.web.RecordOnPaper.AT;

import java.sql.Types;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes summary results straight into the tables, through the states that the database demands.
 */
final class SummaryOnPaper {
  private final JdbcClient database;

  SummaryOnPaper(JdbcClient database) {
    this.database = database;
  }

  long summary(long dialogue) {
    return database
        .sql("insert into summary_result (dialogue_id, state) values (:id, 'draft') returning id")
        .param("id", dialogue)
        .query(Long.class)
        .single();
  }

  long section(
      long summary,
      int position,
      @Nullable String number,
      @Nullable String kind,
      String english,
      String khmer) {
    return database
        .sql(
            """
            insert into summary_section (id, summary_id, position, number, kind, title_en, title_km)
            values (nextval('summary_part'), :summary, :position, :number, :kind, :english, :khmer)
            returning id
            """)
        .param("summary", summary)
        .param("position", position)
        .param("number", number)
        .param("kind", kind)
        .param("english", english)
        .param("khmer", khmer)
        .query(Long.class)
        .single();
  }

  long result(
      long summary,
      long section,
      int position,
      String number,
      String kind,
      String language,
      String text) {
    return database
        .sql(
            """
            insert into result
              (id, summary_id, section_id, position, number, kind, original_language, text)
            values (nextval('summary_part'), :summary, :section, :position, :number, :kind,
              :language, :text) returning id
            """)
        .param("summary", summary)
        .param("section", section)
        .param("position", position)
        .param("number", number)
        .param("kind", kind)
        .param("language", language)
        .param("text", text)
        .query(Long.class)
        .single();
  }

  void translation(
      long summary, long result, String language, String text, String madeBy, String maker) {
    database
        .sql(
            """
            insert into result_translation
              (result_id, summary_id, language, text, made_by, maker, made_at)
            values (:result, :summary, :language, :text, :madeBy, :maker, :at::timestamptz)
            """)
        .param("result", result)
        .param("summary", summary)
        .param("language", language)
        .param("text", text)
        .param("madeBy", madeBy)
        .param("maker", maker)
        .param("at", AT)
        .update();
  }

  void resultTopic(long summary, long result, String code) {
    database
        .sql(
            """
            insert into result_topic (result_id, summary_id, topic_code)
            values (:result, :summary, :code)
            """)
        .param("result", result)
        .param("summary", summary)
        .param("code", code)
        .update();
  }

  void addressee(
      long summary, long result, int position, @Nullable Long organization, @Nullable String name) {
    database
        .sql(
            """
            insert into result_addressee
              (result_id, summary_id, position, organization_id, organization_number, name)
            values (:result, :summary, :position, :organization,
              (select number from organization where id = :organization), :name)
            """)
        .param("result", result)
        .param("summary", summary)
        .param("position", position)
        .param("organization", organization, Types.BIGINT)
        .param("name", name, Types.VARCHAR)
        .update();
  }

  void circulate(long summary) {
    state(summary, "circulated");
  }

  void reservation(long summary, long result, long organization, String text) {
    database
        .sql(
            """
            insert into result_reservation (summary_id, result_id, organization_id,
              organization_number, author, person_id, original_language, text, recorded_at)
            values (:summary, :result, :organization,
              (select number from organization where id = :organization), 'Chan Mony', :person,
              'en', :text, :at::timestamptz)
            """)
        .param("summary", summary)
        .param("result", result)
        .param("organization", organization)
        .param("person", UUID.randomUUID())
        .param("text", text)
        .param("at", AT)
        .update();
  }

  /** From circulated to published, under a fingerprint of sixty-four times the letter a. */
  void publish(long summary) {
    state(summary, "agreed");
    database
        .sql(
            """
            update summary_result set state = 'published', fingerprint = repeat('a', 64),
              published_at = :at::timestamptz, published_by = 'Sok Dara' where id = :summary
            """)
        .param("summary", summary)
        .param("at", AT)
        .update();
  }

  void correction(long summary, long result, long organization, String text, String reason) {
    database
        .sql(
            """
            insert into result_correction (summary_id, result_id, language, text, reason,
              corrected_by, person_id, organization_id, corrected_at)
            values (:summary, :result, 'en', :text, :reason, 'Sok Dara', :person, :organization,
              '2021-11-09T03:00:00Z')
            """)
        .param("summary", summary)
        .param("result", result)
        .param("organization", organization)
        .param("text", text)
        .param("reason", reason)
        .param("person", UUID.randomUUID())
        .update();
  }

  private void state(long summary, String state) {
    database
        .sql("update summary_result set state = :state where id = :summary")
        .param("state", state)
        .param("summary", summary)
        .update();
  }
}
