package org.vetika.app.issue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.organization.Organizations;

/** Issues by the time at which they were raised, for programs that read so: two queries. */
@Component
public class RaisedIssues {
  private static final String SELECT =
      IssueRows.COLUMNS
          + """
          , coalesce(raised.id, 0) as raised_id, coalesce(raised.text, '') as raised_text, coalesce(raised.action, '') as raised_action,
            coalesce(answer.action, '') as planned, target.number as target_number
          """
          + IssueRows.FROM
          + """
          left join lateral (
            select id, text, action from issue_entry where issue_id = issue.id and kind = 'raised'
              and visibility = 'public' order by id limit 1) as raised on true
          left join lateral (
            select action from issue_entry where issue_id = issue.id and kind = 'answered'
              and visibility = 'public' order by id desc limit 1) as answer on true
          left join issue target on target.id = issue.merged_into
            and target.visibility = 'public'
          where issue.visibility = 'public'
          """;

  private record Row(
      Issue issue,
      long entry,
      String text,
      String asked,
      String planned,
      @Nullable String mergedInto) {}

  private final JdbcClient database;
  private final Organizations organizations;

  RaisedIssues(JdbcClient database, Organizations organizations) {
    this.database = database;
    this.organizations = organizations;
  }

  /**
   * Which issues are wanted.
   *
   * @param until exclusive
   * @param topics exactly these codes, an empty string for issues without a topic; empty means any
   * @param ended whether nobody has to act any more; null means either
   */
  public record Wanted(Instant from, Instant until, List<String> topics, @Nullable Boolean ended) {}

  /** Those that everybody may see, the newest first. */
  public List<RaisedIssue> page(Wanted wanted, long skip, int most) {
    return named(
        database
            .sql(
                SELECT
                    + """
                    and issue.raised_at >= :from and issue.raised_at < :until
                      and (:anyTopic or coalesce(issue.topic_code, '') = any(:topics))
                      and (cast(:ended as boolean) is null
                        or (issue.ended_at is not null) = :ended)
                    order by issue.raised_at desc, issue.id desc offset :skip limit :most
                    """)
            .param("from", wanted.from().atOffset(ZoneOffset.UTC))
            .param("until", wanted.until().atOffset(ZoneOffset.UTC))
            .param("anyTopic", wanted.topics().isEmpty())
            .param("topics", wanted.topics().toArray(String[]::new))
            .param("ended", wanted.ended(), Types.BOOLEAN)
            .param("skip", skip)
            .param("most", most)
            .query((row, index) -> row(row))
            .list());
  }

  /** Those of these numbers that everybody may see, the newest first. */
  public List<RaisedIssue> of(Collection<String> numbers) {
    return named(
        database
            .sql(
                SELECT
                    + "and issue.number = any(:numbers) order by issue.raised_at desc, issue.id desc")
            .param("numbers", numbers.toArray(String[]::new))
            .query((row, index) -> row(row))
            .list());
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        IssueRows.issue(row),
        row.getLong("raised_id"),
        row.getString("raised_text"),
        row.getString("raised_action"),
        row.getString("planned"),
        row.getString("target_number"));
  }

  private List<RaisedIssue> named(List<Row> rows) {
    Map<Long, OrganizationName> names =
        organizations.names(
            rows.stream()
                .map(row -> row.issue().now().authority())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    return rows.stream()
        .map(row ->
            new RaisedIssue(
                row.issue(),
                row.entry(),
                row.text(),
                row.asked(),
                row.planned(),
                row.mergedInto(),
                row.issue().now().authority() == null
                    ? null
                    : names.get(row.issue().now().authority())))
        .toList();
  }
}
