package org.vetika.app.consistency.round;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vetika.app.consistency.Comparisons;
import org.vetika.app.consistency.ExplainingDifference;
import org.vetika.app.consistency.Figure;
import org.vetika.app.consistency.Outcome;
import org.vetika.app.consistency.SideBySide;
import org.vetika.app.consistency.StepKind;
import org.vetika.app.consistency.Viewer;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.organization.Organizations;
import org.vetika.app.web.Language;
import org.vetika.app.web.Visitor;

/**
 * Steps between the figures of two parties that follow from the public result of their round; in a
 * round of more parties, between every two whose figures stand beside each other. One of the two
 * states the steps; the other confirms or contests each, like every step.
 */
@Component
public class ProposedSteps {
  private static final String STATED = "steps-stated";

  private final PublicRounds publicRounds;
  private final RoundResults results;
  private final Comparisons comparisons;
  private final ExplainingDifference explaining;
  private final Organizations organizations;
  private final ActingInRound acting;
  private final RoundHistory history;

  ProposedSteps(
      PublicRounds publicRounds,
      RoundResults results,
      Comparisons comparisons,
      ExplainingDifference explaining,
      Organizations organizations,
      ActingInRound acting,
      RoundHistory history) {
    this.publicRounds = publicRounds;
    this.results = results;
    this.comparisons = comparisons;
    this.explaining = explaining;
    this.organizations = organizations;
    this.acting = acting;
    this.history = history;
  }

  /**
   * One step on the way from the figure of the first party to that of the second.
   *
   * @param change below zero for what only the first has
   */
  public record Proposed(StepKind kind, int change) {}

  /**
   * What may be stated between two parties.
   *
   * @param parties internal ids of the two
   * @param counts what the steps follow from
   */
  public record Proposal(List<Long> parties, BetweenParties counts, List<Proposed> steps) {
    public Proposal {
      parties = List.copyOf(parties);
      steps = List.copyOf(steps);
    }

    /** Names the two in a form: their positions in the round. */
    public String key() {
      return counts.first() + "-" + counts.second();
    }
  }

  /** Two figures, and the kinds of steps that stand between them already. */
  private record Ends(Figure start, Figure end, Set<StepKind> stated) {}

  private record Found(Proposal proposal, Ends ends) {}

  /**
   * What may be stated, for every two parties whose figures stand beside each other; without those
   * between whom it was stated, or nothing follows.
   */
  public List<Proposal> of(UUID id, Visitor visitor) {
    return found(id, visitor).stream().map(Found::proposal).toList();
  }

  private List<Found> found(UUID id, Visitor visitor) {
    PublicRound round = publicRounds.find(id).orElse(null);
    Subject about = round == null ? null : round.terms().about();
    if (round == null || about == null) {
      return List.of();
    }
    return comparisons
        .find(about.indicator(), about.period(), about.place(), Viewer.of(visitor))
        .map(side -> found(round, side))
        .orElseGet(List::of);
  }

  private List<Found> found(PublicRound round, SideBySide side) {
    Map<Long, OrganizationName> names = organizations.names(round.parties());
    Set<String> done =
        history.of(round.id()).stream()
            .filter(each -> each.event().equals(STATED))
            .map(RoundHistory.Event::reason)
            .collect(Collectors.toSet());
    var found = new ArrayList<Found>();
    for (BetweenParties counts : BetweenParties.of(round, results.between(round.id()))) {
      List<Long> parties =
          List.of(round.parties().get(counts.first()), round.parties().get(counts.second()));
      Figure start = figure(side, parties.getFirst());
      Figure end = figure(side, parties.getLast());
      if (start != null && end != null && !done.contains(numbers(parties, names))) {
        var ends = new Ends(start, end, stated(side, start, end));
        var proposal = new Proposal(parties, counts, follow(counts, ends.stated()));
        if (!proposal.steps().isEmpty()) {
          found.add(new Found(proposal, ends));
        }
      }
    }
    return found;
  }

  /**
   * States all of them between two parties, for the person's party, which is one of the two.
   *
   * @param between as in {@link Proposal#key}; empty for the only two
   * @param speaker public number of that party
   * @param text what stands beside each step
   */
  @Transactional
  public Outcome<RoundState> state(
      Visitor visitor, UUID id, String between, String speaker, Language language, String text) {
    return acting.asParty(
        visitor,
        id,
        (round, by) -> {
          Optional<Found> found =
              found(id, visitor).stream()
                  .filter(each -> each.proposal().parties().contains(by.party()))
                  .filter(each ->
                      each.proposal().key().equals(between)
                          || between.isEmpty() && round.parties().size() == 2)
                  .findFirst();
          if (found.isEmpty()) {
            return new Outcome.NotAllowed<>();
          }
          Ends ends = found.get().ends();
          Proposal proposal = found.get().proposal();
          proposal.steps().forEach(step -> state(visitor, ends, step, speaker, language, text));
          history.note(
              round,
              STATED,
              by,
              numbers(proposal.parties(), organizations.names(proposal.parties())));
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

  /** Between whom, by public numbers; what the history keeps. */
  private static String numbers(List<Long> parties, Map<Long, OrganizationName> names) {
    return parties.stream()
        .map(party -> Objects.requireNonNull(names.get(party)).number())
        .collect(Collectors.joining(" – "));
  }

  private static Set<StepKind> stated(SideBySide side, Figure start, Figure end) {
    Set<Long> ends = Set.of(start.id(), end.id());
    return side.comparisons().stream()
        .filter(each -> ends.equals(Set.of(each.start().id(), each.end().id())))
        .flatMap(each -> each.steps().stream())
        .map(each -> each.step().kind())
        .collect(Collectors.toSet());
  }

  /** The figure of just this period, else the one of a period that overlaps. */
  private static @Nullable Figure figure(SideBySide side, long party) {
    return side.figures().stream()
        .filter(figure -> figure.party().id() == party)
        .min(
            Comparator.comparing((Figure figure) -> !figure.period().equals(side.period()))
                .thenComparingLong(Figure::id))
        .orElse(null);
  }

  /** Kinds that stand already are not proposed: cases would be explained twice. */
  private static List<Proposed> follow(BetweenParties counts, Set<StepKind> stated) {
    var steps = new ArrayList<Proposed>();
    add(steps, -1, counts.firstDuplicates(), counts.firstLacks());
    add(steps, 1, counts.secondDuplicates(), counts.secondLacks());
    return steps.stream().filter(step -> !stated.contains(step.kind())).toList();
  }

  private static void add(
      List<Proposed> steps,
      int sign,
      @Nullable Integer duplicates,
      Map<NonMatchReason, Integer> reasons) {
    if (duplicates != null && duplicates > 0) {
      steps.add(new Proposed(StepKind.DUPLICATE, sign * duplicates));
    }
    for (NonMatchReason reason : NonMatchReason.values()) {
      Integer cases = reasons.get(reason);
      if (cases != null) {
        steps.add(new Proposed(reason.step(), sign * cases));
      }
    }
  }
}
