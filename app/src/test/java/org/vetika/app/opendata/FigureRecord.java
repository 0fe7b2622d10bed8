package org.vetika.app.opendata;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Figures of {@link OpenDataFixture}: N0001 counted by two parties in July 2018 with a step between
 * them, and a figure that only the parties may see yet.
 */
final class FigureRecord {
  private final JdbcClient database;

  FigureRecord(JdbcClient database) {
    this.database = database;
  }

  void write() {
    run(
        """
        with made as (
          insert into indicator (number, standing, entered_at)
          values ('N0001', 'to-settle', '2021-10-01T03:00:00Z') returning id)
        insert into indicator_definition (indicator_id, version, topic_code, name_en, name_km,
          meaning_en, meaning_km, unit_en, unit_km, period_type, people_at_risk, valid_from,
          entered_at, entered_by, person_id)
        select id, 1, 'sector.education', 'National observers', 'អ្នកសង្កេតការណ៍ជាតិ',
          'Observers sent by organizations.', 'អ្នកសង្កេតការណ៍ដែលអង្គការចាត់តាំង។', 'observers',
          'អ្នកសង្កេតការណ៍', 'month', false, '2018-01-01', '2021-10-01T03:00:00Z', 'Sok Dara',
          gen_random_uuid() from made
        """);
    run("insert into public_counter (series, last_number) values ('indicator', 1), ('figure', 3)");
    figure("F0001", "O0001", "1036", "2021-10-01");
    figure("F0002", "O0003", "1000", "2021-10-01");
    figure("F0003", "O0002", "77777", "2199-01-01");
    run(
        """
        with bridged as (
          insert into bridge (start_figure, end_figure, opened_at)
          select one.id, other.id, '2021-10-03T03:00:00Z' from figure one, figure other
          where one.number = 'F0001' and other.number = 'F0002' returning *)
        insert into bridge_step (bridge_id, kind, change, language, text, start_revision,
          end_revision, at, author, organization_id, person_id)
        select bridged.id, 'duplicate', -30, 'en', 'Sent by two bodies.', one.id, other.id,
          '2021-10-03T03:00:00Z', 'Chan Thida',
          (select id from organization where number = 'O0001'), gen_random_uuid()
        from bridged join figure_revision one on one.figure_id = bridged.start_figure
        join figure_revision other on other.figure_id = bridged.end_figure
        """);
    discrepancies();
  }

  /** C2026-0001 about the two public figures; C2026-0002 about the one that is held back. */
  private void discrepancies() {
    discrepancy("C2026-0001", "F0001", "F0002", "Why do you count 36 fewer?");
    discrepancy("C2026-0002", "F0001", "F0003", "77777 is not possible.");
  }

  private void discrepancy(String number, String first, String second, String text) {
    database
        .sql(
            """
            with made as (
              insert into discrepancy (number, first_figure, second_figure, opened_at)
              select :number, one.id, other.id, '2026-11-20T03:00:00Z'
              from figure one, figure other where one.number = :first and other.number = :second
              returning *),
            begun as (
              insert into discrepancy_round (discrepancy_id, round, first_revision,
                second_revision, state, owes_first, owes_second, due_from, due_on, due_rule,
                changed_at)
              select made.id, 1, one.id, other.id, 'open', true, true, '2026-11-20', '2199-01-01',
                'answer-1', '2026-11-20T03:00:00Z'
              from made join figure_revision one on one.figure_id = made.first_figure
              join figure_revision other on other.figure_id = made.second_figure returning *)
            insert into discrepancy_entry (discrepancy_id, round, deed, side, language, text, at,
              author, organization_id, person_id)
            select discrepancy_id, round, 'open', 'first', 'en', :text, '2026-11-20T03:00:00Z',
              'Chan Thida', (select id from organization where number = 'O0001'),
              gen_random_uuid()
            from begun
            """)
        .param("number", number)
        .param("first", first)
        .param("second", second)
        .param("text", text)
        .update();
  }

  private void figure(String number, String party, String value, String publicFrom) {
    database
        .sql(
            """
            with made as (
              insert into figure (number, indicator_id, party_id, period_from, period_to, method,
                entered_at)
              select :number, indicator.id, organization.id, '2018-07-01', '2018-07-31',
                'records', '2021-10-01T03:00:00Z'
              from indicator, organization
              where indicator.number = 'N0001' and organization.number = :party returning id)
            insert into figure_revision (figure_id, revision, definition_id, qualifier, value,
              language, source_title, source_date, on_behalf, public_from, entered_at, entered_by,
              person_id)
            select made.id, 1, definition.id, 'exactly', cast(:value as numeric), 'en',
              'Annual report', '2018', false, cast(:public as date), '2021-10-01T03:00:00Z',
              'Sok Dara', gen_random_uuid()
            from made, indicator_definition definition
            """)
        .param("number", number)
        .param("party", party)
        .param("value", value)
        .param("public", publicFrom)
        .update();
  }

  private void run(String sql) {
    database.sql(sql).update();
  }
}
