package org.vetika.app.consistency.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vetika.app.consistency.round.RoundResults.BetweenCount;
import org.vetika.app.consistency.round.RoundResults.ListCount;
import org.vetika.app.consistency.round.RoundResults.PatternCount;

class LinkedListsTest {
  @Test
  void cases_duplicates_and_doubts_are_counted() {
    var linked = new LinkedLists(List.of(3, 2));
    linked.join(0, 1);
    linked.join(1, 3);
    linked.doubt(2, 4, 0.3);
    linked.doubt(0, 3, 0.4);

    assertThat(linked.patterns())
        .containsExactlyInAnyOrder(
            new PatternCount("11", 1), new PatternCount("10", 1), new PatternCount("01", 1));
    assertThat(linked.lists())
        .containsExactly(new ListCount(0, 3, 1, 1), new ListCount(1, 2, 0, 1));
    assertThat(linked.doubts()).extracting(LinkedLists.Doubt::left).containsExactly(2);
  }

  @Test
  void between_two_lists_doubts_with_a_third_do_not_count() {
    var linked = new LinkedLists(List.of(2, 2, 2));
    linked.join(0, 2);
    linked.doubt(0, 1, 0.5);
    linked.doubt(1, 3, 0.5);
    linked.doubt(3, 4, 0.5);
    linked.doubt(2, 0, 0.5);

    assertThat(linked.lists()).extracting(ListCount::unclear).containsExactly(2, 1, 1);
    assertThat(linked.between())
        .containsExactly(
            new BetweenCount(0, 1, 2, 1),
            new BetweenCount(0, 2, 2, 0),
            new BetweenCount(1, 2, 1, 1));
  }
}
