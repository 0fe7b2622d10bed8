package org.vetika.app.issue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.vetika.app.web.Language;

/** Reads rows of this module's tables. */
final class IssueRows {
  /**
   * The columns of {@link #issue}; {@code issue} and its open {@code wait} are joined by the
   * caller.
   */
  static final String COLUMNS =
      """
      select issue.id, issue.number, issue.origin, issue.wish, issue.language, issue.title, issue.dialogue_number,
        issue.result_number, issue.asker_id, issue.state, issue.visibility, issue.place_code,
        issue.topic_code, issue.authority_id, issue.promised_on, issue.partly, issue.flag,
        issue.weight, issue.merged_into, issue.illustration, issue.raised_at, issue.changed_at,
        issue.ended_at, issue.version,
        wait.id as wait_id, wait.waits_for, wait.deed, wait.authority_id as wait_authority,
        wait.began_on, wait.runs_from, wait.due_on, wait.first_due_on, wait.rule, wait.provisional,
        wait.paused_since, wait.paused_days
      """;

  static final String FROM =
      """
      from issue left join issue_wait wait on wait.issue_id = issue.id and wait.ended_on is null
      """;

  private IssueRows() {}

  static Issue issue(ResultSet row) throws SQLException {
    return new Issue(
        row.getLong("id"),
        row.getString("number"),
        Origin.stored(row.getString("origin")),
        Visibility.stored(row.getString("wish")),
        language(row, "language"),
        row.getString("title"),
        row.getString("dialogue_number"),
        row.getString("result_number"),
        number(row, "asker_id"),
        standing(row),
        row.getBoolean("illustration"),
        instant(row, "raised_at"),
        instant(row, "changed_at"),
        instantOrNull(row, "ended_at"),
        row.getInt("version"),
        wait(row));
  }

  private static IssueStanding standing(ResultSet row) throws SQLException {
    return new IssueStanding(
        IssueState.stored(row.getString("state")),
        Visibility.stored(row.getString("visibility")),
        row.getString("place_code"),
        row.getString("topic_code"),
        number(row, "authority_id"),
        row.getObject("promised_on", LocalDate.class),
        row.getBoolean("partly"),
        row.getString("flag"),
        row.getInt("weight"),
        number(row, "merged_into"));
  }

  private static @Nullable Wait wait(ResultSet row) throws SQLException {
    Long id = number(row, "wait_id");
    return id == null
        ? null
        : new Wait(
            id,
            Side.stored(row.getString("waits_for")),
            Awaited.stored(row.getString("deed")),
            number(row, "wait_authority"),
            row.getObject("began_on", LocalDate.class),
            row.getObject("runs_from", LocalDate.class),
            row.getObject("due_on", LocalDate.class),
            row.getObject("first_due_on", LocalDate.class),
            row.getString("rule"),
            row.getBoolean("provisional"),
            row.getObject("paused_since", LocalDate.class),
            row.getInt("paused_days"));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  static Language language(ResultSet row, String column) throws SQLException {
    return Language.ofTag(row.getString(column)).orElseThrow();
  }

  static @Nullable Long number(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }

  static @Nullable Integer count(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : value;
  }
}
