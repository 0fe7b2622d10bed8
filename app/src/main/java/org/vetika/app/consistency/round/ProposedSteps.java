package org.vetika.app.consistency.round;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vetika.app.consistency.Comparisons;
import org.vetika.app.consistency.ExplainingDifference;
import org.vetika.app.consistency.Figure;
import org.vetika.app.consistency.Outcome;
import org.vetika.app.consistency.SideBySide;
import org.vetika.app.consistency.StepKind;
import org.vetika.app.consistency.Viewer;
import org.vetika.app.consistency.round.ShownResult.OwnCounts;
import org.vetika.app.consistency.round.ShownResult.Reason;
import org.vetika.app.web.Language;
import org.vetika.app.web.Visitor;

/**
 * Steps between the figures of two parties that follow from the public result of their round. One
 * of them states the steps; the other confirms or contests each, like every step.
 */
@Component
public class ProposedSteps {
  private static final String STATED = "steps-stated";

  private final PublicRounds publicRounds;
  private final Comparisons comparisons;
  private final ExplainingDifference explaining;
  private final ActingInRound acting;
  private final RoundHistory history;

  ProposedSteps(
      PublicRounds publicRounds,
      Comparisons comparisons,
      ExplainingDifference explaining,
      ActingInRound acting,
      RoundHistory history) {
    this.publicRounds = publicRounds;
    this.comparisons = comparisons;
    this.explaining = explaining;
    this.acting = acting;
    this.history = history;
  }

  /**
   * One step on the way from the figure of the first party to that of the second.
   *
   * @param change below zero for what only the first has
   */
  public record Proposed(StepKind kind, int change) {}

  private record Ends(Figure start, Figure end) {}

  /** What may be stated; empty when it was already, or when there are not two figures. */
  public List<Proposed> of(UUID id, Visitor visitor) {
    return publicRounds
        .find(id)
        .filter(round -> ends(round, visitor).isPresent())
        .filter(round -> history.of(id).stream().noneMatch(each -> each.event().equals(STATED)))
        .map(ProposedSteps::follow)
        .orElseGet(List::of);
  }

  /**
   * States all of them for the person's party.
   *
   * @param speaker public number of that party
   * @param text what stands beside each step
   */
  @Transactional
  public Outcome<RoundState> state(
      Visitor visitor, UUID id, String speaker, Language language, String text) {
    return acting.asParty(
        visitor,
        id,
        (round, by) -> {
          List<Proposed> steps = of(id, visitor);
          if (steps.isEmpty()) {
            return new Outcome.NotAllowed<>();
          }
          Ends ends = publicRounds.find(id).flatMap(found -> ends(found, visitor)).orElseThrow();
          steps.forEach(step -> state(visitor, ends, step, speaker, language, text));
          history.note(round, STATED, by);
          return new Outcome.Done<>(round.state());
        });
  }

  private void state(
      Visitor visitor, Ends ends, Proposed step, String speaker, Language language, String text) {
    Outcome<Long> outcome =
        explaining.state(
            visitor,
            ends.start().number(),
            ends.end().number(),
            Map.of(
                "kind", step.kind().key(),
                "change", Integer.toString(step.change()),
                "text", text,
                "language", language.tag(),
                "for", speaker));
    if (!(outcome instanceof Outcome.Done<Long>)) {
      throw new IllegalStateException("A step that follows from a round was not taken");
    }
  }

  private Optional<Ends> ends(PublicRound round, Visitor visitor) {
    Subject about = round.terms().about();
    if (about == null || round.parties().size() != 2) {
      return Optional.empty();
    }
    return comparisons
        .find(about.indicator(), about.period(), about.place(), Viewer.of(visitor))
        .flatMap(side ->
            figure(side, round.parties().getFirst())
                .flatMap(start ->
                    figure(side, round.parties().getLast()).map(end -> new Ends(start, end))));
  }

  /** The figure of just this period, else the one of a period that overlaps. */
  private static Optional<Figure> figure(SideBySide side, long party) {
    return side.figures().stream()
        .filter(figure -> figure.party().id() == party)
        .min(
            Comparator.comparing((Figure figure) -> !figure.period().equals(side.period()))
                .thenComparing(Figure::id));
  }

  private static List<Proposed> follow(PublicRound round) {
    var steps = new ArrayList<Proposed>();
    for (int list = 0; list < 2; list++) {
      int sign = list == 0 ? -1 : 1;
      OwnCounts own = round.result().lists().get(list);
      if (own.duplicates() != null && own.duplicates() > 0) {
        steps.add(new Proposed(StepKind.DUPLICATE, sign * own.duplicates()));
      }
      for (Reason reason : reasons(round, list)) {
        Integer cases = reason.cases();
        if (cases != null && cases > 0) {
          steps.add(new Proposed(reason.reason().step(), sign * cases));
        }
      }
    }
    return steps;
  }

  /** Who lacks the cases knows best why; else what the other party says. */
  private static List<Reason> reasons(PublicRound round, int list) {
    String pattern = list == 0 ? "10" : "01";
    long lacking = round.parties().get(1 - list);
    List<Reason> all =
        round.result().reasons().stream().filter(each -> each.pattern().equals(pattern)).toList();
    List<Reason> theirs = all.stream().filter(each -> each.organization() == lacking).toList();
    return theirs.isEmpty() ? all : theirs;
  }
}
