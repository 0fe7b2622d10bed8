package org.vetika.khmer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SegmentationTest {
  private static final String SENTENCE = "ប្រជាពលរដ្ឋស្នើសុំឱ្យអាជ្ញាធរដោះស្រាយបញ្ហាដីធ្លី";

  @Test
  void khmer_is_cut_into_words_although_it_has_no_spaces() {
    assertThat(KhmerWords.of(SENTENCE)).startsWith("ប្រជាពលរដ្ឋ", "ស្នើសុំ", "ឱ្យ", "អាជ្ញាធរ");
  }

  @Test
  void digits_and_latin_letters_are_cut_off_khmer_words() {
    assertThat(KhmerWords.of("ឆ្នាំទី២៨ ២៣តុលា ABCបាន, covid19"))
        .containsExactly("ឆ្នាំទី", "២៨", "២៣", "តុលា", "ABC", "បាន", "covid19");
  }

  @Test
  void clusters_hold_subscripts_vowels_and_signs() {
    assertThat(KhmerClusters.of("ខ្មែរ ២៧ NGO ស៊ីវិល។"))
        .containsExactly("ខ្មែ", "រ", " ", "២៧", " ", "NGO", " ", "ស៊ី", "វិ", "ល", "។");
  }

  @Property
  void clusters_joined_are_the_text(@ForAll("hostile") String text) {
    assertThat(String.join("", KhmerClusters.of(text))).isEqualTo(text);
  }

  @Property
  void words_come_from_the_text_in_order(@ForAll("hostile") String text) {
    int from = 0;
    for (String word : KhmerWords.of(text)) {
      from = text.indexOf(word, from);
      assertThat(from).isNotNegative();
      from += word.length();
    }
  }

  @Test
  void a_line_may_break_between_khmer_words_and_never_inside_a_cluster() {
    assertThat(LineBreaks.of("អាជ្ញាធរដោះស្រាយ NGO 2017")).containsExactly(8, 17, 21, 25);
    assertThat(LineBreaks.of("")).isEmpty();
  }

  @Test
  void many_threads_cut_at_once_with_the_same_result() throws Exception {
    KhmerText.load();
    List<String> words = KhmerWords.of(SENTENCE);
    IndexTerms terms = IndexTerms.of(SENTENCE);
    int[] breaks = LineBreaks.of(SENTENCE);
    Callable<Boolean> cutting =
        () -> {
          boolean same = true;
          for (int round = 0; round < 50; round++) {
            same &= KhmerWords.of(SENTENCE).equals(words);
            same &= IndexTerms.of(SENTENCE).equals(terms);
            same &= Arrays.equals(LineBreaks.of(SENTENCE), breaks);
            same &= Collation.comparator().compare("កោះកុង", "កំពត") > 0;
            same &= KhmerNumbers.format(1234).equals("១.២៣៤");
          }
          return same;
        };
    List<Future<Boolean>> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int thread = 0; thread < 64; thread++) {
        results.add(threads.submit(cutting));
      }
    }
    for (Future<Boolean> result : results) {
      assertThat(result.get()).isTrue();
    }
  }

  @Property
  void marked_places_follow_each_other_inside_the_text(
      @ForAll("hostile") String text, @ForAll("hostile") String typed) {
    int from = 0;
    for (Highlights.Range range :
        Highlights.in(text).of(IndexTerms.query(typed).highlightTerms())) {
      assertThat(range.start()).isGreaterThanOrEqualTo(from);
      assertThat(range.end()).isGreaterThan(range.start()).isLessThanOrEqualTo(text.length());
      from = range.end();
    }
  }

  @Property
  void any_text_may_be_searched_for_dates_and_line_breaks(@ForAll("hostile") String text) {
    assertThat(KhmerDates.findAll(text + " ទី១ មករា ២០២០")).isNotEmpty();
    assertThat(LineBreaks.of(text + "x")).endsWith(text.length() + 1);
  }

  @Provide
  Arbitrary<String> hostile() {
    return KhmerTyping.hostile();
  }
}
