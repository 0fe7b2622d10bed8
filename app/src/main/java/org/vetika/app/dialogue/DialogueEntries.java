package org.vetika.app.dialogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.record.PublicEntries;
import org.vetika.app.record.PublicEntry;
import org.vetika.app.web.Language;

/** Dialogues as public entries; the key is the number. */
@Component
class DialogueEntries implements PublicEntries {
  static final String TYPE = "dialogue";

  private static final String SELECT =
      """
      select d.number, d.starts_on, d.title_en, d.title_km, d.theme_en, d.theme_km,
        d.description_en, d.description_km,
        array(select place_code from dialogue_place
              where dialogue_id = d.id and place_code is not null) as places,
        array(select topic_code from dialogue_topic where dialogue_id = d.id) as topics
      from dialogue d
      """;

  private final JdbcClient database;

  DialogueEntries(JdbcClient database) {
    this.database = database;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Optional<PublicEntry> find(String key) {
    return database
        .sql(SELECT + "where d.number = :number")
        .param("number", key, Types.VARCHAR)
        .query((row, index) -> entry(row))
        .optional();
  }

  @Override
  public List<PublicEntry> page(String afterKey, int size) {
    return database
        .sql(
            SELECT
                + """
                where d.number collate "C" > :after
                order by d.number collate "C" limit :size
                """)
        .param("after", afterKey, Types.VARCHAR)
        .param("size", size)
        .query((row, index) -> entry(row))
        .list();
  }

  private static PublicEntry entry(ResultSet row) throws SQLException {
    String number = row.getString("number");
    return new PublicEntry(
        TYPE,
        number,
        "/dialogues/" + number,
        Columns.date(row, "starts_on"),
        new HashSet<>(Columns.texts(row, "places")),
        new HashSet<>(Columns.texts(row, "topics")),
        texts(
            Columns.pair(row, "title"),
            Columns.pair(row, "theme"),
            Columns.pair(row, "description")));
  }

  /** A text in each language in which something was written. */
  private static List<PublicEntry.Text> texts(
      TextPair title, TextPair theme, TextPair description) {
    var texts = new ArrayList<PublicEntry.Text>();
    for (Language language : Language.values()) {
      String own = title.in(language);
      String body = lines(theme.in(language), description.in(language));
      if (own != null || !body.isEmpty()) {
        texts.add(new PublicEntry.Text(language, title.shown(language), body));
      }
    }
    return List.copyOf(texts);
  }

  private static String lines(@Nullable String... lines) {
    return Stream.of(lines).filter(Objects::nonNull).collect(Collectors.joining("\n"));
  }
}
