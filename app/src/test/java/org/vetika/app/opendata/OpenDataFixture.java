package org.vetika.app.opendata;

import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.vetika.app.search.SearchIndex;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;

/**
 * A small record: a coalition and its member, 30 forums of one province, one of them with a
 * published summary result; and everywhere where something is not public, the word {@link #SECRET}.
 */
@TestComponent
class OpenDataFixture implements SmartInitializingSingleton {
  static final String SECRET = "Zquxlvk";
  static final String KHMER_TEXT = "មណ្ឌលសុខភាពបើកនៅថ្ងៃផ្សារ។";
  private static final UUID PERSON = UUID.fromString("00000000-0000-0000-0000-000000000001");

  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final SearchIndex search;

  OpenDataFixture(JdbcClient database, TransactionTemplate transaction, SearchIndex search) {
    this.database = database;
    this.transaction = transaction;
    this.search = search;
  }

  static Visitor facilitator() {
    return new Visitor(
        PERSON, "Sok Dara", List.of(new Visitor.Mandate(1, "Secretariat", Role.FACILITATOR)));
  }

  static Visitor member() {
    return new Visitor(PERSON, "Chan Thida", List.of(new Visitor.Mandate(1, "Lotus", Role.MEMBER)));
  }

  @Override
  public void afterSingletonsInstantiated() {
    transaction.executeWithoutResult(status -> {
      organizations();
      dialogues();
      series();
      summary(1, false);
      summary(2, true);
      notPublicOfDialogues();
      new IssueRecord(database).write();
      new FigureRecord(database).write();
      new ListRecord(database).write();
    });
    search.rebuild((type, entries) -> {});
  }

  private void organizations() {
    run(
        """
        insert into organization (number, kind, name_en, name_km, acronym, founded, website, phone,
          illustration)
        values ('O0001', 'network', 'Lotus Network', 'បណ្តាញផ្កាឈូក', 'LN', '2012-05',
            'https://lotus.example', '+855 12 000 000', true),
          ('O0002', 'ngo', '=Morning Star', null, null, null, null, null, true)
        """);
    run(
        """
        insert into organization_identifier (scheme, value, organization_id)
        select 'KH-NNGO', '1234', id from organization where number = 'O0001'
        """);
    run(
        """
        insert into organization_other_name (organization_id, name, language, usage, until)
        select id, 'Old Lotus', 'en', 'former', '2015' from organization where number = 'O0001'
        """);
    run(
        """
        insert into organization_membership (member_id, coalition_id, role, since, until, source,
          source_url, withdrawn_because)
        select m.id, c.id, 'member', since, until, source, source_url, withdrawn
        from organization m, organization c, (values
          ('2015', null, 'Yearly report', 'https://lotus.example/report', null),
          ('2010', '2011', '%1$s', null, '%1$s')) v (since, until, source, source_url, withdrawn)
        where m.number = 'O0002' and c.number = 'O0001'
        """
            .formatted(SECRET));
    run(
        """
        insert into organization_change (organization_id, version, action, changed_at, person_name,
          reason)
        select id, 1, 'registered', now(), '%1$s', '%1$s' from organization where number = 'O0001'
        """
            .formatted(SECRET));
    run(
        """
        insert into organization_recognition (organization_id, recognized_by, since, source,
          withdrawn_because)
        select o.id, a.id, '2020', '%1$s', '%1$s' from organization o, organization a
        where o.number = 'O0001' and a.number = 'O0002'
        """
            .formatted(SECRET));
  }

  private void dialogues() {
    run(
        """
        insert into dialogue (number, kind, level, status, starts_on, ends_on, date_precision,
          start_time, title_en, title_km, original_language, illustration, called_at, changed_at)
        select 'D2021-' || to_char(day, 'FM000'), 'provincial-forum', 'province', 'held',
          date '2021-09-01' + day, date '2021-09-01' + day,
          case when day = 30 then 'month' else 'day' end, case when day = 1 then time '08:30' end,
          case day when 1 then 'Forum on <b>health</b>; rivers, and "roads"' else 'Forum ' || day end,
          'វេទិកា', 'en', true, timestamptz '2021-08-01T00:00:00Z',
          timestamptz '2021-10-01T00:00:00Z' + make_interval(hours => day)
        from generate_series(1, 30) day
        """);
    run(
        """
        insert into dialogue_place (dialogue_id, position, place_code, venue)
        select id, 0, '12', 'City hall' from dialogue
        """);
    run(
        """
        insert into dialogue_participation (dialogue_id, organization_id, role, position, people)
        select d.id, o.id, 'convened', 0, 12 from dialogue d, organization o
        where d.number in ('D2021-001', 'D2021-002') and o.number = 'O0001'
        """);
  }

