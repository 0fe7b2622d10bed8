package org.vetika.app.issue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
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
  private final ReentrantLock beginning = new ReentrantLock();
  private volatile @Nullable IssueReading last;

  IssueRegister(JdbcClient database, java.time.Clock clock) {
    this.database = database;
    this.zone = clock.getZone();
  }

  /**
   * Which issues changed.
   *
   * @param horizon since when to ask the next time
   * @param changedIn the last transaction of each
   */
  private record Touched(String horizon, Long[] ids, Long[] changedIn) {}

  /** The public issues as they are now. */
  IssueReading now() {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      // What a transaction sees of itself may be undone: it is for its own use.
      IssueReading known = last;
      return brought(known == null ? IssueReading.nothing() : known);
    }
    IssueReading current = brought(known());
    last = current;
    return current;
  }

  /** Who comes first reads everything; a crowd that comes with it waits. */
  private IssueReading known() {
    IssueReading known = last;
    if (known != null) {
      return known;
    }
    beginning.lock();
    try {
      known = last;
      if (known == null) {
        forgetOtherServers();
        known = brought(IssueReading.nothing());
        last = known;
      }
      return known;
    } finally {
      beginning.unlock();
    }
  }

  private IssueReading brought(IssueReading known) {
    Touched touched = touchedSince(known.horizon());
    Map<Long, Long> unseen = unseen(touched, known);
    Long[] ids = unseen.keySet().toArray(Long[]::new);
    IssueReading reading =
        known.horizon().equals(touched.horizon())
            ? known
            : known.with(touched.horizon(), List.of());
    for (int from = 0; from < ids.length; from += AT_ONCE) {
      Long[] part = Arrays.copyOfRange(ids, from, Math.min(from + AT_ONCE, ids.length));
      reading = reading.with(touched.horizon(), rows(part, unseen, reading));
    }
    return reading;
  }

  /**
   * Without those that were read after their last transaction: while an old transaction is open,
   * the horizon stands still, and all that changed since would be read again and again.
   */
  private static Map<Long, Long> unseen(Touched touched, IssueReading known) {
    var unseen = new LinkedHashMap<Long, Long>();
    for (int index = 0; index < touched.ids().length; index++) {
      if (known.changedIn(touched.ids()[index]) != touched.changedIn()[index]) {
        unseen.put(touched.ids()[index], touched.changedIn()[index]);
      }
    }
    return unseen;
  }

  /** The horizon comes first: what is read later than it does no harm when it is read twice. */
  private Touched touchedSince(String horizon) {
    return database
        .sql(
            """
            select pg_snapshot_xmin(pg_current_snapshot())::text,
              coalesce(array_agg(issue_id order by issue_id), '{}'),
              coalesce(array_agg(changed_in::text::bigint order by issue_id), '{}')
            from issue_touched where changed_in >= cast(cast(:horizon as text) as xid8)
            """)
        .param("horizon", horizon)
        .query((row, index) ->
            new Touched(
                row.getString(1),
                (Long[]) row.getArray(2).getArray(),
                (Long[]) row.getArray(3).getArray()))
        .single();
  }

  private List<IssueBlock.Row> rows(Long[] ids, Map<Long, Long> changedIn, IssueReading reading) {
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
          rows.add(row(row, changedIn, reading));
        });
    return rows;
  }

  private IssueBlock.Row row(ResultSet row, Map<Long, Long> changedIn, IssueReading reading)
      throws SQLException {
    long id = row.getLong("id");
    Instant raisedAt = IssueRows.instant(row, "raised_at");
    LocalDate due = row.getObject("due_on", LocalDate.class);
    int[] codes = new int[IssueDimension.COLUMNS];
    for (IssueDimension dimension : IssueDimension.values()) {
      codes[dimension.column()] = reading.values(dimension).code(value(dimension, row, raisedAt));
    }
    return new IssueBlock.Row(
        id,
        Objects.requireNonNull(changedIn.get(id)),
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
