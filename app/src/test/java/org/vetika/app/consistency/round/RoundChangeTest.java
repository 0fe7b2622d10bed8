package org.vetika.app.consistency.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoundChangeTest {
  @Test
  void every_state_can_be_reached_from_the_proposal() {
    var reached = EnumSet.of(RoundState.PROPOSED);
    int before;
    do {
      before = reached.size();
      for (RoundChange change : RoundChange.values()) {
        if (reached.stream().anyMatch(change::isPossibleIn)) {
          reached.add(change.to());
        }
      }
    } while (reached.size() > before);
    assertThat(reached).containsExactlyInAnyOrder(RoundState.values());
  }

  @ParameterizedTest
  @EnumSource(RoundState.class)
  void a_round_ends_only_where_nothing_can_follow(RoundState state) {
    boolean stays = Arrays.stream(RoundChange.values()).noneMatch(each -> each.isPossibleIn(state));
    assertThat(stays).isEqualTo(state.isOver());
    assertThat(RoundChange.PARTY_WITHDREW.isPossibleIn(state)).isEqualTo(!state.isOver());
  }
}
