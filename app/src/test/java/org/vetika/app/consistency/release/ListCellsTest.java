package org.vetika.app.consistency.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.vetika.app.consistency.release.Answer.Ground;
import org.vetika.app.consistency.release.Answer.Reason;
import org.vetika.counts.release.PastRelease;

/** Counts by lists beside what was released of them before. */
class ListCellsTest {
  private static final List<String> AB = List.of("Group O0012", "Ministry O0020");

  private static ListCells two(long both, long first, long second) {
    return ListCells.of(
        AB,
        List.of(
            new ListCells.Row("", "11", both),
            new ListCells.Row("", "10", first),
            new ListCells.Row("", "01", second)));
  }

  private static PastRelease released(ListCells cells, String name, PastRelease... before) {
    return cells.ask(List.of(before)).kept(name, Map.of());
  }

  @Test
  void one_record_more_is_refused_and_the_same_again_is_not() {
    PastRelease march = released(two(20, 30, 40), "E0001");
    assertThat(march.suppressed()).isEmpty();
    assertThat(two(20, 30, 40).ask(List.of(march)).isWhole()).isTrue();
    Answer april = two(20, 31, 40).ask(List.of(march));
    assertThat(april.showsWholes()).isFalse();
    assertThat(april.shows("", "10")).isFalse();
    assertThat(april.reasons())
        .contains(
            new Reason(Ground.WHOLE_DIFFERS, "E0001"), new Reason(Ground.PART_DIFFERS, "E0001"));
  }

  @Test
  void a_large_difference_passes() {
    PastRelease march = released(two(20, 30, 40), "E0001");
    Answer april = two(26, 30, 45).ask(List.of(march));
    assertThat(april.isWhole()).isTrue();
    assertThat(april.reasons()).isEmpty();
  }

  @Test
  void one_case_found_on_another_list_hides_its_groups_and_not_the_whole() {
    PastRelease march = released(two(20, 30, 40), "E0001");
    Answer april = two(21, 29, 40).ask(List.of(march));
    assertThat(april.showsWholes()).isTrue();
    assertThat(april.shows("", "11")).isFalse();
    assertThat(april.shows("", "10")).isFalse();
    assertThat(april.reasons()).containsExactly(new Reason(Ground.PART_DIFFERS, "E0001"));
    PastRelease kept = april.kept("E0002", Map.of());
    Answer may = two(60, 70, 80).ask(List.of(march, kept));
    assertThat(may.shows("", "11")).isFalse();
    assertThat(may.reasons()).containsExactly(new Reason(Ground.WITHHELD_BEFORE, "E0002"));
  }

  @Test
  void lists_are_known_again_in_another_order_and_dress() {
    PastRelease march = released(two(20, 30, 40), "E0001");
    ListCells turned =
        ListCells.of(
            List.of("MoI O0020", "our own list O0012"),
            List.of(
                new ListCells.Row("", "11", 26),
                new ListCells.Row("", "10", 41),
                new ListCells.Row("", "01", 36)));
    assertThat(turned.ask(List.of(march)).shows("", "10")).isFalse();
    assertThat(ListNames.of(List.of("Birth  Register", "birth register", "បញ្ជី ក")))
        .containsExactly("birth_register_1", "birth_register_2", "បញ្ជី_ក_3");
  }

  @Test
  void a_list_more_tells_nothing_of_the_others() {
    PastRelease march = released(two(20, 30, 40), "E0001");
    var names = new ArrayList<>(AB);
    names.add("Court O0031");
    // On the group's list only: 25 + 6 = 31, one more than in March.
    ListCells three =
        ListCells.of(
            names,
            List.of(
                new ListCells.Row("", "111", 15),
                new ListCells.Row("", "110", 15),
                new ListCells.Row("", "100", 25),
                new ListCells.Row("", "101", 6),
                new ListCells.Row("", "010", 50),
                new ListCells.Row("", "001", 20)));
    Answer april = three.ask(List.of(march));
    assertThat(april.showsWholes()).isTrue();
    assertThat(april.shows("", "001")).isFalse();
    assertThat(april.reasons()).containsExactly(new Reason(Ground.COMMON_LISTS_DIFFER, "E0001"));
    PastRelease kept = april.kept("E0002", Map.of());
    assertThat(kept.published().keySet()).allMatch(cell -> cell.endsWith("pattern=*"));
  }

  @Test
  void a_release_without_counts_tells_nothing() {
    var silent = new PastRelease("round", Map.of("unclear=O0012", 7L), java.util.Set.of());
    assertThat(two(20, 30, 40).ask(List.of(silent)).isWhole()).isTrue();
    assertThat(Answer.isNear("unclear=O0012", 8, List.of(silent))).isTrue();
    assertThat(Answer.isNear("unclear=O0012", 7, List.of(silent))).isFalse();
    assertThat(Answer.isNear("unclear=O0012", 12, List.of(silent))).isFalse();
  }

  @Test
  void too_few_cases_are_no_release() {
    Answer answer = two(1, 2, 0).ask(List.of());
    assertThat(answer.showsWholes()).isFalse();
    assertThat(answer.reasons()).containsExactly(new Reason(Ground.TOO_FEW, ""));
    assertThat(answer.isNarrowed()).isFalse();
  }

  @Property(tries = 300)
  void what_is_shown_twice_is_equal_or_differs_by_five(
      @ForAll @Size(3) List<@IntRange(min = 0, max = 30) Integer> before,
      @ForAll @Size(3) List<@IntRange(min = -6, max = 6) Integer> change) {
    ListCells first = two(before.get(0), before.get(1), before.get(2));
    PastRelease past = released(first, "first");
    long[] now = new long[3];
    for (int at = 0; at < 3; at++) {
      now[at] = Math.max(0, before.get(at) + change.get(at));
    }
    PastRelease second = two(now[0], now[1], now[2]).ask(List.of(past)).kept("second", Map.of());
    boolean tells =
        past.published().keySet().stream().anyMatch(cell -> cell.startsWith("stratum="));
    second
        .published()
        .forEach((cell, cases) -> {
          long then = past.published().getOrDefault(cell, cases);
          assertThat(then == cases || Math.abs(then - cases) >= ListCells.THRESHOLD).isTrue();
          assertThat(tells && past.suppressed().contains(cell)).isFalse();
        });
  }
}