  private void series() {
    run(
        """
        update dialogue set series_id =
          (select id from dialogue_series where code = 'provincial-forum')
        where number = 'D2021-003'
        """);
  }

  /** A summary result with two points; the secret one stays a draft. */
  private void summary(int dialogue, boolean secret) {
    String word = secret ? SECRET : "Health";
    run(
        """
        insert into summary_result (dialogue_id, state, title_en)
        select id, 'draft', '%2$s summary' from dialogue where number = 'D2021-00%1$s'
        """
            .formatted(dialogue, word));
    run(
        """
        insert into summary_section (id, summary_id, position, number, kind, title_en)
        select nextval('summary_part'), s.id, 0, '2', 'recommendation', '%2$s advice'
        from summary_result s join dialogue d on d.id = s.dialogue_id
        where d.number = 'D2021-00%1$s'
        """
            .formatted(dialogue, word));
    run(
        """
        insert into result (id, summary_id, section_id, position, number, kind, original_language,
          text)
        select nextval('summary_part'), s.id, c.id, point, '2.' || point, 'recommendation', 'en',
          '%2$s centers open on market days ' || point || '.'
        from summary_result s join dialogue d on d.id = s.dialogue_id
        join summary_section c on c.summary_id = s.id, generate_series(1, 2) point
        where d.number = 'D2021-00%1$s'
        """
            .formatted(dialogue, word));
    run(
        """
        insert into result_translation (result_id, summary_id, language, text, made_by, maker,
          made_at)
        select r.id, r.summary_id, 'km', '%2$s', 'person', 'Sok Dara', now()
        from result r join summary_result s on s.id = r.summary_id
        join dialogue d on d.id = s.dialogue_id
        where d.number = 'D2021-00%1$s' and r.number = '2.1'
        """
            .formatted(dialogue, secret ? SECRET : KHMER_TEXT));
    if (!secret) {
      publish("D2021-00" + dialogue);
    }
  }

  private void publish(String dialogue) {
    for (String state : List.of("circulated", "agreed")) {
      run(
          """
          update summary_result set state = '%2$s' where dialogue_id =
            (select id from dialogue where number = '%1$s')
          """
              .formatted(dialogue, state));
    }
    run(
        """
        update summary_result set state = 'published', fingerprint = repeat('0123456789abcdef', 4),
          published_at = '2021-10-12T03:00:00Z', published_by = 'Sok Dara'
        where dialogue_id = (select id from dialogue where number = '%1$s')
        """
            .formatted(dialogue));
  }

  private void notPublicOfDialogues() {
    run(
        """
        insert into dialogue_document (dialogue_id, sha256, name, content_type, bytes, imported,
          added_at, added_by)
        select id, repeat('a', 64), '%1$s.pdf', 'application/pdf', 9, true, now(), '%1$s'
        from dialogue where number = 'D2021-002'
        """
            .formatted(SECRET));
    run(
        """
        insert into dialogue_registration (dialogue_id, organization_id, people, state,
          registered_at, registered_by)
        select d.id, o.id, 2, 'seated', now(), '%1$s' from dialogue d, organization o
        where d.number = 'D2021-002' and o.number = 'O0001'
        """
            .formatted(SECRET));
    run(
        """
        insert into result_comment (summary_id, result_id, result_number, organization_id, author,
          person_id, text, said_at)
        select r.summary_id, r.id, r.number, o.id, '%1$s', '%2$s', '%1$s', now()
        from result r, organization o where o.number = 'O0001' and r.number = '2.1'
        """
            .formatted(SECRET, PERSON));
    run(
        """
        insert into dialogue_change (dialogue_id, version, changed_at, changed_by, note, content)
        select id, 0, now(), '%1$s', 'Called', '%1$s' from dialogue where number = 'D2021-001'
        """
            .formatted(SECRET));
  }

  private void run(String sql) {
    database.sql(sql).update();
  }
}
