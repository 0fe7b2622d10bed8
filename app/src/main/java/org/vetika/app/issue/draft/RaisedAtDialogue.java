package org.vetika.app.issue.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.issue.IssueState;
import org.vetika.app.web.Language;

/** What was raised at a dialogue, public or not: for those who convened it. */
@Component
public class RaisedAtDialogue {
  private final JdbcClient database;

  RaisedAtDialogue(JdbcClient database) {
    this.database = database;
  }

  /**
   * An issue of the dialogue.
   *
   * @param result the number of the point it was raised from; null for the floor
   */
  public record Raised(
      String number, @Nullable String result, String title, Language language, IssueState state) {}

  /** The newest first. */
  public List<Raised> at(String dialogue) {
    return database
        .sql(
            """
            select number, result_number, title, language, state from issue
            where dialogue_number = :dialogue order by id desc
            """)
        .param("dialogue", dialogue)
        .query((row, index) ->
            new Raised(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                Language.ofTag(row.getString(4)).orElseThrow(),
                IssueState.ofKey(row.getString(5)).orElseThrow()))
        .list();
  }
}
