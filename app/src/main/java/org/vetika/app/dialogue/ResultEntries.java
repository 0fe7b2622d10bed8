package org.vetika.app.dialogue;

import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.record.PublicEntries;
import org.vetika.app.record.PublicEntry;
import org.vetika.app.topic.Topic;
import org.vetika.app.web.Language;

/** Published results as public entries; the key is {@code D2021-001/2.1}. */
@Component
class ResultEntries implements PublicEntries {
  static final String TYPE = "result";

  private static final String SELECT =
      """
      select r.id, d.number, d.starts_on, d.title_en, d.title_km,
        array(select place_code from dialogue_place
              where dialogue_id = d.id and place_code is not null) as places
      from dialogue d
      join summary_result s on s.dialogue_id = d.id and s.state = 'published'
      join result r on r.summary_id = s.id
      """;

  private final JdbcClient database;
  private final PublishedResults results;

  ResultEntries(JdbcClient database, PublishedResults results) {
    this.database = database;
    this.results = results;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Optional<PublicEntry> find(String key) {
    return read(
            SELECT
                + """
                where d.number = split_part(:after, '/', 1)
                  and r.number = split_part(:after, '/', 2) limit :size
                """,
            key,
            1)
        .stream()
        .findFirst();
  }

  @Override
  public List<PublicEntry> page(String afterKey, int size) {
    return read(
        SELECT
            + """
            where d.number collate "C" >= split_part(:after, '/', 1)
              and (d.number collate "C", r.number collate "C")
                > (split_part(:after, '/', 1), split_part(:after, '/', 2))
            order by d.number collate "C", r.number collate "C" limit :size
            """,
        afterKey,
        size);
  }

  private List<PublicEntry> read(String sql, String key, int size) {
    List<Base> bases =
        database
            .sql(sql)
            .param("after", key, Types.VARCHAR)
            .param("size", size)
            .query((row, index) ->
                new Base(
                    row.getLong("id"),
                    row.getString("number"),
                    Columns.date(row, "starts_on"),
                    Columns.pair(row, "title"),
                    Columns.texts(row, "places")))
            .list();
    Map<Long, PublishedResult> byId = results.byIds(bases.stream().map(Base::id).toList());
    return bases.stream()
        .map(base -> base.entry(Objects.requireNonNull(byId.get(base.id()))))
        .toList();
  }

  /** The dialogue's part of an entry. */
  private record Base(
      long id, String dialogue, LocalDate date, TextPair title, List<String> places) {
    PublicEntry entry(PublishedResult result) {
      var texts = new ArrayList<PublicEntry.Text>();
      for (Language language : Language.values()) {
        String body = body(result, language);
        if (!body.isEmpty()) {
          String heading = dialogue + " · " + result.number() + " · " + title.shown(language);
          texts.add(new PublicEntry.Text(language, heading, body));
        }
      }
      return new PublicEntry(
          TYPE,
          dialogue + "/" + result.number(),
          "/dialogues/" + dialogue + "/results/" + result.number(),
          date,
          new HashSet<>(places),
          result.topics().stream().map(Topic::code).collect(Collectors.toSet()),
          List.copyOf(texts));
    }

    /** What was published in the language, and what corrections say it should be. */
    private static String body(PublishedResult result, Language language) {
      var lines = new ArrayList<String>();
      if (result.shownIn(language) == language) {
        lines.add(result.shown(language));
      }
      result.corrections().stream()
          .filter(correction -> correction.language() == language)
          .forEach(correction -> lines.add(correction.text()));
      return lines.stream().filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }
  }
}
