package org.vetika.app.consistency;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.web.Language;

/**
 * The way from one figure to another, in steps that the parties state.
 *
 * @param start internal id of the figure it starts from
 * @param end internal id of the other
 * @param steps oldest first; those that were withdrawn too
 */
public record Bridge(long id, long start, long end, List<Step> steps) {
  public Bridge {
    steps = List.copyOf(steps);
  }

  /** The steps that were not withdrawn. */
  public List<Step> standing() {
    return steps.stream().filter(step -> !step.withdrawn()).toList();
  }

  /** Whether it joins the two, either way round. */
  boolean joins(long one, long other) {
    return start == one && end == other || start == other && end == one;
  }

  /**
   * One named step.
   *
   * @param change on the way from start to end: below zero for what only the start counts
   * @param startRevision internal id of what the first figure was when this was stated
   * @param endRevision the same of the other figure
   * @param words what the parties said to it, oldest first
   */
  public record Step(
      long id,
      StepKind kind,
      BigDecimal change,
      Language language,
      String text,
      long startRevision,
      long endRevision,
      Instant at,
      String author,
      OrganizationName statedBy,
      List<Word> words) {
    public Step {
      words = List.copyOf(words);
    }

    public boolean withdrawn() {
      return words.stream().anyMatch(word -> word.position() == Position.WITHDRAWS);
    }

    /** The newest word of an organization. */
    public Optional<Position> wordOf(OrganizationName organization) {
      return words.stream()
          .filter(word -> word.said().id() == organization.id())
          .reduce((earlier, later) -> later)
          .map(Word::position);
    }

    /** Whether this party stands by the step: it stated it, or confirmed it last. */
    boolean heldBy(OrganizationName party) {
      Position last = wordOf(party).orElse(null);
      return last == Position.CONFIRMS || (last == null && statedBy.id() == party.id());
    }
  }

  /** What a party says to a step. */
  public record Word(
      Position position,
      Language language,
      String text,
      Instant at,
      String author,
      OrganizationName said) {}

  /** What is known of a step that is shown. */
  public enum StepState {
    /** Both sides stand by it, and nobody has to act. */
    EXPLAINED,
    /** Both sides stand by it, and somebody has to act still. */
    TO_DO,
    /** One side has not said anything. */
    AWAITED,
    CONTESTED,
    /** A figure was revised since: to be stated anew. */
    OUTDATED;

    /** As in the message key {@code step-state.<key>}. */
    public String key() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /** How a step stands between two figures, as they are now. */
  static StepState state(Step step, Figure start, Figure end) {
    if (step.startRevision() != start.now().id() || step.endRevision() != end.now().id()) {
      return StepState.OUTDATED;
    }
    if (said(step, start) == Position.CONTESTS || said(step, end) == Position.CONTESTS) {
      return StepState.CONTESTED;
    }
    if (!step.heldBy(start.party()) || !step.heldBy(end.party())) {
      return StepState.AWAITED;
    }
    return step.kind().explains() ? StepState.EXPLAINED : StepState.TO_DO;
  }

  private static @Nullable Position said(Step step, Figure side) {
    return step.wordOf(side.party()).orElse(null);
  }
}
