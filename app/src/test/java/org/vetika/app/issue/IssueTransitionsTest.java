package org.vetika.app.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vetika.app.issue.IssueTransitions.Transition;

class IssueTransitionsTest {
  @Test
  void every_state_can_be_reached_from_the_beginning() {
    Set<IssueState> reached = EnumSet.of(IssueState.RAISED);
    int before;
    do {
      before = reached.size();
      reached.addAll(
          IssueTransitions.TABLE.stream()
              .filter(each -> reached.contains(each.from()))
              .map(Transition::to)
              .collect(Collectors.toSet()));
    } while (reached.size() > before);

    assertThat(reached).containsExactlyInAnyOrder(IssueState.values());
  }

  @Test
  void the_documentation_shows_the_same_table() throws IOException {
    String table =
        IssueTransitions.TABLE.stream()
            .map(each ->
                "| %s | %s | %s | %s |"
                    .formatted(
                        each.from().key(),
                        each.step().key(),
                        each.to().key(),
                        each.who().stream()
                            .sorted()
                            .map(Side::key)
                            .collect(Collectors.joining(", "))))
            .collect(Collectors.joining("\n"));

    assertThat(Files.readString(Path.of("../docs/issues.md"))).contains(table);
  }

  @Test
  void no_step_leads_to_two_states() {
    assertThat(IssueTransitions.TABLE)
        .extracting(each -> each.from() + " " + each.step())
        .doesNotHaveDuplicates();
  }

  @Test
  void the_asker_may_withdraw_as_long_as_somebody_must_act() {
    for (IssueState state : IssueState.values()) {
      assertThat(IssueTransitions.to(state, IssueStep.WITHDRAW, Side.ASKER).isPresent())
          .as(state.key())
          .isEqualTo(!state.ended());
    }
  }

  @Test
  void no_side_settles_without_the_other_and_nobody_closes_for_another() {
    assertThat(IssueTransitions.to(IssueState.WITH_AUTHORITY, IssueStep.SETTLE, Side.AUTHORITY))
        .isEmpty();
    for (IssueState state : IssueState.values()) {
      assertThat(IssueTransitions.to(state, IssueStep.WITHDRAW, Side.AUTHORITY)).isEmpty();
      assertThat(IssueTransitions.to(state, IssueStep.ANSWER, Side.FACILITATOR)).isEmpty();
      assertThat(IssueTransitions.to(state, IssueStep.LET_STAND, Side.AUTHORITY)).isEmpty();
    }
  }
}
