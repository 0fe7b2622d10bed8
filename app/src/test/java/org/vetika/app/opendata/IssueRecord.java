package org.vetika.app.opendata;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Issues of {@link OpenDataFixture}: I2021-0001 with the commune since a referral, I2021-0002
 * settled, I2021-0003 merged into the first, I2021-0004 raised by a person, and two that only the
 * parties may see, one of them the target of a merge.
 */
final class IssueRecord {
  private static final String SECRET = OpenDataFixture.SECRET;

  private final JdbcClient database;

  IssueRecord(JdbcClient database) {
    this.database = database;
  }

  /** Within a transaction: an issue has its one wait when that ends. */
  void write() {
    run(
        """
        insert into organization (number, kind, name_en, name_km, level, place_code, illustration)
        values ('O0003', 'authority', 'City hall', 'សាលារាជធានី', 'province', '12', true)
        """);
    raised(1, "public", "Wells <b>&</b> \"water\"", "O0001", "12", "sector.education");
    raised(2, "public", "=Road closed", "O0001", null, null);
    raised(3, "public", "Wells again", "O0002", "12", "sector.education");
    raised(4, "public", "Lamp broken", null, "12", null);
    raised(5, "parties", SECRET, "O0001", "12", "sector.education");
    raised(6, "parties", SECRET, null, "12", null);
    raised(7, "public", "Wells once more", "O0002", "12", null);
    thread();
    waits();
  }

  private void raised(
      int number,
      String visibility,
      String title,
      @Nullable String asker,
      @Nullable String place,
      @Nullable String topic) {
    boolean secret = visibility.equals("parties");
    database
        .sql(
            """
            with made as (
              insert into issue (number, state, visibility, wish, origin, language, title,
                place_code, topic_code, asker_id, illustration, raised_at, changed_at)
              values (:number, 'raised', :visibility, :visibility, 'organization', 'en', :title,
                :place, :topic, (select id from organization where number = :asker), true,
                timestamptz '2021-10-01T03:00:00Z' + make_interval(days => :day),
                timestamptz '2021-10-01T03:00:00Z' + make_interval(days => :day))
              returning id, raised_at)
            insert into issue_entry (issue_id, kind, at, side, author, visibility, language, text,
              action)
            select id, 'raised', raised_at, 'asker', :author, 'public', 'en', :text, :asked from made
            """)
        .param("number", "I2021-%04d".formatted(number))
        .param("visibility", visibility)
        .param("title", title)
        .param("asker", asker, java.sql.Types.VARCHAR)
        .param("place", place, java.sql.Types.VARCHAR)
        .param("topic", topic, java.sql.Types.VARCHAR)
        .param("day", number)
        .param("author", secret ? SECRET : "Chan Thida")
        .param("text", secret ? SECRET : "Fifty-eight wells have no water. ]]> </description>")
        .param("asked", secret ? SECRET : "A list and a date.")
        .update();
  }

  private void thread() {
    run(
        """
        insert into issue_entry (issue_id, kind, at, side, author, visibility, language, text,
          to_authority, due_on)
        select issue.id, 'accepted', issue.raised_at + interval '1 hour', 'facilitator', 'Sok Dara',
          'public', 'en', '', authority.id, date '2021-11-01'
        from issue, organization authority
        where issue.number in ('I2021-0001', 'I2021-0002') and authority.number = 'O0003'
        """);
    run(
        """
        insert into issue_entry (issue_id, kind, at, side, author, visibility, language, text)
        select id, 'replied', raised_at + interval '2 hours', 'authority', '%1$s', 'parties', 'en',
          '%1$s' from issue where number = 'I2021-0001'
        """
            .formatted(SECRET));
    run(
        """
        insert into issue_entry (issue_id, kind, at, side, author, visibility, language, text,
          action, organization_id, decision, responsible, promised_on, due_on)
        select issue.id, 'answered', issue.raised_at + interval '5 days', 'authority', 'Keo Vannak',
          'public', 'km', 'ផ្លូវនឹងត្រូវជួសជុល។', 'ជួសជុលផ្លូវ', authority.id, 'accepted',
          'Department of roads', date '2021-12-01', date '2021-12-20'
        from issue, organization authority
        where issue.number = 'I2021-0002' and authority.number = 'O0003'
        """);
    run(
        """
        insert into issue_translation (entry_id, language, title, text, made_by, maker, made_at)
        select entry.id, 'km', 'អណ្តូងទឹក', 'អណ្តូង ៥៨ គ្មានទឹក។', 'person', 'Sok Dara', now()
        from issue_entry entry join issue on issue.id = entry.issue_id
        where issue.number = 'I2021-0001' and entry.kind = 'raised'
        """);
    run(
        """
        insert into issue_person (issue_id, person_id, receipt_hash, email, name, language)
        select id, null, decode(repeat('ab', 32), 'hex'), '%1$s@example.org', '%1$s', 'en'
        from issue where number = 'I2021-0004'
        """
            .formatted(SECRET));
  }

  private void waits() {
    run(
        """
        insert into issue_wait (issue_id, waits_for, deed, authority_id, began_on, runs_from,
          due_on, first_due_on, rule, ended_on, ended_by)
        select issue.id, 'authority', 'answer', authority.id, date '2021-10-04', date '2021-10-04',
          date '2021-11-01', date '2021-11-01', 'answer', date '2021-10-08', 'answered'
        from issue, organization authority
        where issue.number = 'I2021-0002' and authority.number = 'O0003'
        """);
    run(
        """
        insert into issue_wait (issue_id, waits_for, deed, authority_id, began_on, runs_from,
          due_on, first_due_on, rule)
        select issue.id, 'authority', 'answer', authority.id, date '2021-10-02', date '2021-10-02',
          date '2021-11-01', date '2021-11-01', 'answer'
        from issue, organization authority
        where issue.number = 'I2021-0001' and authority.number = 'O0003'
        """);
    run(
        """
        insert into issue_wait (issue_id, waits_for, deed, began_on, runs_from, due_on,
          first_due_on, rule)
        select id, 'facilitator', 'route', date '2021-10-05', date '2021-10-05', date '2021-10-12',
          date '2021-10-12', 'route'
        from issue where number in ('I2021-0004', 'I2021-0005', 'I2021-0006')
        """);
    run(
        """
        update issue set state = 'with-authority',
          authority_id = (select id from organization where number = 'O0003')
        where number in ('I2021-0001', 'I2021-0002')
        """);
    run(
        """
        update issue set state = 'settled', ended_at = '2021-12-02T03:00:00Z',
          changed_at = '2021-12-02T03:00:00Z' where number = 'I2021-0002'
        """);
    run(
        """
        update issue set state = 'merged', ended_at = '2021-11-02T03:00:00Z',
          merged_into = (select id from issue target where target.number =
            case issue.number when 'I2021-0003' then 'I2021-0001' else 'I2021-0006' end)
        where number in ('I2021-0003', 'I2021-0007')
        """);
  }

  private void run(String sql) {
    database.sql(sql).update();
  }
}
