package org.vetika.app.organization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameKeyTest {
  @Test
  void case_punctuation_accents_and_the_article_do_not_matter() {
    assertThat(NameKey.of("The Advocacy & Policy Institute"))
        .isEqualTo(NameKey.of("advocacy and  policy institute"));
    assertThat(NameKey.of("Médecins du Monde")).isEqualTo(NameKey.of("MEDECINS DU MONDE"));
  }

  @Test
  void an_acronym_in_brackets_behind_the_name_is_not_part_of_it() {
    assertThat(NameKey.of("Cooperation Committee for Cambodia (CCC)"))
        .isEqualTo(NameKey.of("Cooperation Committee for Cambodia"));
    assertThat(NameKey.acronymBehind("Cooperation Committee for Cambodia (CCC)")).hasValue("CCC");
    assertThat(NameKey.acronymBehind("Cooperation Committee for Cambodia")).isEmpty();
  }

  @Test
  void khmer_typing_variants_and_spaces_have_one_key() {
    String written = "អង្គការខ្មែរ";
    assertThat(NameKey.of("អង្គការ ខែ្មរ")).isEqualTo(NameKey.of(written));
    assertThat(NameKey.of("អង្គ\u200Bការ\u200Bខ្មែរ")).isEqualTo(NameKey.of(written));
    assertThat(NameKey.of("អង្គការកម្ពុជា")).isNotEqualTo(NameKey.of(written));
  }
}
