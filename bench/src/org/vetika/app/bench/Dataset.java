package org.vetika.app.bench;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Fills the record of a running server up to 900 dialogues and 100,000 published results, the same
 * at each run. Every second dialogue has 40 results. All triggers of the record hold.
 *
 * <p>{@code java … Dataset DATA} fills; {@code java … Dataset DATA await} waits until the search
 * index is complete.
 */
final class Dataset {
  static final int DIALOGUES = 900;
  static final int RESULTS = 100_000;
  static final int SMALL = 40;
  private static final int FIRST_NUMBER = 501;
  private static final List<String> KINDS =
      List.of("progress", "challenge", "recommendation", "ask");

  private final Database database;
  private final Random random = new Random(20210928);
  private final RandomTexts texts = new RandomTexts(random);
  private final List<String> provinces;
  private final List<String> topics;
  private final List<String> organizations;

  private Dataset(Database database) throws SQLException {
    this.database = database;
    provinces = column("select code from place where level = 'province' order by code");
    topics = column("select code from topic order by code");
    organizations = column("select id from organization where merged_into is null order by id");
  }

  /** What is called from the shell. */
  public static void main(String[] arguments) throws Exception {
    try (Database database = Database.of(Path.of(arguments[0]))) {
      if (arguments.length > 1) {
        awaitIndex(database);
      } else {
        new Dataset(database).fill();
      }
    }
  }

  private static void awaitIndex(Database database) throws SQLException, InterruptedException {
    while (!database
        .one("select count(*) = 2 and bool_and(finished) from search_build where type in ('dialogue', 'result')")
        .equals("t")) {
      Thread.sleep(1000);
    }
    database.execute("vacuum analyze");
  }

  private void fill() throws SQLException {
    int dialogues = DIALOGUES - Integer.parseInt(database.one("select count(*) from dialogue"));
    int results = RESULTS - Integer.parseInt(database.one("select count(*) from result"));
    int large = (results - SMALL * ((dialogues + 1) / 2)) / (dialogues / 2);
    database.connection().setAutoCommit(false);
    for (int index = 0; index < dialogues; index++) {
      boolean last = index == dialogues - 1;
      int size = last ? results : index % 2 == 0 ? SMALL : large;
      addDialogue(index, size);
      results -= size;
    }
    database.execute("delete from search_build where type in ('dialogue', 'result')");
    database.connection().commit();
    database.connection().setAutoCommit(true);
    database.execute("vacuum analyze");
  }

  private void addDialogue(int index, int results) throws SQLException {
    LocalDate day = LocalDate.of(2008, 1, 1).plusDays(index * 7L);
    boolean provincial = index % 3 == 0;
    String number = "D%d-%d".formatted(day.getYear(), FIRST_NUMBER + index);
    long dialogue =
        Long.parseLong(
            row(
                """
                insert into dialogue (number, series_id, kind, level, status, starts_on, ends_on,
                  title_en, title_km, theme_en, theme_km, original_language, illustration,
                  called_at, changed_at)
                values (?, (select id from dialogue_series where code = 'provincial-forum' and ?),
                  ?, ?, 'held', ?, ?, ?, ?, ?, ?, ?, true, now(), now())
                returning id
                """,
                number,
                provincial,
                provincial ? "provincial-forum" : "consultative-meeting",
                provincial ? "province" : "national",
                day,
                day,
                texts.sentence(false, 7),
                texts.sentence(true, 7),
                texts.sentence(false, 15),
                texts.sentence(true, 15),
                index % 4 < 2 ? "en" : "km"));
    addSurroundings(dialogue);
    addSummary(dialogue, results, index % 4 >= 2);
  }

