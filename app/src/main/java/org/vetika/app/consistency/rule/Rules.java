package org.vetika.app.consistency.rule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.issue.typed.Withdrawal;
import org.vetika.app.web.Language;
import tools.jackson.databind.json.JsonMapper;

/** The rules about figures, those that ended too; everybody may know them. */
@Component
public class Rules {
  private static final String SELECT =
      """
      select rule.id, rule.kind, indicator.number as indicator, rule.settings::text as settings,
        rule.valid_from, rule.valid_until, rule.language, rule.note, rule.entered_at,
        rule.entered_by, rule.withdrawn_at, rule.withdrawn_by, rule.withdrawn_because,
        array(select other.number from unnest(rule.other_ids) with ordinality as named (id, place)
          join indicator other on other.id = named.id order by named.place) as others
      from quality_rule rule left join indicator on indicator.id = rule.indicator_id
      """;

  private final JdbcClient database;

  Rules(JdbcClient database) {
    this.database = database;
  }

  /** All rules, those for every indicator first, then as they were entered. */
  public List<Rule> all() {
    return database
        .sql(SELECT + " order by rule.indicator_id is not null, rule.id")
        .query(Rules::row)
        .list();
  }

  /** The rule of an internal id. */
  public Optional<Rule> find(long id) {
    return database
        .sql(SELECT + " where rule.id = :id")
        .param("id", id)
        .query(Rules::row)
        .optional();
  }

  /** What an indicator is looked at by on a day. */
  List<Rule> of(String indicator, LocalDate day) {
    return database
        .sql(
            SELECT
                + """
                where (indicator.number = :indicator or rule.indicator_id is null)
                  and rule.withdrawn_at is null and rule.valid_from <= :day
                  and (rule.valid_until is null or rule.valid_until >= :day)
                order by rule.id
                """)
        .param("indicator", indicator)
        .param("day", day)
        .query(Rules::row)
        .list();
  }

  /**
   * When an indicator was last looked at.
   *
   * @param indicator public number
   * @param figures how many figures rules could use
   * @param shortSeries how many series have too few periods to say what is odd
   * @param leftOut findings that were too many to be kept
   */
  public record Look(String indicator, Instant at, int figures, int shortSeries, int leftOut) {}

  /** The last look at each indicator, newest first, at most so many. */
  public List<Look> looks(int most) {
    return database
        .sql(
            """
            select indicator.number, looked.checked_at, looked.figures, looked.short_series,
              looked.left_out
            from rule_check looked join indicator on indicator.id = looked.indicator_id
            order by looked.checked_at desc, indicator.id limit :most
            """)
        .param("most", most)
        .query((row, index) ->
            new Look(
                row.getString(1),
                instant(row, "checked_at"),
                row.getInt(3),
                row.getInt(4),
                row.getInt(5)))
        .list();
  }

  private static Rule row(ResultSet row, int index) throws SQLException {
    LocalDate from = row.getObject("valid_from", LocalDate.class);
    return new Rule(
        row.getLong("id"),
        RuleKind.stored(row.getString("kind")),
        row.getString("indicator"),
        List.of((String[]) row.getArray("others").getArray()),
        settings(row.getString("settings")),
        Objects.requireNonNull(from),
        row.getObject("valid_until", LocalDate.class),
        Language.ofTag(row.getString("language")).orElseThrow(),
        row.getString("note"),
        instant(row, "entered_at"),
        row.getString("entered_by"),
        withdrawal(row));
  }

  private static Map<String, Double> settings(String json) {
    var settings = new HashMap<String, Double>();
    JsonMapper.shared()
        .readTree(json)
        .properties()
        .forEach(each -> settings.put(each.getKey(), each.getValue().asDouble()));
    return settings;
  }

  private static @Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
    return row.getString("withdrawn_by") == null
        ? null
        : new Withdrawal(
            instant(row, "withdrawn_at"),
            row.getString("withdrawn_by"),
            row.getString("withdrawn_because"));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
