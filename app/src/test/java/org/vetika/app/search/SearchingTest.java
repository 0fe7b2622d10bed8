package org.vetika.app.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vetika.app.search.ForumRecord.english;
import static org.vetika.app.search.ForumRecord.khmer;
import static org.vetika.app.search.SearchFixture.TYPE;
import static org.vetika.app.search.SearchFixture.keys;
import static org.vetika.app.search.SearchFixture.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.vetika.app.VetikaTest;
import org.vetika.app.search.SearchAnswer.Found;
import org.vetika.app.search.SearchAnswer.NotFound;
import org.vetika.app.search.SearchAnswer.NothingAsked;
import org.vetika.app.search.SearchAnswer.OtherSearch;
import org.vetika.app.search.SearchAnswer.PastTheEnd;
import org.vetika.app.search.SearchAnswer.SimilarName;
import org.vetika.app.web.Language;

@VetikaTest
@Import(SearchFixture.class)
class SearchingTest {
  @Autowired Searching searching;
  @Autowired SearchIndex index;
  @Autowired ForumRecord testimonies;

  @BeforeEach
  void fill() {
    SearchFixture.fill(testimonies);
    index.begin(TYPE);
    index.complete((type, entries) -> {});
  }

  @ParameterizedTest
  @CsvSource({
    // stems
    "broadcasting, radio",
    "province, radio",
    "participant asking, law",
    "policy, english-only",
    // accents and case
    "takeo, english-only",
    "RADIO, radio",
    // Khmer inside a longer run, with spaces where the record has none and the other way round
    "វិទ្យុ, radio",
    "រៀបចំ, khmer-only",
    "រៀប ចំ, khmer-only",
    "សិទ្ធិទទួលបាន, law",
    "ផ្សាយតាមវិទ្យុ, radio",
    // digits of either kind
    "ទី27, khmer-only",
    "ទី២៧, khmer-only",
    "ចំនួន 15, radio",
    // typed in another order
    "ភាសាខែ្មរ, khmer-only",
    // both languages together
    "CSO រដ្ឋាភិបាល, khmer-only",
  })
  void an_entry_is_found_by(String words, String key) {
    assertThat(keys(searching.search(query(words), 0, 20))).contains(key);
  }

  @Test
  void every_word_must_be_found() {
    assertThat(keys(searching.search(query("radio law"), 0, 20))).isEmpty();
  }

  @Test
  void words_in_quotation_marks_stand_side_by_side() {
    assertThat(keys(searching.search(query("\"access to information\""), 0, 20)))
        .containsExactly("law");
    assertThat(keys(searching.search(query("\"information access\""), 0, 20))).isEmpty();
    assertThat(keys(searching.search(query("“ទទួល បាន”"), 0, 20))).containsExactly("law");
  }

  @Test
  void an_entry_that_matches_in_both_languages_is_one_hit_in_the_language_of_the_page() {
    testimonies.put(
        "both",
        null,
        Set.of(),
        english("UNESCO report", "The UNESCO report."),
        khmer("របាយការណ៍ UNESCO", "របាយការណ៍របស់ UNESCO។"));
    index.update(TYPE, "both");
    Hit english = found(query("unesco")).hits().getFirst();
    assertThat(found(query("unesco")).total()).isEqualTo(1);
    assertThat(plain(english.title())).isEqualTo("UNESCO report");
    Hit khmer =
        found(new SearchQuery("unesco", Set.of(TYPE), null, null, Language.KM)).hits().getFirst();
    assertThat(plain(khmer.title())).isEqualTo("របាយការណ៍ UNESCO");
    assertThat(khmer.excerptLanguage()).isEqualTo(Language.KM);
  }

  @Test
  void a_hit_by_words_of_the_other_language_keeps_the_title_of_the_page() {
    Hit hit = found(query("ច្បាប់")).hits().getFirst();
    assertThat(plain(hit.title())).isEqualTo("Access to information");
    assertThat(hit.titleLanguage()).isEqualTo(Language.EN);
    assertThat(hit.excerptLanguage()).isEqualTo(Language.KM);
    assertThat(marked(hit.excerpt())).containsExactly("ច្បាប់");
  }

  @Test
  void words_are_marked_in_whatever_form_they_stand() {
    assertThat(marked(found(query("broadcasting")).hits().getFirst().excerpt()))
        .containsExactly("broadcast");
    assertThat(marked(found(query("រៀបចំ")).hits().getFirst().excerpt())).containsExactly("រៀប ចំ");
  }

  @Test
  void a_name_that_is_what_was_typed_comes_first() {
    testimonies.put("name", null, Set.of(), english("Radio", ""));
    testimonies.put(
        "often", LocalDate.of(2026, 1, 1), Set.of(), english("Radio radio", "radio radio radio"));
    index.update(TYPE, "name");
    index.update(TYPE, "often");
    assertThat(keys(searching.search(query("radio"), 0, 20)).getFirst()).isEqualTo("name");
  }

  @Test
  void a_place_finds_what_lies_within_it_and_a_year_what_belongs_to_it() {
    assertThat(keys(searching.search(chosen("ខ្មែរ", "02", null), 0, 20)))
        .containsExactly("khmer-only");
    assertThat(keys(searching.search(chosen("information", "02", null), 0, 20)))
        .containsExactly("law");
    assertThat(keys(searching.search(chosen("information", "020301", null), 0, 20))).isEmpty();
    assertThat(keys(searching.search(chosen("information", null, 2018), 0, 20)))
        .containsExactly("law");
    assertThat(keys(searching.search(chosen("information", null, 2019), 0, 20))).isEmpty();
  }

