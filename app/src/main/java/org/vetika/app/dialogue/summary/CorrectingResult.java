package org.vetika.app.dialogue.summary;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.dialogue.Acting;
import org.vetika.app.dialogue.Outcome;
import org.vetika.app.dialogue.PlainText;
import org.vetika.app.dialogue.Refusal;
import org.vetika.app.web.Language;

/**
 * A participant states what a published point should say. The correction is appended and shown
 * beside the original, with who made it and why; the original stays as it is.
 */
@Component
public class CorrectingResult {
  private final SummaryWork work;
  private final JdbcClient database;

  CorrectingResult(SummaryWork work, JdbcClient database) {
    this.work = work;
    this.database = database;
  }

  /**
   * Appends a correction.
   *
   * @param resultNumber the number of the point
   * @param language of the text that is corrected: the original's, or a translation's
   */
  public Outcome<String> correct(
      String dialogue,
      Acting acting,
      String resultNumber,
      Language language,
      String text,
      String reason) {
    String clean = PlainText.clean(text);
    String why = PlainText.clean(reason);
    return work.on(
        dialogue,
        acting,
        SummaryEvent.CORRECT,
        held -> {
          var point = held.summary().point(resultNumber);
          if (point.isEmpty()) {
            return Outcome.refused(Refusal.UNKNOWN);
          }
          if (clean.isEmpty()) {
            return Outcome.refused(Refusal.EMPTY_TEXT);
          }
          if (clean.length() > PlainText.LONGEST || why.length() > PlainText.LONGEST) {
            return Outcome.refused(Refusal.TEXT_TOO_LONG);
          }
          if (why.isEmpty()) {
            return Outcome.refused(Refusal.REASON_MISSING);
          }
          if (clean.equals(point.get().text())) {
            return Outcome.refused(Refusal.NOT_APPLICABLE);
          }
          append(held, point.get().id(), language, clean, why);
          return new Outcome.Done<>(resultNumber);
        });
  }

  private void append(
      SummaryWork.Held held, long point, Language language, String text, String reason) {
    database
        .sql(
            """
            insert into result_correction (summary_id, result_id, language, text, reason,
              corrected_by, person_id, organization_id, corrected_at)
            values (:summary, :point, :language, :text, :reason, :by, :person, :organization, :at)
            """)
        .param("summary", held.summary().id())
        .param("point", point)
        .param("language", language.tag())
        .param("text", text)
        .param("reason", reason)
        .param("by", held.author().name())
        .param("person", held.author().person())
        .param("organization", held.author().organization())
        .param("at", held.author().time())
        .update();
  }
}
