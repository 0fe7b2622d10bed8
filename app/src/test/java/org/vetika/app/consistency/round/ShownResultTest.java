package org.vetika.app.consistency.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.vetika.app.consistency.round.RoundResults.ListCount;
import org.vetika.app.consistency.round.RoundResults.PatternCount;
import org.vetika.app.consistency.round.ShownResult.Group;
import org.vetika.app.consistency.round.ShownResult.OwnCounts;
import org.vetika.app.consistency.round.ShownResult.Reason;
import org.vetika.app.consistency.round.StatedReasons.Stated;

/** Nothing that is shown to everybody tells a small number, or lets somebody work one out. */
class ShownResultTest {
  private static ShownResult of(int both, int first, int second, int stated) {
    var patterns =
        List.of(
            new PatternCount("11", both),
            new PatternCount("10", first),
            new PatternCount("01", second));
    var lists =
        List.of(new ListCount(0, both + first + 2, 2, 7), new ListCount(1, both + second, 0, 3));
    return ShownResult.of(
        patterns, lists, List.of(new Stated(1, "10", NonMatchReason.PLACE, stated)));
  }

  private static boolean small(int number) {
    return number > 0 && number < ShownResult.HIDDEN_BELOW;
  }

  @Property
  void all_groups_are_shown_or_none(
      @ForAll @IntRange(max = 12) int both,
      @ForAll @IntRange(max = 12) int first,
      @ForAll @IntRange(max = 12) int second) {
    ShownResult shown = of(both, first, second, 0);
    boolean hidden = small(both) || small(first) || small(second);
    assertThat(shown.isShown()).isEqualTo(!hidden);
    if (hidden) {
      assertThat(shown.groups()).extracting(Group::cases).containsOnlyNulls();
      assertThat(shown.lists()).extracting(OwnCounts::cases).containsOnlyNulls();
      assertThat(shown.reasons()).isEmpty();
    } else {
      assertThat(shown.lists())
          .extracting(OwnCounts::cases)
          .containsExactly(both + first, both + second);
    }
    assertThat(shown.lists()).extracting(OwnCounts::duplicates).containsExactly(null, 0);
    assertThat(shown.lists()).extracting(OwnCounts::unclear).containsExactly(7, null);
  }

  @Property
  void neither_a_small_reason_nor_a_small_rest_can_be_told(
      @ForAll @IntRange(min = 5, max = 30) int first, @ForAll @IntRange(max = 30) int stated) {
    int of = Math.min(first, stated);
    ShownResult shown = of(20, first, 0, of);
    boolean tells = small(of) || small(first - of);
    assertThat(shown.reasons())
        .extracting(Reason::cases)
        .containsExactly(tells ? null : Integer.valueOf(of));
  }
}
