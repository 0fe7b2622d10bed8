package org.vetika.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vetika.linkage.compare.PartialDate.Order;

class SwappedNamesTest {
  private final ValueDictionary given = new ValueDictionary();
  private final ValueDictionary family = new ValueDictionary();

  @Test
  void a_swap_is_seen_though_a_short_name_has_a_wrong_letter() {
    PairPatterns patterns = patterns("krundopron", "rak", "ark", "krundopron");
    assertThat(patterns.isSwapped(0, 1, 0)).isTrue();
    long pattern = patterns.pattern(0, 1);
    assertThat(PairPatterns.level(pattern, 0)).isEqualTo(LevelScheme.EQUAL);
    assertThat(PairPatterns.level(pattern, 1)).isGreaterThan(LevelScheme.EQUAL);
  }

  @Test
  void names_that_are_like_neither_are_not_swapped() {
    PairPatterns patterns = patterns("krundopron", "rak", "ly", "phimmak");
    assertThat(patterns.isSwapped(0, 1, 0)).isFalse();
  }

  private PairPatterns patterns(String given1, String family1, String given2, String family2) {
    Column first = new Column(given, new int[] {given.add(given1), given.add(given2)}, 2);
    Column last = new Column(family, new int[] {family.add(family1), family.add(family2)}, 2);
    return new PairPatterns(
        PreparedRecords.of(
            List.of(
                new FieldPlan(
                    "given",
                    FieldKind.NAME,
                    List.of(first),
                    Order.DAY_FIRST,
                    Optional.of("family")),
                new FieldPlan(
                    "family", FieldKind.NAME, List.of(last), Order.DAY_FIRST, Optional.empty()))));
  }
}
