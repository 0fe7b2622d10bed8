package org.vetika.app.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.web.Language;

/** A row of the index that matches, with what it is ordered and counted by. */
record Candidate(
    long id,
    EntryKey entry,
    Language language,
    int year,
    @Nullable LocalDate date,
    List<String> places,
    double score) {

  /** Names an entry. */
  record EntryKey(String type, String key) {}
}
