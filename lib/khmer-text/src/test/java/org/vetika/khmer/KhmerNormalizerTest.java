package org.vetika.khmer;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KhmerNormalizerTest {
  private static final String ZERO_WIDTH_SPACE = "\u200B";

  // Code points spelled out: editors and viewers hide the differences that are tested.
  @ParameterizedTest
  @CsvSource({
    // vowel before the subscript: khmae
    "1781 17C2 17D2 1798 179A, 1781 17D2 1798 17C2 179A",
    // subscript ro before another subscript: strei
    "179F 17D2 179A 17D2 178F 17B8, 179F 17D2 178F 17D2 179A 17B8",
    // e and ii for oe, e and aa for oo
    "1780 17C1 17B8, 1780 17BE",
    "1780 17B8 17C1, 1780 17BE",
    "1780 17C1 17B6, 1780 17C4",
    // nikahit before aa
    "1785 17C6 17B6, 1785 17B6 17C6",
    // shifter after the vowel
    "1794 17BB 17C9, 1794 17C9 17BB",
    // doubled vowel, doubled coeng, doubled subscript
    "1780 17B6 17B6, 1780 17B6",
    "1780 17D2 17D2 1780, 1780 17D2 1780",
    "1780 17D2 1780 17D2 1780, 1780 17D2 1780",
    // invisible characters inside a cluster
    "1780 200B 17B6, 1780 17B6",
    "1780 17D2 200D 1780, 1780 17D2 1780",
    "1780 00AD 17D2 200B 1780 17B6, 1780 17D2 1780 17B6",
    // deprecated letters
    "17A3, 17A2",
    "17A4, 17A2 17B6",
    "17A8, 17A7 1780",
    "17D8, 17D4 179B 17D4",
    "1780 17B4 1781, 1780 1781",
    // the vowel u typed for a shifter under an upper vowel
    "179F 17BB 17B8, 179F 17CA 17B8",
    "1798 17BB 17BA, 1798 17C9 17BA",
    "1794 17BB 17B8, 1794 17C9 17B8",
    "1780 17BB 17B6 17C6, 1780 17CA 17B6 17C6",
  })
  void misordered_text_is_saved_in_the_written_order(String typed, String saved) {
    assertThat(KhmerNormalizer.forDisplay(text(typed))).isEqualTo(text(saved));
    assertThat(KhmerNormalizer.forIndex(text(typed))).isEqualTo(text(saved));
  }

  @ParameterizedTest
  @CsvSource({
    // subscript da is subscript ta
    "1780 178E 17D2 178A 17B6 179B, 1780 178E 17D2 178F 17B6 179B",
    // the two letters for oy
    "17B2 17D2 1799, 17B1 17D2 1799",
    // invisible characters between clusters
    "1780 200B 1781, 1780 1781",
    "1780 200C 1781, 1780 1781",
    "1780 00AD 1781, 1780 1781",
    // digits
    "17E2 17E7, 0032 0037",
    // a coeng that nothing follows
    "1780 17D2, 1780",
    // a shifter and the vowel u that stands for it
    "179F 17CA 17BB 17B8, 179F 17CA 17B8",
  })
  void the_index_folds_more_than_the_saved_text(String typed, String indexed) {
    assertThat(KhmerNormalizer.forIndex(text(typed))).isEqualTo(text(indexed));
    assertThat(KhmerNormalizer.forDisplay(text(typed))).isEqualTo(text(typed));
  }

  @Test
  void well_typed_text_is_saved_as_it_is() {
    String text =
        "វេទិកាភាពជាដៃគូ"
            + ZERO_WIDTH_SPACE
            + "រាជរដ្ឋាភិបាល និងអង្គការសង្គមស៊ីវិល ប៉ុន្តែ ឲ្យ ៤៥% NGO";
    assertThat(KhmerNormalizer.forDisplay(text)).isEqualTo(text);
  }

  @Test
  void a_non_joiner_that_keeps_a_shifter_above_is_meant() {
    String text = text("1794 17C9 200C 17B8");
    assertThat(KhmerNormalizer.forDisplay(text)).isEqualTo(text);
    assertThat(KhmerNormalizer.forIndex(text)).isEqualTo(text("1794 17C9 17B8"));
  }

  @Test
  void the_joined_letters_of_an_emoji_stay_joined() {
    String family = "\uD83D\uDC69\u200D\uD83D\uDC67";
    assertThat(KhmerNormalizer.forDisplay(family)).isEqualTo(family);
  }

  @Test
  void a_cluster_of_a_hundred_thousand_marks_is_no_danger() {
    String marks = "ក" + "\u17D2\u1780\u17D2\u1781".repeat(50_000) + "ា".repeat(50_000);
    assertThat(KhmerNormalizer.forIndex(marks)).endsWith("ា").doesNotContain("ាា");
  }

  @ParameterizedTest
  @CsvSource({
    "1780 17D2 17CC 200B 1780, 1780 17CC 200B 1780",
    "1780 17DD 17B6 17D2, 1780 17B6 17DD",
    "17DD 17B4 17D2, 17D2 17DD",
  })
  void a_coeng_without_a_consonant_never_gets_one_by_ordering(String typed, String saved) {
    assertThat(KhmerNormalizer.forDisplay(text(typed))).isEqualTo(text(saved));
    assertThat(KhmerNormalizer.forDisplay(text(saved))).isEqualTo(text(saved));
  }

  @Property(tries = 3000)
  void saving_twice_changes_nothing(@ForAll("hostile") String typed) {
    String saved = KhmerNormalizer.forDisplay(typed);
    assertThat(KhmerNormalizer.forDisplay(saved)).isEqualTo(saved);
  }

  @Property(tries = 3000)
  void folding_twice_changes_nothing(@ForAll("hostile") String typed) {
    String folded = KhmerNormalizer.forIndex(typed);
    assertThat(KhmerNormalizer.forIndex(folded)).isEqualTo(folded);
  }

  @Property(tries = 3000)
  void the_saved_text_is_indexed_as_the_typed_one(@ForAll("hostile") String typed) {
    assertThat(KhmerNormalizer.forIndex(KhmerNormalizer.forDisplay(typed)))
        .isEqualTo(KhmerNormalizer.forIndex(typed));
  }

  @Property(tries = 3000)
  void what_is_saved_or_indexed_stands_in_unicodes_composed_form(@ForAll("hostile") String typed) {
    assertThat(Normalizer.isNormalized(KhmerNormalizer.forDisplay(typed), Form.NFC)).isTrue();
    assertThat(Normalizer.isNormalized(KhmerNormalizer.forIndex(typed), Form.NFC)).isTrue();
  }

  @Property
  void any_text_at_all_is_accepted(@ForAll String typed) {
    String folded = KhmerNormalizer.forIndex(typed);
    assertThat(KhmerNormalizer.forIndex(folded)).isEqualTo(folded);
  }

  @Provide
  Arbitrary<String> hostile() {
    return KhmerTyping.hostile();
  }

  private static String text(String codePoints) {
    StringBuilder text = new StringBuilder();
    for (String codePoint : codePoints.trim().split(" ", -1)) {
      text.appendCodePoint(Integer.parseInt(codePoint, 16));
    }
    return text.toString();
  }
}
