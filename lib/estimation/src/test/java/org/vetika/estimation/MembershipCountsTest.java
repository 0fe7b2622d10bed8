package org.vetika.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MembershipCountsTest {
  private static final List<String> LISTS = List.of("ministry", "league", "press");

  @Test
  void a_pattern_is_read_from_the_first_list_on() {
    MembershipCounts counts = MembershipCounts.of(LISTS, Map.of("110", 5L, "001", 2L));
    assertThat(counts.count(0b011)).isEqualTo(5);
    assertThat(counts.count(0b100)).isEqualTo(2);
    assertThat(counts.written(0b011)).isEqualTo("110");
    assertThat(counts.union()).isEqualTo(7);
    assertThat(counts.onSeveral()).isEqualTo(5);
    assertThat(counts.overlap(0b001)).isEqualTo(5);
  }

  @Test
  void impossible_counts_are_refused() {
    refused(Map.of("000", 1L));
    refused(Map.of("110", -1L));
    refused(Map.of("11", 1L));
    refused(Map.of("120", 1L));
    refused(Map.of());
    refused(Map.of("100", MembershipCounts.MOST_CASES + 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MembershipCounts.of(List.of("a", "a"), new long[] {0, 1, 1, 1}));
  }

  private static void refused(Map<String, Long> counts) {
    assertThatIllegalArgumentException().isThrownBy(() -> MembershipCounts.of(LISTS, counts));
  }

  @Provide
  Arbitrary<MembershipCounts> fourLists() {
    return Arbitraries.longs()
        .between(0, 500)
        .array(long[].class)
        .ofSize(16)
        .filter(counts -> counts[3] > 0)
        .map(counts -> {
          counts[0] = 0;
          return MembershipCounts.of(List.of("a", "b", "c", "d"), counts);
        });
  }

  @Property
  void leaving_out_a_list_loses_only_its_own_cases(
      @ForAll("fourLists") MembershipCounts counts, @ForAll @IntRange(max = 3) int list) {
    MembershipCounts fewer = counts.without(list);
    assertThat(fewer.union()).isEqualTo(counts.union() - counts.count(1 << list));
    for (int other = 0; other < 3; other++) {
      int before = other < list ? other : other + 1;
      assertThat(fewer.overlap(1 << other)).isEqualTo(counts.overlap(1 << before));
      assertThat(fewer.lists().get(other)).isEqualTo(counts.lists().get(before));
    }
  }

  @Property(tries = 100)
  void every_usable_model_stays_above_the_known_number(
      @ForAll("fourLists") MembershipCounts counts) {
    for (ModelFit fit : ModelSearch.of(counts, .95).fits()) {
      ProfileInterval profile = fit.profile();
      if (fit.usable() && profile != null) {
        assertThat(profile.interval().lower()).isGreaterThanOrEqualTo((double) counts.union());
        assertThat(profile.point())
            .isBetween(profile.interval().lower(), profile.interval().upper());
      }
    }
  }

  @Property(tries = 100)
  void a_pooled_range_lies_within_those_of_its_parts(
      @ForAll("fourLists") MembershipCounts counts,
      @ForAll @IntRange(min = 1, max = 99) int share) {
    ModelSearch models = ModelSearch.of(counts, .95);
    if (models.hasUsable()) {
      SizeDistribution one = SplitLogNormals.of(counts, models);
      SizeDistribution other =
          GraphAveraging.of(counts, GraphAveraging.Assumptions.usual(counts)).size();
      double at = share / 100.;
      double pooled = SizeDistribution.pool(List.of(one, other)).quantile(at);
      double low = Math.min(one.quantile(at), other.quantile(at));
      double high = Math.max(one.quantile(at), other.quantile(at));
      assertThat(pooled).isBetween(low * (1 - 1e-6), high * (1 + 1e-6));
      // A hair above: of a handful unseen beside many known, a double keeps only some digits.
      assertThat(one.cumulative(one.quantile(at) * (1 + 1e-9))).isGreaterThan(at - 1e-6);
    }
  }
}
