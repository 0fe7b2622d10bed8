package org.vetika.app.organization;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves what hangs on one organization to another. */
@Component
class MergeStore {
  private final JdbcClient database;

  MergeStore(JdbcClient database) {
    this.database = database;
  }

  void moveRelations(long from, long into, String reason) {
    withdrawWhatWouldDouble(from, into, reason);
    withdrawBetween(from, into, reason);
    move(
        """
        update organization_membership set member_id = :into
        where member_id = :from and coalition_id <> :into
        """,
        from,
        into);
    move(
        """
        update organization_membership set coalition_id = :into
        where coalition_id = :from and member_id <> :into
        """,
        from,
        into);
    move(
        """
        update organization_recognition set organization_id = :into
        where organization_id = :from and recognized_by <> :into
        """,
        from,
        into);
    move(
        """
        update organization_recognition set recognized_by = :into
        where recognized_by = :from and organization_id <> :into
        """,
        from,
        into);
    move(
        "update organization_statement set organization_id = :into where organization_id = :from",
        from,
        into);
  }

  /** Also what was merged into the old one earlier, so that one step always leads to the end. */
  void point(long from, long into) {
    move(
        "update organization set merged_into = :into where id = :from or merged_into = :from",
        from,
        into);
  }

  /** A membership of one in the other, and one that both hold in, or grant to, the same third. */
  private void withdrawWhatWouldDouble(long from, long into, String reason) {
    database
        .sql(
            """
            update organization_membership m set withdrawn_because = :reason
            where m.withdrawn_because is null and (
              (m.member_id = :from and m.coalition_id = :into)
              or (m.member_id = :into and m.coalition_id = :from)
              or (m.member_id = :from and m.until is null and exists (
                select from organization_membership other
                where other.member_id = :into and other.coalition_id = m.coalition_id
                  and other.until is null and other.withdrawn_because is null))
              or (m.coalition_id = :from and m.until is null and exists (
                select from organization_membership other
                where other.coalition_id = :into and other.member_id = m.member_id
                  and other.until is null and other.withdrawn_because is null)))
            """)
        .param("reason", reason)
        .param("from", from)
        .param("into", into)
        .update();
  }

  /** Nobody recognizes itself. */
  private void withdrawBetween(long from, long into, String reason) {
    database
        .sql(
            """
            update organization_recognition set withdrawn_because = :reason
            where withdrawn_because is null
              and ((organization_id = :from and recognized_by = :into)
                or (organization_id = :into and recognized_by = :from))
            """)
        .param("reason", reason)
        .param("from", from)
        .param("into", into)
        .update();
  }

  private void move(String sql, long from, long into) {
    database.sql(sql).param("from", from).param("into", into).update();
  }
}