  private void addSurroundings(long dialogue) throws SQLException {
    for (int position = 0; position <= random.nextInt(2); position++) {
      row(
          "insert into dialogue_place (dialogue_id, position, place_code, venue) values (?, ?, ?, ?) returning 1",
          dialogue, position, any(provinces), "Meeting hall");
    }
    for (String topic : some(topics, 2)) {
      row(
          "insert into dialogue_topic (dialogue_id, topic_code) values (?, ?) returning 1",
          dialogue, topic);
    }
    int position = 0;
    for (String organization : some(organizations, 6)) {
      row(
          """
          insert into dialogue_participation (dialogue_id, organization_id, role, position, people)
          values (?, ?, ?, ?, ?) returning 1
          """,
          dialogue,
          Long.parseLong(organization),
          position == 0 ? "convened" : "took-part",
          position++,
          2 + random.nextInt(30));
    }
    row(
        """
        insert into dialogue_channel (dialogue_id, position, kind, provinces_reached)
        values (?, 0, 'in-person', null), (?, 1, 'radio', 15) returning 1
        """,
        dialogue, dialogue);
  }

  private void addSummary(long dialogue, int results, boolean khmer) throws SQLException {
    long summary =
        Long.parseLong(
            row(
                "insert into summary_result (dialogue_id, state) values (?, 'draft') returning id",
                dialogue));
    addResults(summary, results, khmer);
    for (String state : List.of("circulated", "agreed")) {
      row("update summary_result set state = ? where id = ? returning 1", state, summary);
    }
    row(
        """
        update summary_result set state = 'published', published_at = now(),
          published_by = 'Measurement', fingerprint = encode(sha256(?::text::bytea), 'hex')
        where id = ? returning 1
        """,
        summary, summary);
  }

  private void addResults(long summary, int results, boolean khmer) throws SQLException {
    var sections = new ArrayList<Long>();
    for (String kind : KINDS) {
      sections.add(
          Long.valueOf(
              row(
                  """
                  insert into summary_section (id, summary_id, position, number, kind, title_en, title_km)
                  values (nextval('summary_part'), ?, ?, ?, ?, ?, ?) returning id
                  """,
                  summary,
                  sections.size(),
                  String.valueOf(sections.size() + 1),
                  kind,
                  texts.sentence(false, 4),
                  texts.sentence(true, 4))));
    }
    try (var result =
            prepared(
                """
                insert into result (id, summary_id, section_id, position, number, kind,
                  original_language, text)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """);
        var topic =
            prepared("insert into result_topic (result_id, summary_id, topic_code) values (?, ?, ?)");
        var addressee =
            prepared(
                """
                insert into result_addressee (result_id, summary_id, position, organization_id,
                  organization_number)
                select ?, ?, 0, id, number from organization where id = ?
                """)) {
      long first =
          Long.parseLong(row("select setval('summary_part', nextval('summary_part') + ?)", results))
              - results;
      int perSection = (results + KINDS.size() - 1) / KINDS.size();
      for (int position = 0; position < results; position++) {
        int section = position / perSection;
        long id = first + position;
        batch(
            result,
            id,
            summary,
            sections.get(section),
            position,
            "%d.%d".formatted(section + 1, position % perSection + 1),
            KINDS.get(section),
            khmer ? "km" : "en",
            texts.sentence(khmer, 18 + random.nextInt(24)));
        batch(topic, id, summary, any(topics));
        if (section >= 2) {
          batch(addressee, id, summary, Long.parseLong(any(organizations)));
        }
      }
      result.executeBatch();
      topic.executeBatch();
      addressee.executeBatch();
    }
  }

  private String any(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }

  private List<String> some(List<String> list, int count) {
    return random.ints(0, list.size()).distinct().limit(count).mapToObj(list::get).toList();
  }

  private List<String> column(String sql) throws SQLException {
    var values = new ArrayList<String>();
    try (var statement = database.connection().createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }

  private PreparedStatement prepared(String sql) throws SQLException {
    return database.connection().prepareStatement(sql);
  }

  /** Every statement gives back a row, so that one method runs all. */
  private String row(String sql, Object... parameters) throws SQLException {
    try (var statement = prepared(sql)) {
      bind(statement, parameters);
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getString(1);
      }
    }
  }

  private static void batch(PreparedStatement statement, Object... parameters)
      throws SQLException {
    bind(statement, parameters);
    statement.addBatch();
  }

  private static void bind(PreparedStatement statement, Object... parameters)
      throws SQLException {
    for (int index = 0; index < parameters.length; index++) {
      statement.setObject(index + 1, parameters[index]);
    }
  }
}
