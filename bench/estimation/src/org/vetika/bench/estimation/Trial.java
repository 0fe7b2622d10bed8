package org.vetika.bench.estimation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vetika.estimation.Cutoffs;
import org.vetika.estimation.Estimation;
import org.vetika.estimation.Evidence;
import org.vetika.estimation.Evidence.Method;
import org.vetika.estimation.Interval;
import org.vetika.estimation.LatentClasses;
import org.vetika.estimation.LogLinear;
import org.vetika.estimation.LogLinearModel;
import org.vetika.estimation.MembershipCounts;
import org.vetika.estimation.ModelFit;
import org.vetika.estimation.Options;
import org.vetika.estimation.PairDependence;
import org.vetika.estimation.ProfileInterval;
import org.vetika.estimation.Progress;
import org.vetika.estimation.Refusal.Ground;
import org.vetika.estimation.Refusals;
import org.vetika.estimation.SizeDistribution;

/** One population estimated in all ways, whether or not the rules would allow it. */
record Trial(Scenario scenario, MembershipCounts counts, Evidence evidence, List<Ground> grounds) {
  private static final LatentClasses.Run RUN = new LatentClasses.Run(7, 4, 1_000, 4_000, 64_000, 4);

  private static final double NEAR = 0.15;

  static Trial of(Scenario scenario, long seed) {
    MembershipCounts counts = scenario.population(seed);
    Options options = Options.usual().withRun(RUN);
    Evidence evidence = Estimation.evidence(counts, options, Progress.NONE);
    Refusals rules = new Refusals(counts, options);
    List<Ground> grounds = new ArrayList<>(rules.beforehand());
    grounds.addAll(rules.afterwards(evidence));
    return new Trial(scenario, counts, evidence, grounds);
  }

  /** Point and range of one way to estimate. */
  record Answer(double point, Interval interval) {}

  Optional<Answer> answer(Method method) {
    return evidence.answer(method).or(() -> classes(method)).map(Trial::answer);
  }

  /** The library does not ask the latent classes about three lists; the published table does. */
  private Optional<SizeDistribution> classes(Method method) {
    return method == Method.CLASSES
        ? Optional.of(LatentClasses.of(counts, RUN, Progress.NONE).size())
        : Optional.empty();
  }

  Optional<Answer> pooled() {
    return evidence.pooled().map(Trial::answer);
  }

  private static Answer answer(SizeDistribution size) {
    return new Answer(size.median(), size.interval(0.95));
  }

  Optional<Answer> independence() {
    return answer(LogLinear.fit(counts, LogLinearModel.independence(counts.lists().size()), 0.95));
  }

  Optional<Answer> bestByAic() {
    return evidence
        .models()
        .filter(m -> m.hasUsable())
        .flatMap(m -> answer(LogLinear.fit(counts, m.bestByAic().model(), 0.95)));
  }

  private static Optional<Answer> answer(ModelFit fit) {
    ProfileInterval profile = fit.profile();
    return profile == null
        ? Optional.empty()
        : Optional.of(new Answer(fit.size(), profile.interval()));
  }

  boolean isRefused() {
    return !grounds.isEmpty();
  }

  boolean isGood() {
    return pooled().filter(answer -> answer.interval().contains(scenario.people())).isPresent();
  }

  boolean isNear() {
    return !isGood() && !isBad();
  }

  boolean isBad() {
    return !isGood()
        && pooled()
            .filter(answer -> Math.abs(answer.point() / scenario.people() - 1) <= NEAR)
            .isEmpty();
  }

  boolean saysAtLeast() {
    return PairDependence.sharedReach(PairDependence.all(counts)) > Cutoffs.usual().sharedReach();
  }

  /** Whether the sentence that would be printed is not true. */
  boolean isWrong() {
    return saysAtLeast()
        ? pooled().filter(answer -> answer.interval().lower() <= scenario.people()).isEmpty()
        : !isGood();
  }

  /** All that was found, one line, for a closer look. */
  String line() {
    StringBuilder line = new StringBuilder(scenario.name().replace(' ', '-'));
    line.append('\t').append(scenario.people()).append('\t').append(counts.union());
    append(line, pooled());
    for (Method method : List.of(Method.MODELS, Method.GRAPHS, Method.CLASSES)) {
      append(line, answer(method));
    }
    Optional<LatentClasses> classes = evidence.classes();
    var models = evidence.models().orElseThrow();
    var sizes = models.within(6).stream().mapToDouble(ModelFit::size).summaryStatistics();
    line.append(
        String.format(
            Locale.ROOT,
            "\t%.3f\t%.3f\t%.0f\t%d\t%.3f\t",
            classes.map(LatentClasses::seedRatio).orElse(1.),
            classes.map(LatentClasses::scaleReduction).orElse(1.),
            classes.map(LatentClasses::effectiveDraws).orElse(0.),
            models.hasUsable() ? models.bestByBic().degreesOfFreedom() : -1,
            models.hasUsable() ? sizes.getMax() / sizes.getMin() : -1));
    line.append(
        PairDependence.all(counts).stream()
            .map(pair -> String.format(Locale.ROOT, "%.2f", pair.z()))
            .collect(Collectors.joining(",")));
    line.append('\t')
        .append(
            grounds.stream()
                .map(ground -> ground.reason().code())
                .collect(Collectors.joining(",")));
    return line.toString();
  }

  private static void append(StringBuilder line, Optional<Answer> answer) {
    line.append(
        answer
            .map(a ->
                String.format(
                    Locale.ROOT,
                    "\t%.1f\t%.1f\t%.1f",
                    a.point(),
                    a.interval().lower(),
                    a.interval().upper()))
            .orElse("\t-\t-\t-"));
  }
}
