package org.vetika.khmer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexTermsTest {
  private static final String MINUTES =
      "គណៈកម្មាធិការ(ABC) បានរៀប ចំកិច្ចប្រជុំ ប្រចាំឆ្នាំលើកទី២៧ ស្តីពីប្រធាន បទនៅខេត្តកណ្ដាល NGO/CSO forum 2017";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "រៀបចំ",
        "រៀប ចំ",
        "ប្រធានបទ",
        "រៀបចំកិច្ចប្រជុំ",
        "ទី27",
        "ទី២៧",
        "លើកទី ២៧",
        "កណ្តាល",
        "ខេត្ត",
        "ប្រជុំ\u200B",
        "ទី"
      })
  void the_minutes_are_found_by_words_as_people_type_them(String typed) {
    assertThat(matches(MINUTES, typed)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ទី២", "ទី២៨", "ចំរៀប", "សង្គម", "បទបញ្ជា", "ដី"})
  void the_minutes_are_not_found_by_other_words(String typed) {
    assertThat(matches(MINUTES, typed)).isFalse();
  }

  @Test
  void numbers_inside_khmer_are_found_alone_in_either_kind_of_digits() {
    assertThat(IndexTerms.of(MINUTES).latinText()).isEqualTo("ABC NGO CSO forum 2017 27");
    assertThat(IndexTerms.query("២៧").latinText()).isEqualTo("27");
    assertThat(IndexTerms.query("២៧").khmerQuery()).isEmpty();
  }

  @Test
  void two_numbers_are_not_run_together() {
    assertThat(IndexTerms.of("ទី២ ២០១៧ ឆ្នាំ").latinText()).isEqualTo("2 2017");
  }

  @Test
  void a_mixed_query_asks_for_both_scripts() {
    IndexQuery query = IndexTerms.query("broadcasting រដ្ឋាភិបាល ដី");
    assertThat(query.khmerQuery())
        .isEqualTo("('~រដ្ឋា' <-> '~ដ្ឋាភិ' <-> '~ភិបា' <-> '~បាល') & '~ដី':*");
    assertThat(query.latinText()).isEqualTo("broadcasting");
    assertThat(query.khmerWordQuery()).isEqualTo("'រដ្ឋាភិបាល' | 'ដី'");
    assertThat(query.highlightTerms()).containsExactly("broadcasting", "រដ្ឋាភិបាល", "ដី");
  }

  @Test
  void khmer_words_carry_weight_a_where_their_first_cluster_stands() {
    assertThat(IndexTerms.of("ក្នុងខេត្ត").khmerVector())
        .isEqualTo("'ក្នុង':1A 'ខេត្ត':3A '~ក្នុង':1 '~ងខេ':2 '~ខេត្ត':3 '~ត្ត':4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "'", "\\", "\0", "! & |", "្ា"})
  void nothing_to_search_for_is_an_empty_query(String typed) {
    assertThat(IndexTerms.query(typed).isEmpty()).isTrue();
    assertThat(IndexTerms.query(typed).khmerWordQuery()).isEmpty();
    assertThat(IndexTerms.of(typed)).isEqualTo(new IndexTerms("", ""));
  }

  @Test
  void quotes_and_null_bytes_never_reach_the_literal() {
    IndexTerms terms = IndexTerms.of("ខេ'ត្ត\\ក\0ខ O'Brien");
    assertThat(terms.khmerVector()).doesNotContain("\\", "''", "\0");
    assertThat(terms.latinText()).isEqualTo("O Brien");
  }

  @Test
  void words_of_ten_thousand_characters_stay_within_the_limits() {
    for (String word :
        List.of("ក".repeat(10_000), "ក" + "\u17D2\u1780\u17D2\u1781".repeat(5_000))) {
      IndexTerms terms = IndexTerms.of(word + " ខេត្ត " + "x".repeat(10_000));
      StoredVector.of(terms.khmerVector());
      assertThat(terms.latinText()).hasSize(200);
      assertThat(StoredVector.of(terms.khmerVector()).matches(IndexTerms.query(word).khmerQuery()))
          .isTrue();
    }
  }

  @Test
  void a_whole_book_fits_into_one_vector() {
    StringBuilder book = new StringBuilder();
    for (int page = 0; page < 20_000; page++) {
      book.append((char) ('ក' + page % 32)).append((char) ('\u17B6' + page / 32 % 14)).append("្ម");
      book.append(page).append(" word").append(page).append(' ');
    }
    IndexTerms terms = IndexTerms.of(book.toString());
    StoredVector.of(terms.khmerVector());
    assertThat(terms.khmerVector().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(1_000_000);
    assertThat(terms.latinText().length()).isLessThanOrEqualTo(100_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u1780\u17D2 \u1781",
        "a\u17D2 \u17E0\u1780",
        "\u1780\u17E0\u0301\u17D2 \u1780",
        "\u1781\u1780 \u17B6"
      })
  void a_slip_beside_a_space_hides_no_text_from_itself(String text) {
    String khmerQuery = IndexTerms.query(text).khmerQuery();
    assertThat(StoredVector.of(IndexTerms.of(text).khmerVector()).matches(khmerQuery)).isTrue();
  }

  @Property(tries = 2000)
  void every_text_gives_a_well_formed_vector(@ForAll("hostile") String text) {
    IndexTerms terms = IndexTerms.of(text);
    StoredVector.of(terms.khmerVector());
    assertThat(terms.latinText()).doesNotContain("'", "\\", "\0", ":", "\n");
  }

  @Property(tries = 2000)
  void every_text_is_found_by_itself(@ForAll("hostile") String text) {
    String khmerQuery = IndexTerms.query(text).khmerQuery();
    assertThat(StoredVector.of(IndexTerms.of(text).khmerVector()).matches(khmerQuery))
        .as("%s in %s", khmerQuery, IndexTerms.of(text))
        .isTrue();
  }

  @Provide
  Arbitrary<String> hostile() {
    return KhmerTyping.hostile();
  }

  private static boolean matches(String text, String typed) {
    IndexQuery query = IndexTerms.query(typed);
    assertThat(query.khmerQuery()).isNotEmpty();
    List<String> latin = List.of(IndexTerms.of(text).latinText().split(" ", -1));
    boolean numbers =
        query.latinText().isEmpty() || latin.containsAll(List.of(query.latinText().split(" ", -1)));
    return numbers
        && StoredVector.of(IndexTerms.of(text).khmerVector()).matches(query.khmerQuery());
  }
}
