package org.vetika.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
  @ParameterizedTest
  @CsvSource({
    "'  O''Brien-Smith ', obrien smith",
    "José, jose",
    "'SOK,  Sophal.', sok sophal",
    "'---', ''"
  })
  void names_lose_what_typists_vary(String given, String plain) {
    assertThat(NameForms.plain(given)).isEqualTo(plain);
  }

  @Test
  void khmer_that_looks_the_same_is_the_same() {
    // A zero-width space within, a space between words, subscript letters in the other order.
    assertThat(NameForms.plain("សុខ\u200Bសុភា")).isEqualTo(NameForms.plain("សុខ សុភា"));
    assertThat(NameForms.plain("ស្រ្តី")).isEqualTo(NameForms.plain("ស្ត្រី"));
  }

  @ParameterizedTest
  @CsvSource({
    "sok, sokh",
    "chea, jea",
    "vann, wan",
    "phal, pal",
    "sophal, sopphorl",
    "chanthou, chantou"
  })
  void romanizations_of_one_name_sound_alike(String one, String other) {
    assertThat(SoundKey.of(one)).isEqualTo(SoundKey.of(other)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "សុខ, sok",
    "ចាន់, chan",
    "ភារុណ, phearun",
    "សុផល, sophal",
    "ពេជ្រ, pich",
    "ចិន្តា, chenda",
    "ហេង, heng",
    "វណ្ណា, vanna",
    "ដារ៉ា, dara"
  })
  void a_khmer_name_sounds_like_its_romanization(String khmer, String latin) {
    assertThat(SoundKey.of(NameForms.plain(khmer))).isEqualTo(SoundKey.of(latin));
  }

  @Test
  void different_names_do_not_sound_alike() {
    assertThat(SoundKey.of("sok")).isNotEqualTo(SoundKey.of("sam"));
    assertThat(SoundKey.of("dara")).isNotEqualTo(SoundKey.of("rada"));
  }

  @Property
  void plain_text_stays_as_it_is(@ForAll String any) {
    String plain = NameForms.plain(any);
    assertThat(NameForms.plain(plain)).isEqualTo(plain);
  }
}
