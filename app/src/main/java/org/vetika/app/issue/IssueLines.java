package org.vetika.app.issue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.vetika.app.dialogue.TextPair;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.organization.Organizations;
import org.vetika.app.web.Language;

/** Makes lines of lists out of rows, with the names of all organizations in one query. */
@Component
class IssueLines {
  /** The newest title in the other language, as one more column. */
  static final String TITLES =
      """
      , (select t.title from issue_translation t join issue_entry e on e.id = t.entry_id
         where e.issue_id = issue.id and e.kind = 'raised' and t.title is not null
           and not t.removed and t.language <> issue.language
         order by t.id desc limit 1) as other_title
      """;

  private final Organizations organizations;

  IssueLines(Organizations organizations) {
    this.organizations = organizations;
  }

  /** An issue with its titles, as {@link IssueRows#COLUMNS} and {@link #TITLES} give it. */
  record Row(Issue issue, TextPair title) {
    static Row of(ResultSet row) throws SQLException {
      Issue issue = IssueRows.issue(row);
      return new Row(issue, titles(issue, row.getString("other_title")));
    }
  }

  List<IssueLine> read(StatementSpec statement) {
    return of(statement.query((row, index) -> Row.of(row)).list());
  }

  List<IssueLine> of(List<Row> rows) {
    var ids = new HashSet<Long>();
    rows.forEach(row ->
        Stream.of(row.issue().asker(), row.issue().now().authority())
            .filter(Objects::nonNull)
            .forEach(ids::add));
    Map<Long, OrganizationName> names = organizations.names(ids);
    return rows.stream()
        .map(row ->
            new IssueLine(
                row.issue(),
                row.title(),
                named(names, row.issue().asker()),
                named(names, row.issue().now().authority())))
        .toList();
  }

  static TextPair titles(Issue issue, @Nullable String other) {
    return issue.language() == Language.EN
        ? new TextPair(issue.title(), other)
        : new TextPair(other, issue.title());
  }

  private static @Nullable OrganizationName named(
      Map<Long, OrganizationName> names, @Nullable Long id) {
    return id == null ? null : names.get(id);
  }
}
