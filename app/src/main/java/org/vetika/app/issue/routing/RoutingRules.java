package org.vetika.app.issue.routing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.issue.typed.Withdrawal;
import org.vetika.app.organization.AuthorityLevel;

/** The rules, to be read. */
@Component
public class RoutingRules {
  private static final String COLUMNS =
      """
      select id, place_code, topic_code, level, authority_id, rising_only, valid_from, valid_until,
        note, withdrawn_at, withdrawn_by, withdrawn_because
      from routing_rule
      """;

  private final JdbcClient database;

  RoutingRules(JdbcClient database) {
    this.database = database;
  }

  /**
   * A part of the rules, those entered last first.
   *
   * @param before the id of the last rule already seen, or null
   */
  public List<RoutingRule> page(RoutingFilter filter, @Nullable Long before, int size) {
    AuthorityLevel level = filter.level();
    return database
        .sql(
            COLUMNS
                + """
                where (cast(:before as bigint) is null or id < :before)
                  and (cast(:day as date) is null or withdrawn_at is null
                    and valid_from <= :day and (valid_until is null or valid_until >= :day))
                  and (cast(:level as text) is null or level = :level)
                  and (cast(:place as text) is null or starts_with(place_code, :place))
                order by id desc limit :size
                """)
        .param("before", before)
        .param("day", filter.validOn())
        .param("level", level == null ? null : level.key())
        .param("place", filter.place())
        .param("size", size)
        .query(RoutingRules::rule)
        .list();
  }

  public Optional<RoutingRule> find(long id) {
    return database
        .sql(COLUMNS + "where id = :id")
        .param("id", id)
        .query(RoutingRules::rule)
        .optional();
  }

  private static RoutingRule rule(ResultSet row, int index) throws SQLException {
    OffsetDateTime withdrawnAt = row.getObject(10, OffsetDateTime.class);
    return new RoutingRule(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        AuthorityLevel.ofKey(row.getString(4)),
        row.getLong(5),
        row.getBoolean(6),
        row.getObject(7, LocalDate.class),
        row.getObject(8, LocalDate.class),
        row.getString(9),
        withdrawnAt == null
            ? null
            : new Withdrawal(withdrawnAt.toInstant(), row.getString(11), row.getString(12)));
  }
}
