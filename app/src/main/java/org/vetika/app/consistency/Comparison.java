package org.vetika.app.consistency;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vetika.app.consistency.Bridge.Step;
import org.vetika.app.consistency.Bridge.StepState;

/**
 * Two figures of different parties, compared as far as they can be. Nothing is subtracted that
 * speaks of different things, unless the parties state a step for each thing that differs.
 *
 * @param start where the bridge begins; the order is the parties', and says nothing
 * @param differing what the two figures speak of differently
 * @param uncovered the part of {@code differing} that no step speaks of
 * @param steps with how each stands, in the order in which they were stated
 * @param rest what no step explains, worked out and never entered; null when it cannot be
 * @param restWithheld the rest is known, but too small to be shown
 */
public record Comparison(
    Figure start,
    Figure end,
    Set<StepKind> differing,
    Set<StepKind> uncovered,
    List<ShownStep> steps,
    @Nullable Bounds rest,
    boolean restWithheld,
    Standing standing) {
  public Comparison {
    differing = Set.copyOf(differing);
    uncovered = Set.copyOf(uncovered);
    steps = List.copyOf(steps);
  }

  /**
   * A step with how it stands.
   *
   * @param change null when it is too small to be shown
   */
  public record ShownStep(Step step, StepState state, @Nullable BigDecimal change) {}

  /** Whether the parties began to explain the difference. */
  public boolean bridged() {
    return !steps.isEmpty();
  }

  /**
   * Compares.
   *
   * @param bridge between the two, or null when there is none
   */
  static Comparison of(Figure one, Figure other, @Nullable Bridge bridge) {
    boolean turned = bridge != null && bridge.start() == other.id();
    Figure start = turned ? other : one;
    Figure end = turned ? one : other;
    List<Step> standing = bridge == null ? List.of() : bridge.standing();
    Set<StepKind> differing = differing(start, end);
    Set<StepKind> uncovered = EnumSet.noneOf(StepKind.class);
    uncovered.addAll(differing);
    standing.forEach(step -> uncovered.remove(step.kind()));
    List<ShownStep> steps =
        standing.stream()
            .map(step -> new ShownStep(step, Bridge.state(step, start, end), step.change()))
            .toList();
    Bounds rest = uncovered.isEmpty() ? rest(start, end, standing) : null;
    return new Comparison(
        start, end, differing, uncovered, steps, rest, false, standing(steps, rest));
  }

  private static Set<StepKind> differing(Figure start, Figure end) {
    var kinds = EnumSet.noneOf(StepKind.class);
    if (!start.period().equals(end.period())) {
      kinds.add(StepKind.PERIOD);
    }
    if (!Objects.equals(start.place(), end.place())) {
      kinds.add(StepKind.PLACE);
    }
    if (start.now().definition() != end.now().definition()) {
      kinds.add(StepKind.DEFINITION);
    }
    return kinds;
  }

  /** What is left of the way from start to end after all steps; null when nobody can know. */
  private static @Nullable Bounds rest(Figure start, Figure end, List<Step> steps) {
    BigDecimal changes = steps.stream().map(Step::change).reduce(BigDecimal.ZERO, BigDecimal::add);
    Bounds left = end.now().quantity().bounds().minus(start.now().quantity().bounds());
    Bounds rest = left.plus(changes.negate());
    return rest.isUnknown() ? null : rest;
  }

  private static Standing standing(List<ShownStep> steps, @Nullable Bounds rest) {
    if (rest == null) {
      return steps.isEmpty() ? Standing.NOT_COMPARABLE : Standing.TO_SETTLE;
    }
    if (!rest.isZero()) {
      return mayAgree(rest) && steps.isEmpty() ? Standing.NOT_COMPARABLE : Standing.TO_SETTLE;
    }
    if (steps.isEmpty()) {
      return Standing.AGREE;
    }
    return steps.stream().allMatch(step -> step.state() == StepState.EXPLAINED)
        ? Standing.EXPLAINED
        : Standing.TO_SETTLE;
  }

  /** Whether the two differ and not all of it is explained, or they cannot be compared. */
  public boolean unexplained() {
    return standing == Standing.TO_SETTLE || standing == Standing.NOT_COMPARABLE;
  }

  /** Whether the bounds leave room for no difference at all: nobody can say that they differ. */
  private static boolean mayAgree(Bounds rest) {
    BigDecimal lower = rest.lower();
    BigDecimal upper = rest.upper();
    boolean notAbove =
        lower == null || lower.signum() < 0 || (lower.signum() == 0 && !rest.lowerOpen());
    boolean notBelow =
        upper == null || upper.signum() > 0 || (upper.signum() == 0 && !rest.upperOpen());
    return notAbove && notBelow;
  }

  /**
   * The same with small numbers taken out, for what counts people at risk: a step below the limit,
   * and the rest and whatever else one could work it out from.
   */
  Comparison protectedFrom(SmallCounts counts) {
    var numbers =
        new ArrayList<@Nullable BigDecimal>(steps.stream().map(ShownStep::change).toList());
    boolean exact = rest != null && rest.isExact();
    numbers.add(exact ? Objects.requireNonNull(rest).lower() : null);
    List<@Nullable BigDecimal> shown = counts.protect(numbers);
    var protectedSteps = new ArrayList<ShownStep>();
    for (int at = 0; at < steps.size(); at++) {
      ShownStep step = steps.get(at);
      protectedSteps.add(new ShownStep(step.step(), step.state(), shown.get(at)));
    }
    boolean withheld = exact && shown.getLast() == null;
    return new Comparison(
        start,
        end,
        differing,
        uncovered,
        protectedSteps,
        withheld ? null : rest,
        withheld,
        standing);
  }
}
