package org.vetika.app.bench;

import java.nio.file.Path;
import java.sql.SQLException;

/**
 * Fills the record of a running server with open issues, one of them with 300 entries. All triggers
 * of the record hold. A record that is filled already only forgets what the clock told, so that the
 * next turn has everything to do again. {@code java … IssueDataset DATA NUMBER}
 */
final class IssueDataset {
  static final int LONG_THREAD = 300;

  private IssueDataset() {}

  /** What is called from the shell. */
  public static void main(String[] arguments) throws Exception {
    int issues = Integer.parseInt(arguments[1]);
    try (Database database = Database.of(Path.of(arguments[0]))) {
      if (database.one("select count(*) >= %d from issue".formatted(issues)).equals("t")) {
        forgetTurns(database);
      } else {
        fill(database, issues);
      }
      database.execute("vacuum analyze");
    }
  }

  /** Nothing is left to be told either: that would go on while something else is measured. */
  private static void forgetTurns(Database database) throws SQLException {
    database.execute(
        """
        update issue_wait set reminded_at = null, overdue_told_at = null, above_sought_on = null
        where ended_on is null
        """);
    database.execute("update happening set told_at = now() where told_at is null");
    database.execute(
        "update letter set state = 'given-up' where state in ('waiting', 'failed', 'sending')");
    database.execute("delete from event_publication");
  }

  /** One of each province, and one above them all: what is not answered can rise. */
  private static void addAuthorities(Database database) throws SQLException {
    database.execute(
        """
        insert into organization (number, kind, name_en, name_km, level, place_code)
        select 'O98' || code, 'authority', 'Benchmark authority ' || code, 'អាជ្ញាធរ ' || code,
          'province', code
        from place where level = 'province'
        """);
    database.execute(
        """
        insert into routing_rule (level, authority_id, rising_only, valid_from, note, entered_at,
          entered_by)
        select 'national', min(id), true, '2000-01-01', null, now(), 'Bench'
        from organization where kind = 'authority' and level = 'national'
        """);
  }

  private static void fill(Database database, int issues) throws SQLException {
    database.connection().setAutoCommit(false);
    addAuthorities(database);
    database.execute(
        """
        create temporary table seed as
        select n, 'I2001-' || lpad(n::text, 6, '0') as number,
          (array(select code from place where level = 'province' order by code))[1 + n %% 25]
            as place,
          (array(select code from topic where parent_code is not null order by code))[1 + n * 7 %% 40]
            as topic,
          (array(select id from organization where name_en like 'Benchmark authority %%' order by id))
            [1 + n %% 25] as authority,
          (array(select id from organization where kind in ('ngo', 'network') order by id))
            [1 + n %% 10] as asker,
          current_date - (n %% 60) as day
        from generate_series(1, %d) as n
        """
            .formatted(issues));
    database.execute(
        """
        insert into issue (number, state, visibility, wish, origin, language, title, place_code,
          topic_code, asker_id, raised_at, changed_at, illustration)
        select number, 'raised', 'public', 'public', 'organization', 'en',
          'Benchmark issue ' || n || ' about water and roads', place, topic, asker,
          day + time '09:00' + n * interval '1 millisecond', now(), true
        from seed order by day, n
        """);
    database.execute(
        """
        insert into issue_entry (issue_id, kind, at, side, organization_id, author, visibility,
          language, text)
        select issue.id, 'raised', issue.raised_at, 'asker', asker, 'Bench', 'public', 'en',
          'The matter of issue ' || n || ', in some words that a community would write.'
        from seed join issue using (number)
        """);
    database.execute(
        """
        insert into issue_entry (issue_id, kind, at, side, author, visibility, language,
          to_authority, due_on)
        select issue.id, 'accepted', issue.raised_at, 'clock', '', 'public', 'en', authority,
          day + 56
        from seed join issue using (number)
        """);
    database.execute(
        """
        update issue set state = 'with-authority', authority_id = seed.authority
        from seed where seed.number = issue.number
        """);
    database.execute(
        """
        insert into issue_wait (issue_id, waits_for, deed, authority_id, began_on, runs_from,
          due_on, first_due_on, rule)
        select issue.id, 'authority', 'answer', authority, day, day, day + 56, day + 56, 'bench'
        from seed join issue using (number)
        """);
    database.execute(
        """
        insert into issue_entry (issue_id, kind, at, side, organization_id, author, visibility,
          language, text)
        select issue.id, 'replied', now(), case when n %% 2 = 0 then 'asker' else 'authority' end,
          case when n %% 2 = 0 then issue.asker_id else issue.authority_id end, 'Bench', 'public',
          'en', 'Reply number ' || n || ' of a long thread, with a sentence or two in it.'
        from issue, generate_series(1, %d) as n where number = 'I2001-000001'
        """
            .formatted(LONG_THREAD - 2));
    database.connection().commit();
    database.connection().setAutoCommit(true);
    database.execute("drop table if exists bench_insert");
    database.execute("create table bench_insert (id bigserial primary key, said text not null)");
  }
}
