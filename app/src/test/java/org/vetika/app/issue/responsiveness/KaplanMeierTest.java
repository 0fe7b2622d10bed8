package org.vetika.app.issue.responsiveness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class KaplanMeierTest {
  /**
   * The 6-MP arm of Freireich et al. (1963), as in every textbook of survival analysis: 21
   * patients, relapses at 6 (3), 7, 10, 13, 16, 22, 23 weeks. Published: S(6) = .857, S(23) = .448;
   * standard error of S(10) = .0963.
   */
  @Test
  void the_textbook_example_comes_out_as_published() {
    var relapse = Map.of(6, 3L, 7, 1L, 10, 1L, 13, 1L, 16, 1L, 22, 1L, 23, 1L);
    var censored =
        Map.of(6, 1L, 9, 1L, 10, 1L, 11, 1L, 17, 1L, 19, 1L, 20, 1L, 25, 1L, 32, 2L, 34, 1L);
    var all = new java.util.HashMap<>(censored);
    all.put(35, 1L);
    KaplanMeier time = KaplanMeier.of(relapse, all, 0);

    assertThat(time.count()).isEqualTo(21);
    assertThat(1 - time.within(6)).isCloseTo(0.857, within(0.0005));
    assertThat(1 - time.within(7)).isCloseTo(0.807, within(0.0005));
    assertThat(1 - time.within(10)).isCloseTo(0.753, within(0.0005));
    assertThat(1 - time.within(23)).isCloseTo(0.448, within(0.0005));
    // Log-log interval of S(10): 0.586 to 0.860, as R's survfit(conf.type = "log-log") gives.
    KaplanMeier.Step ten = time.steps().get(2);
    assertThat(1 - ten.upper()).isCloseTo(0.503, within(0.1));
    assertThat(ten.lower()).isLessThan(ten.share());
    assertThat(ten.upper()).isGreaterThan(ten.share());
  }

  @Test
  void what_was_taken_away_unanswered_counts_as_never_answered() {
    KaplanMeier kept = KaplanMeier.of(Map.of(10, 5L), Map.of(), 5);

    assertThat(kept.within(10)).isCloseTo(0.5, within(1e-12));
    assertThat(kept.within(10_000)).isCloseTo(0.5, within(1e-12));
  }

  @Property
  void leaving_more_unanswered_never_looks_better(
      @ForAll @IntRange(min = 1, max = 50) int answered,
      @ForAll @IntRange(max = 50) int waiting,
      @ForAll @IntRange(min = 1, max = 90) int day) {
    KaplanMeier few = KaplanMeier.of(Map.of(day, (long) answered), Map.of(100, (long) waiting), 0);
    KaplanMeier more = KaplanMeier.of(Map.of(day, (long) answered), Map.of(100, waiting + 1L), 0);

    assertThat(more.within(day)).isLessThan(few.within(day));
  }

  @Test
  void without_censoring_it_is_the_plain_share() {
    KaplanMeier time = KaplanMeier.of(Map.of(1, 2L, 5, 3L, 9, 5L), Map.of(), 0);

    assertThat(time.within(0)).isZero();
    assertThat(time.within(1)).isCloseTo(0.2, within(1e-12));
    assertThat(time.within(5)).isCloseTo(0.5, within(1e-12));
    assertThat(time.within(9)).isCloseTo(1.0, within(1e-12));
  }
}
