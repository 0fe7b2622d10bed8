package org.vetika.khmer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class KhmerTextTest {
  @Test
  void khmer_is_told_from_other_scripts() {
    assertThat(KhmerText.isKhmer('ក')).isTrue();
    assertThat(KhmerText.isKhmer('៛')).isTrue();
    assertThat(KhmerText.isKhmer(0x19E0)).isTrue();
    assertThat(KhmerText.isKhmer('ก')).isFalse();
    assertThat(KhmerText.containsKhmer("NGO និង")).isTrue();
    assertThat(KhmerText.containsKhmer("NGO")).isFalse();
  }

  @Test
  void the_share_of_khmer_counts_letters_only() {
    assertThat(KhmerText.khmerShare("កខ ab 123")).isCloseTo(0.5, within(1e-9));
    assertThat(KhmerText.khmerShare("ខ្មែរ")).isCloseTo(1.0, within(1e-9));
    assertThat(KhmerText.khmerShare("123 ...")).isZero();
  }

  @Test
  void thousands_are_set_apart_by_dots() {
    assertThat(KhmerNumbers.format(1_234_567)).isEqualTo("១.២៣៤.៥៦៧");
    assertThat(KhmerNumbers.format(999)).isEqualTo("៩៩៩");
    assertThat(KhmerNumbers.format(-1_000)).isEqualTo("-១.០០០");
  }

  @Property
  void digits_go_to_khmer_and_back(@ForAll long number) {
    String latin = Long.toString(number);
    assertThat(KhmerDigits.toKhmer(latin)).doesNotContainPattern("[0-9]");
    assertThat(KhmerDigits.toLatin(KhmerDigits.toKhmer(latin))).isEqualTo(latin);
  }

  @Test
  void provinces_are_sorted_by_the_khmer_alphabet() {
    List<String> sorted =
        Stream.of("កោះកុង", "តាកែវ", "កំពត", "Phnom Penh", "កណ្ដាល", "ខេត្ត")
            .sorted(Collation.comparator())
            .toList();
    assertThat(sorted).containsExactly("កណ្ដាល", "កំពត", "កោះកុង", "ខេត្ត", "តាកែវ", "Phnom Penh");
  }

  @Test
  void words_are_marked_however_the_text_is_typed() {
    String text = "បានរៀប ចំខែ្មរ លើកទី២៧ Forums";
    List<String> terms = IndexTerms.query("រៀបចំ ខ្មែរ ទី27 forum").highlightTerms();
    assertThat(Highlights.in(text).of(terms))
        .extracting(range -> text.substring(range.start(), range.end()))
        .containsExactly("រៀប ចំខែ្មរ", "ទី២៧ Forums");
    assertThat(Highlights.in(text).of(List.of("", "ខ"))).isEmpty();
  }
}
