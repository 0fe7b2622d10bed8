package org.vetika.app.dialogue;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.record.PublicEntryChanged;

/**
 * Says, in the transaction of a change, that a dialogue and its published points read otherwise.
 */
@Component
public class PublicDialogueChanges {
  private final JdbcClient database;
  private final ApplicationEventPublisher events;

  PublicDialogueChanges(JdbcClient database, ApplicationEventPublisher events) {
    this.database = database;
    this.events = events;
  }

  /** The points too: they are found by the title, date and places of their dialogue. */
  public void changed(String number) {
    events.publishEvent(new PublicEntryChanged(DialogueEntries.TYPE, number));
    database
        .sql(
            """
            select r.number from result r
            join summary_result s on s.id = r.summary_id and s.state = 'published'
            join dialogue d on d.id = s.dialogue_id
            where d.number = :number order by r.position
            """)
        .param("number", number)
        .query((row, index) -> row.getString(1))
        .list()
        .forEach(result ->
            events.publishEvent(new PublicEntryChanged(ResultEntries.TYPE, number + "/" + result)));
  }
}