  @Test
  void kinds_years_and_provinces_are_counted_by_entry() {
    Facets facets =
        found(new SearchQuery("information", Set.of(), null, null, Language.EN)).facets();
    assertThat(facets.types()).contains(new Facets.Facet(TYPE, 2));
    assertThat(facets.years()).containsExactly(new Facets.Facet("2018", 1));
    assertThat(facets.provinces()).containsExactly(new Facets.Facet("02", 1));
  }

  @Test
  void pages_follow_each_other_and_end() {
    for (int number = 0; number < 25; number++) {
      testimonies.put("n" + number, null, Set.of(), english("Sugarcane " + number, ""));
    }
    index.begin(TYPE);
    index.complete((type, entries) -> {});
    Found first = (Found) searching.search(query("sugarcane"), 0, 20);
    Found second = (Found) searching.search(query("sugarcane"), 20, 20);
    assertThat(first.next()).isEqualTo(20);
    assertThat(second.next()).isNull();
    assertThat(second.hits()).hasSize(5).doesNotContainAnyElementsOf(first.hits());
    assertThat(searching.search(query("sugarcane"), 1_000_000, 20)).isEqualTo(new PastTheEnd(25));
  }

  @Test
  void common_words_are_ranked_among_a_bounded_number_of_rows() {
    for (int number = 0; number < 1100; number++) {
      int year = 2015 + number % 10;
      testimonies.put(
          "%04d".formatted(number), LocalDate.of(year, 1, 1), Set.of(), english("Rice", "Rice."));
    }
    index.begin(TYPE);
    index.complete((type, entries) -> {});
    Found found = found(query("rice"));
    assertThat(found.more()).isTrue();
    assertThat(found.total()).isEqualTo(Candidates.MOST);
    assertThat(found.hits().getFirst().date()).isEqualTo(LocalDate.of(2024, 1, 1));
    assertThat(found.facets().years()).doesNotContain(new Facets.Facet("2015", 110));
  }

  @Test
  void a_misspelled_name_leads_to_similar_ones() {
    var none =
        (NotFound)
            searching.search(
                new SearchQuery("Kampng Cham", Set.of(), null, null, Language.EN), 0, 20);
    assertThat(none.names()).extracting(SimilarName::title).contains("Kampong Cham");
    var khmer =
        (NotFound)
            searching.search(
                new SearchQuery("កំពង់ចាមម", Set.of(), null, null, Language.KM), 0, 20);
    assertThat(khmer.names()).extracting(SimilarName::title).contains("កំពង់ចាម");
  }

  @Test
  void when_nothing_is_found_fewer_words_and_no_choice_are_offered_with_their_counts() {
    var none = (NotFound) searching.search(query("radio elephant"), 0, 20);
    assertThat(none.others()).containsExactly(new OtherSearch("radio", false, 1));
    var chosen = (NotFound) searching.search(chosen("radio", null, 1999), 0, 20);
    assertThat(chosen.others()).contains(new OtherSearch("radio", true, 1));
    var impossible = (NotFound) searching.search(chosen("radio", "nowhere", null), 0, 20);
    assertThat(impossible.others()).contains(new OtherSearch("radio", true, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "the of or", "?!", "\u17D4", "\"", "\"\"", "&|!<->:*()'\\"})
  void what_holds_no_word_is_no_search(String text) {
    assertThat(searching.search(query(text), 0, 20)).isInstanceOf(NothingAsked.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "radio\u0000null",
        "'radio' & !law | (x <-> y):*A",
        "\"unclosed",
        "\"a \"b\" c\" or \"",
        "-radio or -law",
        "مرحبا بالعالم",
        "🎉🎉 radio",
        "\uD800 half",
        "្្្",
        "ក ខ គ ឃ ង ច ឆ ជ ឈ ញ ដ ឋ ឌ ឍ ណ ត ថ ទ ធ ន ប ផ ព ភ ម យ រ ល វ ស ហ ឡ អ",
        "@ttestimony",
        "<script>alert(1)</script>",
      })
  void no_text_is_a_wrong_one(String text) {
    assertThat(searching.search(query(text), 0, 20)).isNotNull();
    assertThat(searching.search(query(text.repeat(400)), -5, 100_000)).isNotNull();
    assertThat(searching.search(chosen(text, text, -7), 0, 0)).isNotNull();
  }

  @Test
  void the_marks_that_entries_are_chosen_by_are_no_words() {
    assertThat(keys(searching.search(query("@y2018"), 0, 20))).isEmpty();
    assertThat(keys(searching.search(query("ttestimony"), 0, 20))).isEmpty();
  }

  private Found found(SearchQuery query) {
    return (Found) searching.search(query, 0, 20);
  }

  private static SearchQuery chosen(String text, @Nullable String place, @Nullable Integer year) {
    return new SearchQuery(text, Set.of(TYPE), place, year, Language.EN);
  }

  private static String plain(List<Segment> segments) {
    return segments.stream().map(Segment::text).collect(Collectors.joining());
  }

  private static List<String> marked(List<Segment> segments) {
    return segments.stream().filter(Segment::marked).map(Segment::text).toList();
  }
}
