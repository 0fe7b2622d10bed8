package org.vetika.app.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vetika.app.search.ForumRecord.english;
import static org.vetika.app.search.ForumRecord.khmer;
import static org.vetika.app.search.SearchFixture.TYPE;
import static org.vetika.app.search.SearchFixture.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.vetika.app.VetikaTest;

/** However time is cut, the newest rows are found. */
@VetikaTest
@Import(SearchFixture.class)
class CandidatesTest {
  private static final int ENTRIES = 900;
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 15);

  /**
   * Each cuts time elsewhere, so that a word of any frequency takes every way through the steps.
   */
  private static final List<SearchSpans> CUTS =
      List.of(
          SearchSpans.whole(),
          from(850, Map.of(100, 840, 40, 700, 3, 450)),
          from(850, Map.of(30, 846, 4, 838)),
          from(650, Map.of(10, 400)),
          from(300, Map.of()),
          from(898, Map.of(1, 898, 2, 898)));

  @Autowired Candidates candidates;
  @Autowired SearchIndex index;
  @Autowired ForumRecord testimonies;

  @BeforeEach
  void fill() {
    testimonies.clear();
    for (int number = 0; number < ENTRIES; number++) {
      // The order of keys, in which rows are written, is not the order of time.
      testimonies.put(
          "%03d".formatted(number * 7 % ENTRIES),
          day(number),
          Set.of(),
          english("Entry", words(number)));
    }
    index.begin(TYPE);
    index.complete((type, entries) -> {});
  }

  private static SearchSpans from(int newest, Map<Integer, Integer> next) {
    var days = new TreeMap<Integer, LocalDate>();
    next.forEach((least, number) -> days.put(least, day(number)));
    return SearchSpans.from(day(newest), days);
  }

  private static LocalDate day(int number) {
    return FIRST.plusDays(number * 10L);
  }

  private static String words(int number) {
    StringBuilder words = new StringBuilder();
    for (int each : new int[] {1, 2, 3, 7, 15, 60, 300}) {
      if (number % each == 0) {
        words.append("every").append(each).append(" ");
      }
    }
    return words + (number % 6 == 0 ? "wet rice" : "rice is wet");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 15, 60, 300})
  void the_newest_rows_are_found_however_common_the_word(int each) {
    List<LocalDate> expected = newest(number -> number % each == 0);
    for (SearchSpans spans : CUTS) {
      Candidates.Found found = found("every" + each, spans);
      assertThat(found.rows()).hasSize(Math.min(Candidates.MOST, expected.size()));
      assertThat(found.more()).isEqualTo(expected.size() > Candidates.MOST);
      if (!found.more()) {
        assertThat(dates(found)).containsExactlyInAnyOrderElementsOf(expected);
      }
    }
    assertThat(dates(found("every" + each, CUTS.getFirst())))
        .containsExactlyInAnyOrderElementsOf(
            expected.subList(0, Math.min(Candidates.MOST, expected.size())));
  }

  @Test
  void a_phrase_finds_only_rows_in_which_its_words_stand_together() {
    List<LocalDate> expected = newest(number -> number % 6 == 0);
    for (SearchSpans spans : CUTS) {
      assertThat(dates(found("\"wet rice\"", spans))).containsExactlyInAnyOrderElementsOf(expected);
      assertThat(found("\"rice is wet\"", spans).more()).isTrue();
    }
  }

  /** All pairs of the phrase are there in a thousand newer rows, but not together. */
  @Test
  void a_phrase_is_found_although_its_pairs_alone_are_common() {
    for (int number = 0; number < ENTRIES; number++) {
      testimonies.put(
          "x%03d".formatted(number),
          day(number + ENTRIES),
          Set.of(),
          english("Entry", "red wet; wet blue " + "and so on ".repeat(3) + "a red wet wet blue"));
    }
    testimonies.put("y", day(0), Set.of(), english("Entry", "A red wet blue thing."));
    index.begin(TYPE);
    index.complete((type, entries) -> {});
    for (SearchSpans spans : CUTS) {
      assertThat(dates(found("\"red wet blue\"", spans))).containsExactly(day(0));
    }
  }

  @Test
  void what_came_after_the_spans_were_read_is_found() {
    LocalDate later = LocalDate.of(2110, 12, 31);
    testimonies.put("z", later, Set.of(), english("Entry", "every1 quite new"));
    index.begin(TYPE);
    index.complete((type, entries) -> {});
    for (SearchSpans spans : CUTS) {
      assertThat(dates(found("every1 new", spans))).containsExactly(later);
    }
  }

  @Test
  void khmer_words_and_entries_without_date_are_found_too() {
    testimonies.put("k", null, Set.of(), khmer("ចំណងជើង", "សហគមន៍ច្បាប់"));
    testimonies.put("l", day(3), Set.of(), khmer("ចំណងជើង", "ច្បាប់សហគមន៍"));
    index.begin(TYPE);
    index.complete((type, entries) -> {});
    for (SearchSpans spans : CUTS) {
      assertThat(found("សហគមន៍ច្បាប់", spans).rows())
          .extracting(row -> row.entry().key())
          .containsExactly("k");
      assertThat(found("សហគមន៍", spans).rows()).hasSize(2);
    }
  }

  private Candidates.Found found(String text, SearchSpans spans) {
    return candidates.find(query(text), candidates.parse(SearchTerms.of(text)), spans);
  }

  private static List<LocalDate> dates(Candidates.Found found) {
    return found.rows().stream().map(Candidate::date).toList();
  }

  private static List<LocalDate> newest(IntPredicate which) {
    return IntStream.range(0, ENTRIES)
        .filter(which)
        .map(number -> ENTRIES - 1 - number)
        .boxed()
        .sorted()
        .map(number -> day(ENTRIES - 1 - number))
        .toList();
  }
}
