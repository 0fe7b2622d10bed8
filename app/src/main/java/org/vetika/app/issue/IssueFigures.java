package org.vetika.app.issue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts of the issues that everybody may see. */
@Component
public class IssueFigures {
  /** The dimensions by which issues are counted, as columns of the query below. */
  public static final List<String> DIMENSIONS =
      List.of(
          "state", "overdue", "waits", "place", "topic", "year", "authority", "asker", "dialogue");

  private static final String DIMENSION_COLUMNS =
      """
      select issue.state, wait.waits_for as waits,
        case when wait.due_on < :today and wait.paused_since is null then 'yes' end as overdue,
        left(issue.place_code, :placeLength) as place, issue.topic_code as topic,
        substr(issue.number, 2, 4) as year, cast(issue.authority_id as text) as authority,
        cast(issue.asker_id as text) as asker, issue.dialogue_number as dialogue
      """;

  private final JdbcClient database;
  private final Issues issues;

  IssueFigures(JdbcClient database, Issues issues) {
    this.database = database;
    this.issues = issues;
  }

  /**
   * A value of a dimension and how many issues have it.
   *
   * @param value the key of a state or side, {@code yes} (overdue), a code, a year, or the internal
   *     id of an organization as it was recorded
   */
  public record Facet(String value, long count) {}

  /** How the issues of a filter stand, in one query. */
  public IssueScore score(IssueFilter filter) {
    return issues
        .bind(
            filter,
            """
            select issue.state,
              coalesce(wait.due_on < :today and wait.paused_since is null, false), count(*)
            """
                + IssueRows.FROM
                + Issues.WHERE
                + "group by 1, 2")
        .query((row, index) ->
            IssueScore.of(IssueState.stored(row.getString(1)), row.getBoolean(2), row.getLong(3)))
        .list()
        .stream()
        .reduce(IssueScore.NONE, IssueScore::plus);
  }

  /**
   * Per dimension the values that would match if that dimension were free, with their counts: one
   * query, and one more for each dimension of the filter that is not free. Places are counted one
   * level below the place of the filter, else by province.
   */
  public Map<String, List<Facet>> facets(IssueFilter filter) {
    var facets = new LinkedHashMap<>(counts(filter, DIMENSIONS));
    for (String dimension : DIMENSIONS) {
      IssueFilter freed = freed(filter, dimension);
      if (!freed.equals(filter) && !dimension.equals("place")) {
        facets.put(dimension, counts(freed, List.of(dimension)).getOrDefault(dimension, List.of()));
      }
    }
    return facets;
  }

  /** How many public issues are open, by province; absent means none. */
  public Map<String, Integer> openByProvince() {
    return database
        .sql(
            """
            select left(place_code, 2), count(*) from issue
            where visibility = 'public' and ended_at is null and place_code is not null group by 1
            """)
        .query((row, index) -> Map.entry(row.getString(1), row.getInt(2)))
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private Map<String, List<Facet>> counts(IssueFilter filter, List<String> dimensions) {
    var found = new LinkedHashMap<String, List<Facet>>();
    String sets = dimensions.stream().map("(%s)"::formatted).collect(Collectors.joining(", "));
    issues
        .bind(
            filter,
            "select %s, count(*) as matching from (".formatted(String.join(", ", dimensions))
                + DIMENSION_COLUMNS
                + IssueRows.FROM
                + Issues.WHERE
                + ") counted group by grouping sets (%s)".formatted(sets))
        .param("placeLength", placeLength(filter.place()))
        .query(row -> {
          add(found, row, dimensions);
        });
    return found;
  }

  /** Of each row exactly one dimension is not null; rows of values that are unknown have none. */
  private static void add(Map<String, List<Facet>> found, ResultSet row, List<String> dimensions)
      throws SQLException {
    for (String dimension : dimensions) {
      String value = row.getString(dimension);
      if (value != null) {
        found
            .computeIfAbsent(dimension, any -> new ArrayList<>())
            .add(new Facet(value, row.getLong("matching")));
      }
    }
  }

  private static int placeLength(@Nullable String place) {
    return place == null ? 2 : Math.min(place.length() + 2, 8);
  }

  private static IssueFilter freed(IssueFilter filter, String dimension) {
    return new IssueFilter(
        dimension.equals("state") ? null : filter.state(),
        dimension.equals("waits") ? null : filter.waitsFor(),
        !dimension.equals("overdue") && filter.overdue(),
        dimension.equals("place") ? null : filter.place(),
        dimension.equals("topic") ? null : filter.topic(),
        dimension.equals("year") ? null : filter.year(),
        dimension.equals("authority") ? List.of() : filter.authorities(),
        dimension.equals("asker") ? List.of() : filter.askers(),
        dimension.equals("dialogue") ? null : filter.dialogue(),
        dimension.equals("dialogue") ? null : filter.result(),
        filter.changedSince());
  }
}
