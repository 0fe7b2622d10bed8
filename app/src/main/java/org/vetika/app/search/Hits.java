package org.vetika.app.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.web.Language;

/** Reads what is shown of the entries of one page. */
@Component
class Hits {
  private final JdbcClient database;

  Hits(JdbcClient database) {
    this.database = database;
  }

  private record Row(
      long id,
      Candidate.EntryKey entry,
      Language language,
      String path,
      @Nullable LocalDate date,
      String title,
      String body) {}

  /** In the order of the candidates; one that was removed meanwhile is left out. */
  List<Hit> read(List<Candidate> page, ParsedQuery parsed, Language preferred) {
    Map<Long, Row> matching = new HashMap<>();
    Map<Candidate.EntryKey, Row> named = new HashMap<>();
    for (Row row : rows(page, preferred)) {
      matching.put(row.id(), row);
      if (row.language() == preferred) {
        named.putIfAbsent(row.entry(), row);
      }
    }
    return page.stream()
        .map(candidate -> {
          Row match = matching.get(candidate.id());
          return match == null
              ? null
              : hit(candidate, match, named.getOrDefault(candidate.entry(), match), parsed);
        })
        .filter(Objects::nonNull)
        .toList();
  }

  private static Hit hit(Candidate candidate, Row match, Row named, ParsedQuery parsed) {
    return new Hit(
        match.entry().type(),
        match.entry().key(),
        match.path(),
        match.date(),
        candidate.places(),
        Excerpts.title(named.title(), parsed),
        named.language(),
        Excerpts.around(match.body(), parsed),
        match.language());
  }

  /** The matching rows, and for each entry the first row in the preferred language. */
  private List<Row> rows(List<Candidate> page, Language preferred) {
    return database
        .sql(
            """
            select id, type, key, language, path, date, title, body
            from search_entry where id = any(:ids)
            union all
            select id, entry.type, entry.key, language, path, date, title, body
            from unnest(:types, :keys) as shown (type, key)
            join search_entry as entry
              on entry.type = shown.type and entry.key = shown.key
                and entry.language = :language and entry.part = 0
                and not entry.id = any(:ids)
            """)
        .param("ids", page.stream().map(Candidate::id).toArray(Long[]::new))
        .param("types", page.stream().map(row -> row.entry().type()).toArray(String[]::new))
        .param("keys", page.stream().map(row -> row.entry().key()).toArray(String[]::new))
        .param("language", preferred.tag())
        .query(Hits::row)
        .list();
  }

  private static Row row(ResultSet row, int index) throws SQLException {
    return new Row(
        row.getLong(1),
        new Candidate.EntryKey(row.getString(2), row.getString(3)),
        Language.ofTag(row.getString(4)).orElseThrow(),
        row.getString(5),
        row.getObject(6, LocalDate.class),
        row.getString(7),
        row.getString(8));
  }
}
