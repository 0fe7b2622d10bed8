package org.vetika.app.search;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.web.KeptReadings;
import org.vetika.app.web.PageCache;

/** Knows how far back the newest entries reach. Kept until the record changes. */
@Component
class NewestEntries {
  /** With fewer, all are looked at ({@link Candidates}). */
  private static final int NEWEST = 1_500;

  private static final int RECENT = 5_000;
  private static final int MIDDLE = 20_000;

  private final JdbcClient database;
  private final KeptReadings<String, SearchSpans> kept;

  NewestEntries(JdbcClient database, PageCache pages) {
    this.database = database;
    this.kept = new KeptReadings<>(pages, 1);
  }

  SearchSpans spans() {
    return kept.get("", this::read);
  }

  private SearchSpans read() {
    return database
        .sql(
            """
            select
              (select date from search_entry where year > 0
                order by date desc offset :newest limit 1),
              (select date from search_entry where year > 0
                order by date desc offset :recent limit 1),
              (select date from search_entry where year > 0
                order by date desc offset :middle limit 1)
            """)
        .param("newest", NEWEST)
        .param("recent", RECENT)
        .param("middle", MIDDLE)
        .query((row, index) -> {
          LocalDate newest = row.getObject(1, LocalDate.class);
          return newest == null
              ? SearchSpans.whole()
              : SearchSpans.from(
                  newest, row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class));
        })
        .single();
  }
}
