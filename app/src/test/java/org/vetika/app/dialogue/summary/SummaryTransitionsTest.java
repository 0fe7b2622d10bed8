package org.vetika.app.dialogue.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vetika.app.dialogue.Refusal;
import org.vetika.app.dialogue.SummaryState;
import org.vetika.app.dialogue.summary.SummaryTransitions.Transition;
import org.vetika.app.dialogue.summary.SummaryTransitions.Verdict;

class SummaryTransitionsTest {
  private static final Path DOCUMENT = Path.of("../docs/summary-results.md");

  /** The whole table once more, by hand, so that no row changes unnoticed. */
  private static final List<String> EXPECTED =
      List.of(
          "- | begin | draft | facilitator",
          "draft | save | draft | facilitator",
          "draft | translate | draft | facilitator",
          "draft | remove-statement | draft | facilitator",
          "draft | circulate | circulated | facilitator",
          "circulated | comment | circulated | facilitator, participant",
          "circulated | propose-amendment | circulated | facilitator, participant",
          "circulated | decide-amendment | circulated | facilitator",
          "circulated | record-reservation | circulated | facilitator, participant",
          "circulated | translate | circulated | facilitator",
          "circulated | remove-statement | circulated | facilitator",
          "circulated | take-back | draft | facilitator",
          "circulated | agree | agreed | facilitator",
          "agreed | record-reservation | agreed | facilitator, participant",
          "agreed | translate | agreed | facilitator",
          "agreed | remove-statement | agreed | facilitator",
          "agreed | reopen | circulated | facilitator",
          "agreed | publish | published | facilitator",
          "published | translate | published | facilitator, participant",
          "published | correct | published | facilitator, participant",
          "published | remove-text | published | facilitator",
          "published | remove-statement | published | facilitator");

  @Test
  void the_table_is_the_one_that_was_agreed() {
    assertThat(SummaryTransitions.ALL.stream().map(SummaryTransitionsTest::row).toList())
        .isEqualTo(EXPECTED);
  }

  @Test
  void what_is_not_in_the_table_is_refused_in_every_state_for_everybody() {
    var states = new ArrayList<SummaryState>(List.of(SummaryState.values()));
    states.add(null);
    for (SummaryState state : states) {
      for (SummaryEvent event : SummaryEvent.values()) {
        for (Set<Actor> actors :
            List.of(
                EnumSet.noneOf(Actor.class),
                EnumSet.of(Actor.PARTICIPANT),
                EnumSet.allOf(Actor.class))) {
          boolean inTable =
              SummaryTransitions.ALL.stream()
                  .anyMatch(row ->
                      row.from() == state
                          && row.event() == event
                          && row.by().stream().anyMatch(actors::contains));
          assertThat(SummaryTransitions.judge(state, event, actors) instanceof Verdict.Allowed)
              .as("%s %s %s", state, event, actors)
              .isEqualTo(inTable);
        }
      }
    }
  }

  @Test
  void nothing_leads_out_of_published_and_nobody_unknown_may_do_anything() {
    assertThat(SummaryTransitions.ALL)
        .filteredOn(row -> row.from() == SummaryState.PUBLISHED)
        .allSatisfy(row -> assertThat(row.to()).isEqualTo(SummaryState.PUBLISHED));
    for (SummaryEvent event : SummaryEvent.values()) {
      assertThat(SummaryTransitions.judge(SummaryState.CIRCULATED, event, Set.of()))
          .isEqualTo(new Verdict.Denied(Refusal.NOT_ALLOWED));
    }
  }

  @Test
  void the_documentation_shows_the_table_of_the_code() throws IOException {
    String table =
        SummaryTransitions.ALL.stream()
            .map(row -> "| " + row(row) + " |")
            .collect(Collectors.joining("\n"));

    assertThat(Files.readString(DOCUMENT)).contains(table);
  }

  private static String row(Transition row) {
    return "%s | %s | %s | %s"
        .formatted(
            row.from() == null ? "-" : row.from().key(),
            row.event().key(),
            row.to().key(),
            row.by().stream().map(Actor::key).sorted().collect(Collectors.joining(", ")));
  }
}
