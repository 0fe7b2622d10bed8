package org.vetika.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarityTest {
  /** The examples of Winkler's papers. */
  @ParameterizedTest
  @CsvSource({
    "MARTHA,    MARHTA,    0.9611",
    "DIXON,     DICKSONX,  0.8133",
    "DWAYNE,    DUANE,     0.8400",
    "JONES,     JOHNSON,   0.8324",
    "ABROMS,    ABRAMS,    0.9222",
    "ITMAN,     SMITH,     0.4667",
    "abc,       xyz,       0",
    "same,      same,      1"
  })
  void jaro_winkler_of_published_examples(String left, String right, double expected) {
    assertThat(JaroWinkler.similarity(left, right)).isEqualTo(expected, within(0.00005));
  }

  @ParameterizedTest
  @CsvSource({
    "kitten, sitting, 3",
    "ca,     abc,     3",
    "teh,    the,     1",
    "sophal, sopahl,  1",
    "abcd,   abcd,    0",
    "'',     abc,     3",
    "12345,  1234,    1"
  })
  void edits_of_known_examples(String left, String right, int expected) {
    assertThat(DamerauLevenshtein.distance(left, right)).isEqualTo(expected);
  }

  @Property
  void jaro_winkler_is_symmetric_and_between_0_and_1(
      @ForAll @AlphaChars @StringLength(max = 20) String left,
      @ForAll @AlphaChars @StringLength(max = 20) String right) {
    double similarity = JaroWinkler.similarity(left, right);
    assertThat(similarity).isBetween(0.0, 1.0);
    assertThat(JaroWinkler.similarity(right, left)).isEqualTo(similarity, within(1e-12));
    assertThat(JaroWinkler.similarity(left, left)).isEqualTo(1.0);
  }

  @Property
  void edits_are_symmetric_and_no_more_than_the_longer_text(
      @ForAll @AlphaChars @StringLength(max = 20) String left,
      @ForAll @AlphaChars @StringLength(max = 20) String right) {
    int distance = DamerauLevenshtein.distance(left, right);
    assertThat(distance).isEqualTo(DamerauLevenshtein.distance(right, left));
    assertThat(distance)
        .isBetween(
            Math.abs(left.length() - right.length()), Math.max(left.length(), right.length()));
    assertThat(distance == 0).isEqualTo(left.equals(right));
  }

  /** The quick look at letters must never turn away a pair that the full comparison would take. */
  @Property
  void a_quick_look_never_hides_a_similar_pair(
      @ForAll("words") String left, @ForAll("words") String right) {
    FieldValues values = new FieldValues(new ValueDictionary());
    int a = values.texts().add(left);
    int b = values.texts().add(right);
    values.lookAtLetters();
    double similarity = JaroWinkler.similarity(left, right);
    if (a != b) {
      int level = new TextComparer(values, new SimilaritySteps(.92, .84, .7), 0).level(a, b);
      int expected = similarity >= .92 ? 2 : similarity >= .84 ? 3 : similarity >= .7 ? 4 : 5;
      assertThat(level).isEqualTo(expected);
    }
  }

  @net.jqwik.api.Provide
  net.jqwik.api.Arbitrary<String> words() {
    return net.jqwik.api.Arbitraries.oneOf(
        net.jqwik.api.Arbitraries.strings().withChars("abcde").ofMinLength(1).ofMaxLength(9),
        net.jqwik.api.Arbitraries.strings().withChars("abកគ").ofMinLength(55).ofMaxLength(70));
  }
}
