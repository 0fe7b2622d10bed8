package org.vetika.app.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who follows what. */
@Component
class SubscriptionRows {
  /** Nobody reads more; a bound also for programs that follow everything. */
  static final int MOST = 200;

  private final JdbcClient database;
  private final Clock clock;

  SubscriptionRows(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Follows, or changes how often; false when the reader follows too much already. */
  boolean put(long reader, Followed followed, Rhythm rhythm) {
    return database
            .sql(
                """
                insert into subscription (reader_id, kind, target, rhythm, created_at)
                select :reader, :kind, :target, :rhythm, :now
                where (select count(*) from subscription where reader_id = :reader) < :most
                on conflict (reader_id, kind, target) do update set rhythm = excluded.rhythm
                """)
            .param("reader", reader)
            .param("kind", followed.kind().key())
            .param("target", followed.target())
            .param("rhythm", rhythm.key())
            .param("now", Times.at(clock.instant()))
            .param("most", MOST)
            .update()
        == 1;
  }

  List<Subscription> ofReader(long reader) {
    return database
        .sql(
            """
            select id, kind, target, rhythm from subscription where reader_id = :reader order by id
            """)
        .param("reader", reader)
        .query(SubscriptionRows::row)
        .list();
  }

  /** Those of these that still exist. */
  List<Subscription> byIds(long reader, Collection<Long> ids) {
    return database
        .sql(
            """
            select id, kind, target, rhythm from subscription
            where reader_id = :reader and id = any(:ids) order by id
            """)
        .param("reader", reader)
        .param("ids", ids.toArray(Long[]::new))
        .query(SubscriptionRows::row)
        .list();
  }

  /** Words of searches that somebody follows, those after {@code after} first. */
  List<String> searches(String after, int size) {
    return database
        .sql(
            """
            select distinct target collate "C" from subscription
            where kind = 'search' and target collate "C" > :after
            order by 1 limit :size
            """)
        .param("after", after)
        .param("size", size)
        .query((row, index) -> row.getString(1))
        .list();
  }

  void setRhythm(long reader, long id, Rhythm rhythm) {
    database
        .sql("update subscription set rhythm = :rhythm where id = :id and reader_id = :reader")
        .param("rhythm", rhythm.key())
        .param("id", id)
        .param("reader", reader)
        .update();
  }

  void end(long reader, Collection<Long> ids) {
    database
        .sql("delete from subscription where reader_id = :reader and id = any(:ids)")
        .param("reader", reader)
        .param("ids", ids.toArray(Long[]::new))
        .update();
  }

  private static Subscription row(ResultSet row, int index) throws SQLException {
    return new Subscription(
        row.getLong("id"),
        new Followed(FollowKind.stored(row.getString("kind")), row.getString("target")),
        Rhythm.stored(row.getString("rhythm")));
  }
}
