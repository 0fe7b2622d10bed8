package org.vetika.app.issue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps in memory what lists and counts of public issues need, some fifty bytes an issue. Each
 * reading first reads again whatever was touched by a transaction that the reading before could not
 * see whole: nothing is missed, in whatever order transactions end and on however many servers.
 */
@Component
class IssueRegister {
  /** Bounds what a first reading holds at once. */
  private static final int AT_ONCE = 5000;

  private final JdbcClient database;
  private final ZoneId zone;
  private volatile @Nullable IssueReading last;

  IssueRegister(JdbcClient database, java.time.Clock clock) {
    this.database = database;
    this.zone = clock.getZone();
  }

  /** Which issues changed, and since when to ask the next time. */
  private record Touched(String horizon, Long[] ids) {}

  /** The public issues as they are now. */
  IssueReading now() {
    IssueReading known = last;
    // What a transaction sees of itself may be undone: it is for its own use.
    boolean own = TransactionSynchronizationManager.isActualTransactionActive();
    if (known == null) {
      known = IssueReading.nothing();
      if (!own) {
        forgetOtherServers();
      }
    }
    IssueReading current = brought(known);
    if (!own) {
      last = current;
    }
    return current;
  }

  private IssueReading brought(IssueReading known) {
    Touched touched = touchedSince(known.horizon());
    if (touched.ids().length == 0) {
      return known.horizon().equals(touched.horizon())
          ? known
          : known.with(touched.horizon(), List.of());
    }
    IssueReading reading = known;
    for (int from = 0; from < touched.ids().length; from += AT_ONCE) {
      int until = Math.min(from + AT_ONCE, touched.ids().length);
      reading =
          reading.with(
              touched.horizon(),
              rows(java.util.Arrays.copyOfRange(touched.ids(), from, until), reading));
    }
    return reading;
  }

  /** The horizon comes first: what is read later than it does no harm when it is read twice. */
  private Touched touchedSince(String horizon) {
    return database
        .sql(
            """
            select pg_snapshot_xmin(pg_current_snapshot())::text,
              array(select issue_id from issue_touched
                where changed_in >= cast(cast(:horizon as text) as xid8) order by issue_id)
            """)
        .param("horizon", horizon)
        .query((row, index) ->
            new Touched(row.getString(1), (Long[]) row.getArray(2).getArray()))
        .single();
  }

  private List<IssueBlock.Row> rows(Long[] ids, IssueReading reading) {
    var rows = new ArrayList<IssueBlock.Row>(ids.length);
    database
        .sql(
            """
            select issue.id, issue.visibility = 'public' as seen, issue.state, issue.place_code,
              issue.topic_code, issue.authority_id, issue.asker_id, issue.dialogue_number,
              issue.result_number, issue.raised_at, issue.changed_at, wait.waits_for,
              case when wait.paused_since is null then wait.due_on end as due_on
            """
                + IssueRows.FROM
                + "where issue.id = any(:ids)")
        .param("ids", ids)
        .query(row -> {
          rows.add(row(row, reading));
        });
    return rows;
  }

  private IssueBlock.Row row(ResultSet row, IssueReading reading) throws SQLException {
    Instant raisedAt = IssueRows.instant(row, "raised_at");
    LocalDate due = row.getObject("due_on", LocalDate.class);
    int[] codes = new int[IssueDimension.values().length];
    for (IssueDimension dimension : IssueDimension.values()) {
      codes[dimension.ordinal()] =
          reading.values(dimension).code(value(dimension, row, raisedAt));
    }
    return new IssueBlock.Row(
        row.getLong("id"),
        row.getBoolean("seen"),
        micros(raisedAt),
        micros(IssueRows.instant(row, "changed_at")),
        due == null ? IssueBlock.NEVER : Math.toIntExact(due.toEpochDay()),
        codes);
  }

  private @Nullable String value(IssueDimension dimension, ResultSet row, Instant raisedAt)
      throws SQLException {
    return switch (dimension) {
      case STATE -> row.getString("state");
      case OVERDUE -> null;
      case WAITS -> row.getString("waits_for");
      case PLACE -> row.getString("place_code");
      case TOPIC -> row.getString("topic_code");
      case YEAR -> Integer.toString(raisedAt.atZone(zone).getYear());
      case AUTHORITY -> row.getString("authority_id");
      case ASKER -> row.getString("asker_id");
      case DIALOGUE -> origin(row.getString("dialogue_number"), row.getString("result_number"));
    };
  }

  /** A dialogue, or a point of it: {@code D2021-001/3.2}. */
  private static @Nullable String origin(@Nullable String dialogue, @Nullable String result) {
    return result == null ? dialogue : dialogue + "/" + result;
  }

  static long micros(Instant time) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, time);
  }

  /**
   * A copy of the record that was put back into a new database counts its transactions from the
   * beginning: what it says of others would seem to lie ahead for ever.
   */
  private void forgetOtherServers() {
    database
        .sql(
            """
            update issue_touched set changed_in = pg_current_xact_id()
            where changed_in >= (select pg_snapshot_xmax(pg_current_snapshot()))
              and changed_in <> pg_current_xact_id()
            """)
        .update();
  }
}
