package org.vetika.estimation;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import org.vetika.estimation.Evidence.Answer;
import org.vetika.estimation.Refusal.Ground;

/** The rules that forbid a figure, each with the numbers it was seen by. */
public final class Refusals {
  private final MembershipCounts counts;
  private final Options options;
  private final Cutoffs cutoffs;

  /** Rules for one table. */
  public Refusals(MembershipCounts counts, Options options) {
    this.counts = counts;
    this.options = options;
    this.cutoffs = options.cutoffs();
  }

  /** Grounds that the counts and what is known about them show before anything is computed. */
  public List<Ground> beforehand() {
    List<Ground> grounds = new ArrayList<>();
    options.obstacles().stream()
        .sorted()
        .forEach(obstacle -> grounds.add(Ground.of(obstacle.reason())));
    for (int list = 0; list < counts.lists().size(); list++) {
      addCopies(grounds, list);
      if (counts.count(1 << list) == counts.overlap(1 << list)) {
        grounds.add(Ground.of(RefusalReason.UNCONNECTED_LIST, counts.lists().get(list)));
      }
    }
    if (counts.onSeveral() < cutoffs.overlaps()) {
      grounds.add(Ground.of(RefusalReason.FEW_OVERLAPS, counts.onSeveral(), cutoffs.overlaps()));
    }
    return grounds;
  }

  private void addCopies(List<Ground> grounds, int list) {
    for (int other = 0; other < counts.lists().size(); other++) {
      if (other != list && chanceOfContainment(list, other) < cutoffs.copyChance()) {
        grounds.add(
            Ground.of(
                RefusalReason.CONTAINED_LIST,
                counts.lists().get(list),
                counts.lists().get(other),
                counts.overlap(1 << list)));
      }
    }
  }

  /** How often chance would put a whole list on another, by the other's share of third lists. */
  private double chanceOfContainment(int list, int other) {
    long cases = counts.overlap(1 << list);
    if (counts.overlap(1 << list | 1 << other) < cases) {
      return 1;
    }
    double shared = 0;
    double all = 0;
    for (int pattern = 1; pattern < counts.patterns(); pattern++) {
      if ((pattern & ~(1 << list | 1 << other)) != 0) {
        all += counts.count(pattern);
        shared += (pattern >> other & 1) == 1 ? counts.count(pattern) : 0;
      }
    }
    return Math.pow((shared + 1) / (all + 2), (double) cases);
  }

  /** Grounds that the results show. */
  public List<Ground> afterwards(Evidence evidence) {
    List<Ground> grounds = new ArrayList<>();
    evidence.models().ifPresent(models -> judgeModels(grounds, models));
    evidence
        .classes()
        .filter(classes -> classes.seedRatio() > cutoffs.seedRatio())
        .ifPresent(classes -> grounds.add(samplerUnstable(classes)));
    if (!evidence.methods().isEmpty()) {
      judgeMethods(grounds, evidence);
    }
    return grounds;
  }

  private static Ground samplerUnstable(LatentClasses classes) {
    DoubleSummaryStatistics medians =
        classes.chainMedians().stream().mapToDouble(Double::doubleValue).summaryStatistics();
    return Ground.of(
        RefusalReason.SAMPLER_UNSTABLE, rounded(medians.getMin()), rounded(medians.getMax()));
  }

  private void judgeModels(List<Ground> grounds, ModelSearch models) {
    if (!models.hasUsable()) {
      grounds.add(Ground.of(RefusalReason.NO_USABLE_MODEL));
      return;
    }
    models
        .betterWithoutAnswer()
        .ifPresent(
            fit -> grounds.add(Ground.of(RefusalReason.NO_FINITE_ANSWER, fit.model().name())));
    if (models.bestByBic().degreesOfFreedom() <= 0) {
      grounds.add(Ground.of(RefusalReason.NOTHING_TO_CHECK, models.bestByBic().model().name()));
    }
    DoubleSummaryStatistics sizes =
        models.within(cutoffs.bicUnits()).stream().mapToDouble(ModelFit::size).summaryStatistics();
    if (sizes.getMax() > cutoffs.modelRatio() * sizes.getMin()) {
      grounds.add(range(RefusalReason.MODELS_DISAGREE, sizes));
    }
  }

  private void judgeMethods(List<Ground> grounds, Evidence evidence) {
    List<SizeDistribution> answers = evidence.methods().stream().map(Answer::size).toList();
    DoubleSummaryStatistics medians =
        answers.stream().mapToDouble(SizeDistribution::median).summaryStatistics();
    boolean far = medians.getMax() > cutoffs.methodRatio() * medians.getMin();
    if (far || apart(answers)) {
      grounds.add(range(RefusalReason.METHODS_DISAGREE, medians));
    }
    double union = counts.union();
    double point = evidence.pooled().map(SizeDistribution::median).orElse(union);
    if (point - union > cutoffs.unseenRatio() * union) {
      grounds.add(Ground.of(RefusalReason.MOSTLY_UNSEEN, counts.union(), rounded(point)));
    }
  }

  /** Whether some two ranges do not touch. */
  private boolean apart(List<SizeDistribution> answers) {
    List<Interval> ranges =
        answers.stream().map(answer -> answer.interval(options.level())).toList();
    double highestLower = ranges.stream().mapToDouble(Interval::lower).max().orElseThrow();
    double lowestUpper = ranges.stream().mapToDouble(Interval::upper).min().orElseThrow();
    return highestLower > lowestUpper;
  }

  private static Ground range(RefusalReason reason, DoubleSummaryStatistics numbers) {
    return Ground.of(reason, rounded(numbers.getMin()), rounded(numbers.getMax()));
  }

  private static long rounded(double number) {
    return Math.round(number);
  }
}
