package org.vetika.app.issue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the entries of issues: two queries however many there are. */
@Component
class EntryRows {
  private static final String SELECT =
      """
      select entry.*, other.number as other_number
      from issue_entry entry
      join issue on issue.id = entry.issue_id
      left join issue other on other.id = entry.other_issue and other.visibility = 'public'
      """;

  private final JdbcClient database;

  EntryRows(JdbcClient database) {
    this.database = database;
  }

  /** The thread of an issue, oldest first. */
  List<IssueEntry> of(long issue, boolean everybodySees) {
    Map<Long, List<IssueEntry.Translation>> translations = translations(issue);
    return database
        .sql(
            SELECT
                + """
                where entry.issue_id = :issue and (not :public or entry.visibility = 'public')
                order by entry.at, entry.id
                """)
        .param("issue", issue)
        .param("public", everybodySees)
        .query((row, index) -> entry(row, translations))
        .list();
  }

  /** One entry that everybody may see. */
  Optional<IssueEntry> publicEntry(long id) {
    return database
        .sql(SELECT + "where entry.id = :id and " + Viewer.PUBLIC_ENTRY)
        .param("id", id)
        .query((row, index) -> entry(row, translationsOfEntry(id)))
        .optional();
  }

  /** One entry of that issue and no other, for the parties. */
  Optional<IssueEntry> ofIssue(String number, long id) {
    return database
        .sql(SELECT + "where entry.id = :id and issue.number = :number")
        .param("id", id)
        .param("number", number)
        .query((row, index) -> entry(row, translationsOfEntry(id)))
        .optional();
  }

  /** One entry, for the parties. */
  Optional<IssueEntry> entry(long id) {
    return database
        .sql(SELECT + "where entry.id = :id")
        .param("id", id)
        .query((row, index) -> entry(row, translationsOfEntry(id)))
        .optional();
  }

  private Map<Long, List<IssueEntry.Translation>> translations(long issue) {
    var found = new HashMap<Long, List<IssueEntry.Translation>>();
    database
        .sql(
            """
            select t.* from issue_translation t join issue_entry entry on entry.id = t.entry_id
            where entry.issue_id = :issue order by t.id
            """)
        .param("issue", issue)
        .query(row -> {
          found
              .computeIfAbsent(row.getLong("entry_id"), id -> new ArrayList<>())
              .add(translation(row));
        });
    return found;
  }

  private Map<Long, List<IssueEntry.Translation>> translationsOfEntry(long entry) {
    return Map.of(
        entry,
        database
            .sql("select * from issue_translation where entry_id = :entry order by id")
            .param("entry", entry)
            .query((row, index) -> translation(row))
            .list());
  }

  private static IssueEntry.Translation translation(ResultSet row) throws SQLException {
    return new IssueEntry.Translation(
        IssueRows.language(row, "language"),
        row.getString("title"),
        row.getString("text"),
        row.getString("action"),
        row.getBoolean("removed"),
        row.getString("made_by"),
        row.getString("maker"),
        IssueRows.instant(row, "made_at"));
  }

  private static IssueEntry entry(
      ResultSet row, Map<Long, List<IssueEntry.Translation>> translations) throws SQLException {
    return new IssueEntry(
        row.getLong("id"),
        EntryKind.stored(row.getString("kind")),
        IssueRows.instant(row, "at"),
        Side.stored(row.getString("side")),
        IssueRows.number(row, "organization_id"),
        row.getString("author"),
        Visibility.stored(row.getString("visibility")),
        IssueRows.language(row, "language"),
        row.getString("text"),
        row.getString("action"),
        row.getBoolean("removed"),
        IssueRows.number(row, "corrects"),
        stored(row.getString("decision")),
        row.getString("responsible"),
        day(row, "promised_on"),
        row.getString("legal_ground"),
        row.getString("letter"),
        IssueRows.number(row, "from_authority"),
        IssueRows.number(row, "to_authority"),
        day(row, "due_on"),
        position(row.getString("position")),
        IssueRows.count(row, "done"),
        IssueRows.count(row, "total"),
        day(row, "on_day"),
        day(row, "until_day"),
        row.getString("other_number"),
        IssueRows.number(row, "milestone_of"),
        List.copyOf(translations.getOrDefault(row.getLong("id"), List.of())));
  }

  private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  private static @Nullable Decision stored(@Nullable String decision) {
    return decision == null ? null : Decision.stored(decision);
  }

  private static @Nullable Position position(@Nullable String position) {
    return position == null ? null : Position.stored(position);
  }
}
