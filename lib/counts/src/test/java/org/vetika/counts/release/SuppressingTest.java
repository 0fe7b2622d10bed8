package org.vetika.counts.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuppressingTest {
  private static final ReleaseRules FIVE = new ReleaseRules(5, false);

  private static CountTable table(List<Dimension> dimensions, long... leaves) {
    CountTable table = CountTable.of(dimensions);
    for (int at = 0; at < leaves.length; at++) {
      table.add(nodes(table, table.leafCells()[at]), leaves[at]);
    }
    return table;
  }

  private static int[] nodes(CountTable table, int cell) {
    int[] nodes = new int[table.dimensions().size()];
    Arrays.setAll(nodes, at -> table.node(cell, at));
    return nodes;
  }

  private static Dimension provinces(String... names) {
    return Dimension.flat("province", List.of(names));
  }

  private static CellStatus status(Release release, String key) {
    for (int cell = 0; cell < release.table().cells(); cell++) {
      if (release.table().key(cell).equals(key)) {
        return release.status(cell);
      }
    }
    throw new AssertionError("no cell " + key);
  }

  @Test
  void one_small_count_takes_a_second_one_with_it() {
    Release release =
        Suppressing.of(table(List.of(provinces("A", "B", "C")), 3, 12, 40), FIVE, List.of());
    assertThat(status(release, "province=A")).isEqualTo(CellStatus.SMALL);
    assertThat(status(release, "province=B")).isEqualTo(CellStatus.COMPLEMENTARY);
    assertThat(status(release, "province=C")).isEqualTo(CellStatus.PUBLISHED);
    assertThat(status(release, "province=*")).isEqualTo(CellStatus.PUBLISHED);
    assertThat(release.protections()).singleElement().isEqualTo(new Release.Protection(1, 0, 5));
  }

  @Test
  void two_small_counts_that_protect_each_other_too_little_take_a_third() {
    Release release =
        Suppressing.of(table(List.of(provinces("A", "B", "C")), 1, 1, 40), FIVE, List.of());
    // 1 + 1 = 2 would say that both are at most 2.
    assertThat(status(release, "province=C")).isEqualTo(CellStatus.COMPLEMENTARY);
    assertThat(status(release, "province=*")).isEqualTo(CellStatus.PUBLISHED);
  }

  @Test
  void a_table_of_few_cases_is_withheld_with_its_sum() {
    Release release = Suppressing.of(table(List.of(provinces("A", "B")), 1, 2), FIVE, List.of());
    assertThat(release.count(CellStatus.PUBLISHED)).isZero();
  }

  @Test
  void zeros_and_large_counts_alone_are_all_shown() {
    assertThat(Suppressing.of(table(List.of(provinces("A", "B")), 0, 9), FIVE, List.of()).whole())
        .isTrue();
  }

  @Test
  void sums_of_districts_are_protected_with_their_provinces() {
    Dimension districts =
        Dimension.of(
            "place",
            List.of(
                List.of("A", "a1"),
                List.of("A", "a2"),
                List.of("B", "b1"),
                List.of("B", "b2"),
                List.of("B", "b3")));
    Release release = Suppressing.of(table(List.of(districts), 2, 0, 10, 11, 30), FIVE, List.of());
    assertThat(status(release, "place=A/a1")).isEqualTo(CellStatus.SMALL);
    assertThat(status(release, "place=A")).isEqualTo(CellStatus.SMALL);
    assertThat(status(release, "place=*")).isEqualTo(CellStatus.PUBLISHED);
    audit(release, 5);
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 4})
  void no_table_that_agrees_with_what_is_shown_narrows_a_small_count(long threshold) {
    Random chance = new Random(threshold);
    for (int round = 0; round < 120; round++) {
      audit(
          Suppressing.of(
              table(shape(round), leaves(shape(round), chance)),
              new ReleaseRules(threshold, false),
              List.of()),
          threshold);
    }
  }

  private static List<Dimension> shape(int round) {
    Dimension sexes = Dimension.flat("sex", List.of("f", "m"));
    return switch (round % 3) {
      case 0 -> List.of(provinces("A", "B", "C"), sexes);
      case 1 ->
          List.of(
              Dimension.of(
                  "place", List.of(List.of("A", "a1"), List.of("A", "a2"), List.of("B", "b1"))),
              sexes);
      default -> List.of(sexes, Dimension.flat("age", List.of("0", "1")), provinces("A", "B"));
    };
  }

  private static long[] leaves(List<Dimension> shape, Random chance) {
    long[] leaves = new long[CountTable.of(shape).leafCells().length];
    Arrays.setAll(leaves, at -> chance.nextInt(3) == 0 ? chance.nextInt(4) : chance.nextInt(8));
    return leaves;
  }

  /** All tables there are, tried one by one: what readers could do at most. */
  private static void audit(Release release, long threshold) {
    CountTable table = release.table();
    long[] least = new long[table.cells()];
    long[] most = new long[table.cells()];
    Arrays.fill(least, Long.MAX_VALUE);
    Arrays.fill(most, -1);
    List<Integer> open = new ArrayList<>();
    CountTable tried = CountTable.of(table.dimensions());
    for (int leaf : table.leafCells()) {
      if (release.status(leaf).shown()) {
        tried.add(nodes(table, leaf), table.value(leaf));
      } else {
        open.add(leaf);
      }
    }
    tryAll(release, tried, open, 0, threshold, least, most);
    for (int cell = 0; cell < table.cells(); cell++) {
      if (release.status(cell) == CellStatus.SMALL) {
        assertThat(least[cell]).as(table.key(cell)).isZero();
        assertThat(most[cell]).as(table.key(cell)).isGreaterThanOrEqualTo(threshold);
      }
    }
  }

  private static boolean provedAll(Release release, long threshold, long[] least, long[] most) {
    for (int cell = 0; cell < least.length; cell++) {
      if (release.status(cell) == CellStatus.SMALL && (least[cell] > 0 || most[cell] < threshold)) {
        return false;
      }
    }
    return true;
  }

  private static void tryAll(
      Release release,
      CountTable tried,
      List<Integer> open,
      int at,
      long threshold,
      long[] least,
      long[] most) {
    CountTable table = release.table();
    if (provedAll(release, threshold, least, most)) {
      return;
    }
    for (int cell = 0; cell < table.cells(); cell++) {
      if (release.status(cell).shown() && tried.value(cell) > table.value(cell)) {
        return;
      }
    }
    if (at == open.size()) {
      for (int cell = 0; cell < table.cells(); cell++) {
        if (release.status(cell).shown() && tried.value(cell) != table.value(cell)) {
          return;
        }
      }
      for (int cell = 0; cell < table.cells(); cell++) {
        least[cell] = Math.min(least[cell], tried.value(cell));
        most[cell] = Math.max(most[cell], tried.value(cell));
      }
      return;
    }
    int[] nodes = nodes(table, open.get(at));
    // Without the sum, counts have no end; the threshold above is all that is asked for.
    long last = table.value(open.get(at)) + threshold;
    for (long count = 0; count <= last; count++) {
      tried.add(nodes, count);
      tryAll(release, tried, open, at + 1, threshold, least, most);
      tried.add(nodes, -count);
    }
  }

  @Test
  void a_difference_to_last_month_that_reveals_a_person_is_withheld() {
    CountTable march = table(List.of(provinces("A", "B", "C")), 20, 30, 40);
    CountTable april = table(List.of(provinces("A", "B", "C")), 21, 30, 40);
    PastRelease shown = Suppressing.of(march, FIVE, List.of()).kept("march");
    Release release = Suppressing.of(april, FIVE, List.of(shown));
    assertThat(status(release, "province=A")).isEqualTo(CellStatus.DIFFERENCE);
    assertThat(status(release, "province=*")).isEqualTo(CellStatus.DIFFERENCE);
    assertThat(release.differences()).containsExactlyInAnyOrder("province=A", "province=*");
    for (Release.Protection each : release.protections()) {
      long before = march.value(each.cell());
      assertThat(each.low()).isLessThanOrEqualTo(before);
      assertThat(each.high()).isGreaterThanOrEqualTo(before + 5);
    }
  }

  @Test
  void counts_that_can_only_grow_need_more_to_be_withheld() {
    CountTable march = table(List.of(provinces("A", "B", "C")), 20, 30, 40);
    CountTable april = table(List.of(provinces("A", "B", "C")), 21, 36, 40);
    PastRelease shown = Suppressing.of(march, FIVE, List.of()).kept("march");
    Release growing = Suppressing.of(april, new ReleaseRules(5, true), List.of(shown));
    assertThat(status(growing, "province=A")).isEqualTo(CellStatus.DIFFERENCE);
    for (Release.Protection each : growing.protections()) {
      assertThat(each.low()).isEqualTo(march.value(each.cell()));
      assertThat(each.high()).isGreaterThanOrEqualTo(march.value(each.cell()) + 5);
    }
  }

  @Test
  void every_earlier_release_counts_not_only_the_last() {
    PastRelease first = new PastRelease("1", Map.of("province=A", 20L), Set.of());
    PastRelease second = new PastRelease("2", Map.of("province=A", 60L), Set.of());
    CountTable now = table(List.of(provinces("A", "B", "C")), 22, 30, 40);
    Release release = Suppressing.of(now, FIVE, List.of(first, second));
    assertThat(status(release, "province=A")).isEqualTo(CellStatus.DIFFERENCE);
  }

  @Test
  void what_was_withheld_stays_withheld_when_the_table_comes_again() {
    CountTable march = table(List.of(provinces("A", "B", "C", "D")), 3, 12, 40, 50);
    PastRelease shown = Suppressing.of(march, FIVE, List.of()).kept("march");
    CountTable again = table(List.of(provinces("A", "B", "C", "D")), 9, 12, 40, 50);
    Release release = Suppressing.of(again, FIVE, List.of(shown));
    Set<String> open = new HashSet<>(release.kept("again").published().keySet());
    assertThat(open).doesNotContainAnyElementsOf(shown.suppressed());
    assertThat(status(release, "province=B")).isEqualTo(CellStatus.WITHHELD_BEFORE);
  }

  @Test
  void a_large_table_is_done_in_seconds() {
    List<List<String>> places = new ArrayList<>();
    for (int place = 0; place < 180; place++) {
      places.add(List.of("p" + place / 8, "d" + place));
    }
    List<Dimension> shape =
        List.of(
            Dimension.of("place", places),
            Dimension.flat("kind", List.of("a", "b", "c", "d", "e")));
    Random chance = new Random(9);
    CountTable table = CountTable.of(shape);
    for (int leaf : table.leafCells()) {
      table.add(nodes(table, leaf), Math.max(0, (long) (chance.nextGaussian() * 8 + 6)));
    }
    Release release = Suppressing.of(table, FIVE, List.of());
    assertThat(release.protections())
        .allSatisfy(each -> assertThat(each.low()).isZero())
        .allSatisfy(each -> assertThat(each.high()).isGreaterThanOrEqualTo(5));
    assertThat(release.count(CellStatus.PUBLISHED)).isGreaterThan(table.cells() / 3);
  }
}
