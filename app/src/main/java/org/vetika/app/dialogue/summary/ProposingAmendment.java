package org.vetika.app.dialogue.summary;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.dialogue.Acting;
import org.vetika.app.dialogue.Outcome;
import org.vetika.app.dialogue.PlainText;
import org.vetika.app.dialogue.Refusal;
import org.vetika.app.dialogue.summary.SummaryResult.Point;

/** A participant proposes another wording of a circulated point. */
@Component
public class ProposingAmendment {
  private final SummaryWork work;
  private final JdbcClient database;

  ProposingAmendment(SummaryWork work, JdbcClient database) {
    this.work = work;
    this.database = database;
  }

  /** Done with the amendment's id; {@code NOT_APPLICABLE} when nothing would change. */
  public Outcome<Long> propose(
      String dialogue, Acting acting, long pointId, String newText, String reason) {
    String text = PlainText.clean(newText);
    String why = PlainText.clean(reason);
    return work.on(
        dialogue,
        acting,
        SummaryEvent.PROPOSE_AMENDMENT,
        held -> {
          Point point = held.summary().point(pointId).orElse(null);
          if (point == null) {
            return Outcome.refused(Refusal.UNKNOWN);
          }
          if (text.isEmpty()) {
            return Outcome.refused(Refusal.EMPTY_TEXT);
          }
          if (text.length() > PlainText.LONGEST || why.length() > PlainText.LONGEST) {
            return Outcome.refused(Refusal.TEXT_TOO_LONG);
          }
          if (why.isEmpty()) {
            return Outcome.refused(Refusal.REASON_MISSING);
          }
          return text.equals(point.text())
              ? Outcome.refused(Refusal.NOT_APPLICABLE)
              : new Outcome.Done<>(insert(held, point, text, why));
        });
  }

  private long insert(SummaryWork.Held held, Point point, String text, String reason) {
    return database
        .sql(
            """
            insert into result_amendment (summary_id, result_id, result_number, organization_id,
              author, person_id, old_text, new_text, reason, proposed_at)
            values (:summary, :point, :number, :organization, :author, :person, :old, :new,
              :reason, :at)
            returning id
            """)
        .param("summary", held.summary().id())
        .param("point", point.id())
        .param("number", point.number())
        .param("organization", held.author().organization())
        .param("author", held.author().name())
        .param("person", held.author().person())
        .param("old", point.text())
        .param("new", text)
        .param("reason", reason)
        .param("at", held.author().time())
        .query((row, index) -> row.getLong(1))
        .single();
  }
}
