package org.vetika.linkage.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordEncoderTest {
  private static final RoundSecret SECRET = RoundSecret.fresh("2026");
  private static final EncodingSettings SETTINGS = EncodingSettings.tolerant(MadeUpPeople.FIELDS);

  private static long[] encoded(EncodingSettings settings, RoundSecret secret, String... values) {
    long[] row = new long[settings.words()];
    new RecordEncoder(settings, secret).encode(List.of(values), row, 0);
    return row;
  }

  private static double dice(long[] one, long[] other) {
    int common = 0;
    int ones = 0;
    for (int word = 0; word < one.length; word++) {
      common += Long.bitCount(one[word] & other[word]);
      ones += Long.bitCount(one[word]) + Long.bitCount(other[word]);
    }
    return 2.0 * common / ones;
  }

  private static double likeness(List<String> one, List<String> other) {
    return dice(
        encoded(SETTINGS, SECRET, one.toArray(String[]::new)),
        encoded(SETTINGS, SECRET, other.toArray(String[]::new)));
  }

  private static final List<String> DARA = List.of("Sok", "Daravuth", "1980-05-12", "010203");

  @Test
  void the_same_record_gives_the_same_bits_in_the_same_round() {
    assertThat(likeness(DARA, DARA)).isEqualTo(1);
    assertThat(encoded(SETTINGS, SECRET, "Sok", "Daravuth", "1980-05-12", "010203"))
        .isEqualTo(encoded(SETTINGS, SECRET, "SOK", " daravuth", "12/05/1980", "10203"));
  }

  @Test
  void one_wrong_letter_keeps_records_near_and_another_person_is_far() {
    assertThat(likeness(DARA, List.of("Sok", "Daravuht", "1980-05-12", "010203")))
        .isGreaterThan(.8);
    assertThat(likeness(DARA, List.of("Sokh", "Daravuth", "1980-05-12", "010203")))
        .isGreaterThan(.88);
    assertThat(likeness(DARA, List.of("Sok", "Daravuth", "1980-12-05", "010203")))
        .isGreaterThan(.85);
    assertThat(likeness(DARA, List.of("Sok", "Daravuth", "1980-05-12", "010204")))
        .isGreaterThan(.9);
    assertThat(likeness(DARA, List.of("Chan", "Bopha", "1991-08-21", "120405"))).isLessThan(.55);
    assertThat(likeness(DARA, List.of("Sok", "Bopha", "1991-08-21", "120405"))).isLessThan(.65);
  }

  @Test
  void khmer_names_are_near_when_a_vowel_is_wrong_and_equal_when_only_typed_otherwise() {
    List<String> written = List.of("សុខ", "ដារ៉ាវុធ", "១៩៨០-០៥-១២", "010203");
    List<String> spaced = List.of("សុ\u200Bខ", "ដារ៉ា\u200Bវុធ", "1980-05-12", "010203");
    assertThat(likeness(written, spaced)).isEqualTo(1);
    assertThat(likeness(written, List.of("សុខ", "ដារ៉ាវិធ", "1980-05-12", "010203")))
        .isGreaterThan(.85);
    assertThat(likeness(written, List.of("ចាន់", "បុប្ផា", "1991-08-21", "120405")))
        .isLessThan(.55);
  }

  @Test
  void names_given_in_the_other_order_are_equal_within_a_field() {
    List<EncodedField> fields = new ArrayList<>(MadeUpPeople.FIELDS);
    fields.set(0, new EncodedField("name", FieldKind.NAME, 4, 0, false));
    EncodingSettings settings = EncodingSettings.tolerant(fields);
    assertThat(encoded(settings, SECRET, "Sok Dara", "", "1980", "010203"))
        .isEqualTo(encoded(settings, SECRET, "Dara, Sok", "", "1980", "010203"));
  }

  @Test
  void near_days_and_numbers_are_near() {
    EncodingSettings settings =
        EncodingSettings.tolerant(
            List.of(
                new EncodedField("day", FieldKind.DATE, 1, 3, false),
                new EncodedField("age", FieldKind.NUMBER, 1, 3, false),
                new EncodedField("phone", FieldKind.CODE, 1, 0, false)));
    long[] one = encoded(settings, SECRET, "2026-03-30", "40", "012 345 678");
    double near = dice(one, encoded(settings, SECRET, "2026-04-01", "41", "012 345 678"));
    double far = dice(one, encoded(settings, SECRET, "2026-09-17", "60", "012 345 678"));
    assertThat(near).isGreaterThan(far + .15);
    assertThat(dice(one, encoded(settings, SECRET, "2026-03-30", "40", "012 345 687")))
        .isGreaterThan(.85);
  }

  @Test
  void other_secrets_other_rounds_and_other_fields_give_unrelated_bits() {
    String[] dara = DARA.toArray(String[]::new);
    long[] here = encoded(SETTINGS, SECRET, dara);
    double average = 0;
    for (int secret = 0; secret < 20; secret++) {
      average += dice(here, encoded(SETTINGS, RoundSecret.fresh("2026"), dara)) / 20;
    }
    // What two random filters of this fill have in common.
    int ones = 0;
    for (long word : here) {
      ones += Long.bitCount(word);
    }
    assertThat(average).isBetween(ones / 1024.0 - .06, ones / 1024.0 + .06);
    List<EncodedField> renamed = new ArrayList<>(MadeUpPeople.FIELDS);
    Collections.swap(renamed, 0, 1);
    assertThat(
            dice(
                encoded(SETTINGS, SECRET, "Dara", "Sok", "", ""),
                encoded(EncodingSettings.tolerant(renamed), SECRET, "Dara", "Sok", "", "")))
        .isLessThan(.5);
  }

  @ParameterizedTest
  @EnumSource(Hardening.class)
  void hardened_encodings_still_tell_people_apart(Hardening hardening) {
    EncodingSettings settings =
        new EncodingSettings(MadeUpPeople.FIELDS, false, 1024, 512, hardening, 3);
    long[] dara = encoded(settings, SECRET, DARA.toArray(String[]::new));
    double same = dice(dara, encoded(settings, SECRET, "Sok", "Daravut", "1980-05-12", "010203"));
    double other = dice(dara, encoded(settings, SECRET, "Chan", "Bopha", "1991-08-21", "120405"));
    assertThat(same).isGreaterThan(other + .2);
    if (hardening == Hardening.BALANCED) {
      int ones = 0;
      for (long word : encoded(settings, SECRET, "Ly", "", "1980", "01")) {
        ones += Long.bitCount(word);
      }
      assertThat(ones).isEqualTo(512);
    }
  }

  @Test
  void a_salting_field_changes_all_bits_of_the_others() {
    List<EncodedField> fields = new ArrayList<>(MadeUpPeople.FIELDS);
    fields.add(new EncodedField("year", FieldKind.EXACT, 1, 0, true));
    EncodingSettings settings = EncodingSettings.tolerant(fields);
    long[] one = encoded(settings, SECRET, "Sok", "Dara", "1980", "0102", "2025");
    assertThat(dice(one, encoded(settings, SECRET, "Sok", "Dara", "1980", "0102", "2026")))
        .isLessThan(.5);
    assertThat(dice(one, encoded(settings, SECRET, "Sok", "Dara", "1980", "0102", "2025")))
        .isEqualTo(1);
  }

  @Test
  void exact_keys_are_equal_for_equal_records_and_shift_no_letters_between_fields() {
    EncodingSettings settings = EncodingSettings.exact(MadeUpPeople.FIELDS);
    assertThat(encoded(settings, SECRET, "Sok", "Dara", "1980-05-12", "010203"))
        .isEqualTo(encoded(settings, SECRET, "sok", "DARA ", "12.05.1980", "10203"));
    assertThat(encoded(settings, SECRET, "Sok", "Dara", "1980-05-12", "010203"))
        .isNotEqualTo(encoded(settings, SECRET, "SokD", "ara", "1980-05-12", "010203"))
        .isNotEqualTo(
            encoded(settings, RoundSecret.fresh("2026"), "Sok", "Dara", "1980-05-12", "010203"));
  }

  @Test
  void too_few_fields_are_refused() {
    assertThat(
            catchThrowableOfType(
                    ComparisonRefused.class,
                    () -> EncodingSettings.tolerant(MadeUpPeople.FIELDS.subList(0, 2)))
                .reason())
        .isEqualTo(ComparisonRefused.Reason.TOO_FEW_FIELDS);
  }
}
