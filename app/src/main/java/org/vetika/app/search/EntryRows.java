package org.vetika.app.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import org.vetika.app.record.PublicEntry;
import org.vetika.khmer.IndexTerms;

/** Writes entries into the index: a row for each paragraph and language. */
@Component
class EntryRows {
  private static final int LONGEST_TITLE = 1000;
  private final NamedParameterJdbcTemplate database;

  EntryRows(NamedParameterJdbcTemplate database) {
    this.database = database;
  }

  /** Puts the entries in the place of whatever the index held under their keys. */
  void replace(String type, Collection<PublicEntry> entries, long generation) {
    remove(type, entries.stream().map(PublicEntry::key).toList());
    List<SqlParameterSource> rows = new ArrayList<>();
    for (PublicEntry entry : entries) {
      for (PublicEntry.Text text : entry.texts()) {
        addRows(rows, entry, text, generation);
      }
    }
    database.batchUpdate(
        """
        insert into search_entry (type, key, language, part, path, date, year, places, topics,
          title, folded_title, body, generation, terms)
        values (:type, :key, :language, :part, :path, :date, :year, :places, :topics,
          :title, :foldedTitle, :body, :generation,
          search_terms(:titleKhmer, :titleLatin, :bodyKhmer, :bodyLatin, :marks))
        """,
        rows.toArray(SqlParameterSource[]::new));
  }

  void remove(String type, Collection<String> keys) {
    database.update(
        "delete from search_entry where type = :type and key = any(:keys)",
        new MapSqlParameterSource()
            .addValue("type", type)
            .addValue("keys", keys.toArray(String[]::new)));
  }

  /** Removes what a finished build did not meet any more. */
  void removeOlder(String type, long generation) {
    database.update(
        "delete from search_entry where type = :type and generation < :generation",
        new MapSqlParameterSource().addValue("type", type).addValue("generation", generation));
  }

  private static void addRows(
      List<SqlParameterSource> rows, PublicEntry entry, PublicEntry.Text text, long generation) {
    String title =
        Folding.shortened(Folding.storable(text.title()).replace('\n', ' ').strip(), LONGEST_TITLE);
    IndexTerms titleTerms = IndexTerms.of(title);
    int part = 0;
    for (String body : Paragraphs.of(Folding.storable(text.body()))) {
      IndexTerms bodyTerms = IndexTerms.of(body);
      rows.add(
          about(entry, generation)
              .addValue("language", text.language().tag())
              .addValue("part", part)
              .addValue("title", title)
              .addValue("foldedTitle", Folding.comparable(title))
              .addValue("body", body)
              .addValue("titleKhmer", titleTerms.khmerVector())
              .addValue("titleLatin", Folding.withoutAccents(titleTerms.latinText()))
              .addValue("bodyKhmer", bodyTerms.khmerVector())
              .addValue("bodyLatin", Folding.withoutAccents(bodyTerms.latinText())));
      part++;
    }
  }

  private static MapSqlParameterSource about(PublicEntry entry, long generation) {
    int year = SearchMarks.yearOf(entry.date());
    return new MapSqlParameterSource()
        .addValue("type", entry.type())
        .addValue("key", entry.key())
        .addValue("path", entry.path())
        .addValue("date", entry.date())
        .addValue("year", year)
        .addValue("places", entry.places().stream().sorted().toArray(String[]::new))
        .addValue("topics", entry.topics().stream().sorted().toArray(String[]::new))
        .addValue("generation", generation)
        .addValue("marks", SearchMarks.of(entry.type(), entry.date(), entry.places()));
  }
}
