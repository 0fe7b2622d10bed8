package org.vetika.linkage.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.vetika.linkage.compare.Column;
import org.vetika.linkage.compare.FieldKind;
import org.vetika.linkage.compare.FieldPlan;
import org.vetika.linkage.compare.PartialDate;
import org.vetika.linkage.compare.PreparedRecords;
import org.vetika.linkage.compare.ValueDictionary;

class BlockingTest {
  @Property(tries = 200)
  void every_pair_with_an_equal_key_is_met_once(
      @ForAll @Size(min = 2, max = 30) List<@IntRange(max = 4) Integer> first, @ForAll int seed) {
    List<String> colors = first.stream().map(value -> value == 0 ? "" : "c" + value).toList();
    List<String> sizes = new ArrayList<>(colors.stream().map(color -> "s" + color).toList());
    Collections.shuffle(sizes, new java.util.Random(seed));
    PreparedRecords records = records(List.of(colors), List.of(sizes));
    List<BlockingRule> rules = List.of(BlockingRule.equal("color"), BlockingRule.equal("size"));
    Set<Long> met = new HashSet<>();
    List<Long> twice = visit(new Blocking(records, rules, false, 100), met);
    assertThat(twice).isEmpty();
    for (int left = 0; left < first.size(); left++) {
      for (int right = left + 1; right < first.size(); right++) {
        boolean color = colors.get(left).equals(colors.get(right)) && !colors.get(left).isEmpty();
        boolean size = sizes.get(left).equals(sizes.get(right));
        assertThat(met.contains((long) left << 32 | right)).isEqualTo(color || size);
      }
    }
  }

  @Test
  void records_of_one_list_are_not_paired_when_only_lists_are_linked() {
    PreparedRecords records =
        records(
            List.of(List.of("red", "red"), List.of("red")),
            List.of(List.of("s", "s"), List.of("s")));
    Set<Long> met = new HashSet<>();
    visit(new Blocking(records, List.of(BlockingRule.equal("color")), true, 100), met);
    assertThat(met).containsExactlyInAnyOrder(2L, 1L << 32 | 2);
  }

  @Test
  void a_block_too_large_is_split_by_another_field_and_what_is_alike_in_all_is_chained() {
    List<String> colors = Collections.nCopies(60, "red");
    List<String> sizes = new ArrayList<>(Collections.nCopies(40, "s"));
    for (int row = 0; row < 20; row++) {
      sizes.add("size " + row / 2);
    }
    PreparedRecords records = records(List.of(colors), List.of(sizes));
    Blocking blocking = new Blocking(records, List.of(BlockingRule.equal("color")), false, 10);
    assertThat(blocking.oversized())
        .containsExactly(new OversizedBlock(BlockingRule.equal("color"), 60, 40));
    Set<Long> met = new HashSet<>();
    visit(blocking, met);
    assertThat(met).contains(0L << 32 | 1, 38L << 32 | 39, 40L << 32 | 41, 58L << 32 | 59);
    assertThat(met).doesNotContain(0L << 32 | 39, 41L << 32 | 42);
  }

  @Test
  void rules_are_chosen_so_that_a_match_with_one_wrong_field_is_still_met() {
    List<String> colors = new ArrayList<>();
    List<String> sizes = new ArrayList<>();
    for (int row = 0; row < 3_000; row++) {
      colors.add("color " + row % 1_000);
      sizes.add("size " + row / 3);
    }
    PreparedRecords records = records(List.of(colors), List.of(sizes));
    assertThat(RuleChoice.of(records, false))
        .containsExactlyInAnyOrder(BlockingRule.equal("color"), BlockingRule.equal("size"));
  }

  private static List<Long> visit(Blocking blocking, Set<Long> met) {
    List<Long> twice = Collections.synchronizedList(new ArrayList<>());
    Set<Long> seen = Collections.synchronizedSet(met);
    try (Workers workers = new Workers(2, _ -> {})) {
      for (int rule = 0; rule < blocking.rules().size(); rule++) {
        int number = rule;
        blocking.visit(
            rule,
            workers,
            () ->
                (left, right) -> {
                  long pair = (long) left << 32 | right;
                  if (!blocking.metBefore(number, left, right) && !seen.add(pair)) {
                    twice.add(pair);
                  }
                });
      }
    }
    return twice;
  }

  private static PreparedRecords records(List<List<String>> colors, List<List<String>> sizes) {
    return PreparedRecords.of(List.of(plan("color", colors), plan("size", sizes)));
  }

  private static FieldPlan plan(String name, List<List<String>> lists) {
    List<Column> columns = lists.stream().map(BlockingTest::column).toList();
    return new FieldPlan(
        name, FieldKind.CATEGORY, columns, PartialDate.Order.DAY_FIRST, Optional.empty());
  }

  private static Column column(List<String> values) {
    ValueDictionary texts = new ValueDictionary();
    int[] codes = values.stream().mapToInt(texts::add).toArray();
    return new Column(texts, codes, codes.length);
  }
}
