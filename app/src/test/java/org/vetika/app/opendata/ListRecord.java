package org.vetika.app.opendata;

import java.sql.Types;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is said about the figures of {@link FigureRecord}: a finding, a comparison of lists and an
 * estimate that everybody may see, and one of each that nobody may see yet, with the secret word.
 */
final class ListRecord {
  static final String ROUND = "0d9f1c52-6a7e-4f0b-9a55-3c1f0b7e2a11";
  static final String SECRET_ROUND = "1d9f1c52-6a7e-4f0b-9a55-3c1f0b7e2a11";

  /** A count that is hidden to protect people. */
  static final String HIDDEN = "77776";

  private final JdbcClient database;

  ListRecord(JdbcClient database) {
    this.database = database;
  }

  void write() {
    finding("Q0001", "outlier-high", "2021-11-01", "One order for all markets.");
    finding("Q0002", "outlier-low", "2199-01-01", OpenDataFixture.SECRET);
    round(ROUND, "2021-11-01T03:00:00Z", "Refusals compared");
    round(SECRET_ROUND, null, OpenDataFixture.SECRET);
    estimate("E0001", "2021-11-02T03:00:00Z", "Lists of three groups");
    estimate(null, null, OpenDataFixture.SECRET);
    database
        .sql(
            """
            insert into public_counter (series, last_number) values ('finding', 2), ('estimate', 1)
            """)
        .update();
  }

  private void finding(String number, String kind, String publicOn, String answer) {
    database
        .sql(
            """
            with found as (
              insert into rule_finding (number, rule_id, indicator_id, party_id, method, kind,
                period_from, period_to, revision_id, numbers, found_at, public_on)
              select :number, rule.id, figure.indicator_id, figure.party_id, figure.method,
                :kind, figure.period_from, figure.period_to, revision.id,
                '{"value": 1036, "low": 120, "high": 310.25, "periods": 12}',
                '2021-10-02T03:00:00Z', cast(:public as date)
              from quality_rule rule, figure
              join figure_revision revision on revision.figure_id = figure.id
              where rule.kind = 'outlier' and figure.number = 'F0001' returning *)
            insert into rule_finding_answer (finding_id, position, language, text, at, author,
              organization_id, person_id)
            select id, 'explains', 'en', :answer, '2021-10-05T03:00:00Z', 'Chan Thida', party_id,
              gen_random_uuid()
            from found
            """)
        .param("number", number)
        .param("kind", kind)
        .param("public", publicOn)
        .param("answer", answer)
        .update();
  }

  private void round(String id, @Nullable String publishedAt, String title) {
    database
        .sql(
            """
            insert into list_round (id, state, opened_by, opened_at, published_at)
            select cast(:id as uuid), 'signed', id, '2021-09-01T03:00:00Z',
              cast(:published as timestamptz)
            from organization where number = 'O0001'
            """)
        .param("id", id)
        .param("published", publishedAt, Types.VARCHAR)
        .update();
    database
        .sql(
            """
            insert into round_terms (round_id, language, title, definition, mode, fields, key_check,
              upload_until, review_until, destroy_on, public_on, indicator, period)
            values (cast(:id as uuid), 'en', :title, 'A meeting that was refused in writing.',
              'keys', '{key}', '', '2021-10-01', '2021-10-10', '2021-12-01', '2021-11-01',
              'N0001', '2018-07')
            """)
        .param("id", id)
        .param("title", title)
        .update();
    counts(id);
  }

  private void counts(String round) {
    for (String sql :
        new String[] {
          """
          insert into round_party (round_id, position, organization_id)
          select cast(:id as uuid), case number when 'O0001' then 0 else 1 end, id
          from organization where number in ('O0001', 'O0003')
          """,
          """
          insert into round_count (round_id, pattern, cases)
          select cast(:id as uuid), pattern, cases
          from (values ('11', 20), ('10', 40), ('01', 12)) v (pattern, cases)
          """,
          """
          insert into round_list_count (round_id, position, records, duplicates, unclear)
          select cast(:id as uuid), position, 60, 3, 0 from (values (0), (1)) v (position)
          """,
          """
          insert into released_cell (matter, release, cell, cases, released_at)
          select 'N0001@', :id, 'stratum=*|pattern=' || lists, cases, published_at
          from list_round, (values ('+O0001,+O0003', 20), ('+O0001,-O0003', 40),
            ('-O0001,+O0003', 12)) v (lists, cases)
          where id = cast(:id as uuid) and published_at is not null
          """
        }) {
      database.sql(sql).param("id", round).update();
    }
  }

  private void estimate(@Nullable String number, @Nullable String publishedAt, String source) {
    database
        .sql(
            """
            with made as (
              insert into estimate (id, number, indicator_id, period_from, period_to, definition,
                source, language, lists, seed, made_at, made_by, organization_id, person_id, state,
                heard_at, software, result_en, result_km, rounded_en, rounded_km, public_en,
                public_km, computed_at, published_at)
              select gen_random_uuid(), :number, indicator.id, '2018-07-01', '2018-07-31',
                'Meetings on lists of three groups.', :source, 'en', '{birth,death,other}', 1,
                '2021-10-20T03:00:00Z', 'Chan Thida', organization.id, gen_random_uuid(), 'done',
                '2021-10-20T03:00:00Z', 'Vetika', :full, :full, :english, :khmer,
                case when cast(:published as text) is not null then :english end,
                case when cast(:published as text) is not null then :khmer end,
                '2021-10-20T03:00:00Z', cast(:published as timestamptz)
              from indicator, organization
              where indicator.number = 'N0001' and organization.number = 'O0001' returning *),
            party as (
              insert into estimate_party (estimate_id, organization_id)
              select id, organization_id from made),
            counted as (
              insert into estimate_count (estimate_id, stratum, pattern, cases)
              select id, '', pattern, cases from made,
                (values ('100', 247), ('011', cast(:hidden as integer))) v (pattern, cases)
              returning *)
            insert into estimate_shown (estimate_id, stratum, pattern, shown)
            select estimate_id, stratum, pattern, case pattern when '100' then cases end from counted
            """)
        .param("number", number, Types.VARCHAR)
        .param("published", publishedAt, Types.VARCHAR)
        .param("source", source)
        .param("hidden", HIDDEN)
        .param("full", result(OpenDataFixture.SECRET))
        .param("english", result("626 cases are known."))
        .param("khmer", result("គេស្គាល់ ៦២៦ ករណី។"))
        .update();
  }

  private static String result(String text) {
    return """
    {"union": 626, "text": "%s", "estimate": {"point": 730.0, "lower": 690.0, "upper": 790.0,
     "level": 0.95, "reading": "between"}, "models": [], "methods": [], "warnings": []}
    """
        .formatted(text);
  }
}
