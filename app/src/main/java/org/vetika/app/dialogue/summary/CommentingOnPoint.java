package org.vetika.app.dialogue.summary;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.dialogue.Acting;
import org.vetika.app.dialogue.Outcome;
import org.vetika.app.dialogue.PlainText;
import org.vetika.app.dialogue.Refusal;

/** A participant says something about a point of a circulated summary. */
@Component
public class CommentingOnPoint {
  private final SummaryWork work;
  private final JdbcClient database;

  CommentingOnPoint(SummaryWork work, JdbcClient database) {
    this.work = work;
    this.database = database;
  }

  /** Done with the number of the point. */
  public Outcome<String> comment(String dialogue, Acting acting, long pointId, String text) {
    String clean = PlainText.clean(text);
    return work.on(
        dialogue,
        acting,
        SummaryEvent.COMMENT,
        held -> {
          if (clean.isEmpty()) {
            return Outcome.refused(Refusal.EMPTY_TEXT);
          }
          if (clean.length() > PlainText.LONGEST) {
            return Outcome.refused(Refusal.TEXT_TOO_LONG);
          }
          return held.summary()
              .point(pointId)
              .map(point -> {
                insert(held, pointId, point.number(), clean);
                return (Outcome<String>) new Outcome.Done<>(point.number());
              })
              .orElseGet(() -> Outcome.refused(Refusal.UNKNOWN));
        });
  }

  private void insert(SummaryWork.Held held, long point, String number, String text) {
    database
        .sql(
            """
            insert into result_comment (summary_id, result_id, result_number, organization_id,
              author, person_id, text, said_at)
            values (:summary, :point, :number, :organization, :author, :person, :text, :at)
            """)
        .param("summary", held.summary().id())
        .param("point", point)
        .param("number", number)
        .param("organization", held.author().organization())
        .param("author", held.author().name())
        .param("person", held.author().person())
        .param("text", text)
        .param("at", held.author().time())
        .update();
  }
}
