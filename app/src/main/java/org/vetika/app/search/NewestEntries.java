package org.vetika.app.search;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.web.KeptReadings;
import org.vetika.app.web.PageCache;

/** Knows how far back the newest entries reach. Kept until the record changes. */
@Component
class NewestEntries {
  /** With fewer, all are looked at ({@link Candidates}). */
  private static final int NEWEST = 1_500;

  /** How many entries the longer spans hold, if there are so many. */
  private static final List<Integer> NEXT = List.of(2_500, 5_000, 10_000, 20_000, 40_000);

  /** A span is asked when it is expected to hold so many that match. */
  private static final int EXPECTED = Candidates.MOST * 4 / 3;

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
    Map<Integer, LocalDate> days = days();
    LocalDate newest = days.get(NEWEST);
    if (newest == null) {
      return SearchSpans.whole();
    }
    var next = new TreeMap<Integer, LocalDate>();
    for (int entries : NEXT) {
      LocalDate first = days.get(entries);
      if (first != null) {
        next.put(Math.ceilDiv(EXPECTED * NEWEST, entries), first);
      }
    }
    return SearchSpans.from(newest, next);
  }

  /** Days of the entries to which so many are newer, as far as there are so many. */
  private Map<Integer, LocalDate> days() {
    var days = new HashMap<Integer, LocalDate>();
    database
        .sql(
            """
            select newer, date from unnest(:newer) as newer, lateral (
              select date from search_entry where year > 0
              order by date desc offset newer limit 1) as entry
            """)
        .param("newer", Stream.concat(Stream.of(NEWEST), NEXT.stream()).toArray(Integer[]::new))
        .query(row -> {
          days.put(row.getInt(1), row.getObject(2, LocalDate.class));
        });
    return days;
  }
}
