package org.vetika.app.issue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.dialogue.TextPair;
import org.vetika.app.web.Language;

/** What everybody should see first: what was answered last, and who waits longest. */
@Component
public class IssueHighlights {
  private final JdbcClient database;
  private final IssueLines lines;

  IssueHighlights(JdbcClient database, IssueLines lines) {
    this.database = database;
    this.lines = lines;
  }

  /**
   * An official answer.
   *
   * @param entry the id of the entry
   * @param text in the original language, and translated if somebody did
   */
  public record LatestAnswer(
      IssueLine line, long entry, Instant at, Decision decision, TextPair text) {}

  private record Answer(String issue, long entry, Instant at, Decision decision, TextPair text) {}

  /** The last answer of each issue, the newest first, in three queries. */
  public List<LatestAnswer> answers(int most) {
    List<Answer> answers =
        database
            .sql(
                """
                select issue.number, entry.id, entry.at, entry.decision, entry.language, entry.text,
                  (select t.text from issue_translation t where t.entry_id = entry.id
                    and not t.removed and t.language <> entry.language
                    order by t.id desc limit 1) as translated
                from issue_entry entry join issue on issue.id = entry.issue_id
                where entry.kind = 'answered' and not entry.removed and
                """
                    + Viewer.PUBLIC_ENTRY
                    + """
                    and issue.state <> 'merged'
                      and not exists (select from issue_entry later
                        where later.issue_id = entry.issue_id and later.id > entry.id
                          and later.kind = 'answered' and later.visibility = 'public')
                    order by entry.at desc, entry.id desc limit :most
                    """)
            .param("most", most)
            .query((row, index) ->
                new Answer(
                    row.getString("number"),
                    row.getLong("id"),
                    IssueRows.instant(row, "at"),
                    Decision.stored(row.getString("decision")),
                    pair(
                        IssueRows.language(row, "language"),
                        row.getString("text"),
                        row.getString("translated"))))
            .list();
    Map<String, IssueLine> found = of(answers.stream().map(Answer::issue).toList());
    return answers.stream()
        .map(each ->
            new LatestAnswer(
                Objects.requireNonNull(found.get(each.issue())),
                each.entry(),
                each.at(),
                each.decision(),
                each.text()))
        .toList();
  }

  /** Issues that were raised longest ago and wait for their answer, the oldest first. */
  public List<IssueLine> longestWaits(int most) {
    return lines.read(
        database
            .sql(
                IssueRows.COLUMNS
                    + IssueLines.TITLES
                    + IssueRows.FROM
                    + """
                    where issue.visibility = 'public' and issue.state in ('raised', 'with-authority')
                    order by issue.raised_at, issue.id limit :most
                    """)
            .param("most", most));
  }

  private Map<String, IssueLine> of(List<String> numbers) {
    return lines
        .read(
            database
                .sql(
                    IssueRows.COLUMNS
                        + IssueLines.TITLES
                        + IssueRows.FROM
                        + "where issue.visibility = 'public' and issue.number = any(:numbers)")
                .param("numbers", numbers.toArray(String[]::new)))
        .stream()
        .collect(Collectors.toMap(line -> line.issue().number(), Function.identity()));
  }

  private static TextPair pair(Language language, String text, @Nullable String translated) {
    return language == Language.EN
        ? new TextPair(text, translated)
        : new TextPair(translated, text);
  }
}
