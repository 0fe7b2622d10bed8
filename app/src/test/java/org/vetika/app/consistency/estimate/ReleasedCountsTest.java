package org.vetika.app.consistency.estimate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What everybody may see of counts. */
class ReleasedCountsTest {
  private static List<CountRow> released(String table) throws Exception {
    return ReleasedCounts.of(CountsTable.read(new ByteArrayInputStream(table.getBytes(UTF_8))));
  }

  @Test
  void a_small_count_is_hidden_with_another_one_since_the_sum_is_known() throws Exception {
    List<CountRow> rows = released("a,b,c,count\n1,0,0,30\n0,1,0,20\n0,0,1,10\n1,1,0,2\n");
    assertThat(rows)
        .filteredOn(row -> row.pattern().equals("110"))
        .extracting(CountRow::shown)
        .containsOnlyNulls();
    assertThat(rows).filteredOn(row -> row.shown() == null).hasSizeGreaterThan(1);
  }

  @Test
  void large_counts_and_nobody_are_shown() throws Exception {
    List<CountRow> rows = released("a,b,count\n1,0,30\n0,1,20\n");
    assertThat(rows).allSatisfy(row -> assertThat(row.shown()).isEqualTo(row.cases()));
    assertThat(rows).extracting(CountRow::pattern).containsExactlyInAnyOrder("10", "01", "11");
  }

  @Property(tries = 200)
  void no_small_count_is_shown_or_left_over(
      @ForAll @Size(7) List<@IntRange(min = 0, max = 9) Integer> counts) throws Exception {
    var table = new StringBuilder("a,b,c,count\n");
    for (int pattern = 1; pattern < 8; pattern++) {
      table.append(pattern & 1).append(',').append(pattern >> 1 & 1).append(',');
      table.append(pattern >> 2 & 1).append(',').append(counts.get(pattern - 1)).append('\n');
    }
    if (counts.stream().mapToInt(Integer::intValue).sum() == 0) {
      return;
    }
    List<CountRow> rows = released(table.toString());
    assertThat(rows).noneMatch(row -> row.shown() != null && row.cases() > 0 && row.cases() < 5);
    List<CountRow> hidden = rows.stream().filter(row -> row.shown() == null).toList();
    assertThat(hidden.size()).isNotEqualTo(1);
  }

  @Test
  void models_are_formulas_of_r() {
    assertThat(EstimateFiles.formula("[12,3]")).isEqualTo("count ~ L1*L2 + L3");
    assertThat(EstimateFiles.formula("[1,2,3]")).isEqualTo("count ~ L1 + L2 + L3");
  }

  @Test
  void two_digits_are_left_and_limits_go_outwards() {
    assertThat(Exactness.TWO_DIGITS.of(404)).isEqualTo(400);
    assertThat(Exactness.TWO_DIGITS.down(376.4)).isEqualTo(370);
    assertThat(Exactness.TWO_DIGITS.up(1441)).isEqualTo(1500);
    assertThat(Exactness.TWO_DIGITS.up(Double.POSITIVE_INFINITY)).isInfinite();
    assertThat(Exactness.TWO_DIGITS.hides(4)).isTrue();
    assertThat(Exactness.FULL.of(376.4)).isEqualTo(376.4);
    assertThat(Exactness.FULL.hides(4)).isFalse();
  }
}
