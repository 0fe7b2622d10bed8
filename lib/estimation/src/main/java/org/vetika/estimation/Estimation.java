package org.vetika.estimation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vetika.estimation.Estimate.Reading;
import org.vetika.estimation.Evidence.Answer;
import org.vetika.estimation.Evidence.Method;
import org.vetika.estimation.GraphAveraging.Assumptions;
import org.vetika.estimation.Refusal.Ground;

/**
 * How many cases there are, known from any list or not.
 *
 * <p>Two lists never give a figure. Three or more give one when several methods agree and no rule
 * of refusal applies: model average and graphs for three lists, graphs and latent classes for four
 * and five, stepwise selection and latent classes for more. Thread-safe; the same counts and
 * options give the same finding.
 */
public final class Estimation {
  private static final int FEWEST_LISTS = 3;
  private static final int FEWEST_FOR_STEPWISE = 5;

  private Estimation() {}

  /** As {@link #of(MembershipCounts, Options, Progress)} without progress. */
  public static Finding of(MembershipCounts counts, Options options) {
    return of(counts, options, Progress.NONE);
  }

  /**
   * What the counts allow to be said. Takes seconds; stops when the thread is interrupted.
   *
   * @throws java.util.concurrent.CancellationException when the thread was interrupted
   */
  public static Finding of(MembershipCounts counts, Options options, Progress progress) {
    List<Message> warnings = new ArrayList<>();
    MembershipCounts filled = withoutEmptyLists(counts, warnings);
    long union = filled.union();
    if (filled.lists().size() == 1) {
      return refusal(union, List.of(Ground.of(RefusalReason.ONE_LIST)), Evidence.none(), warnings);
    }
    if (filled.lists().size() < FEWEST_LISTS) {
      return new UnionOnly(union, TwoLists.of(filled), List.copyOf(warnings));
    }
    Refusals refusals = new Refusals(filled, options);
    List<Ground> grounds = refusals.beforehand();
    if (!grounds.isEmpty()) {
      return refusal(union, grounds, Evidence.none(), warnings);
    }
    Evidence evidence = evidence(filled, options, progress);
    grounds = refusals.afterwards(evidence);
    Optional<SizeDistribution> size = evidence.pooled();
    Reading reading = Warnings.reading(filled, options.cutoffs());
    warnings.addAll(Warnings.of(filled, evidence, reading));
    if (!grounds.isEmpty() || size.isEmpty()) {
      return refusal(union, grounds, evidence, warnings);
    }
    boolean bounded = Double.isFinite(size.get().interval(options.level()).upper());
    return new Estimate(
        union,
        bounded ? reading : Reading.AT_LEAST,
        size.get(),
        options.level(),
        evidence,
        List.copyOf(warnings));
  }

  private static Refusal refusal(
      long union, List<Ground> grounds, Evidence evidence, List<Message> warnings) {
    List<Ground> stated =
        grounds.isEmpty() ? List.of(Ground.of(RefusalReason.NO_USABLE_MODEL)) : grounds;
    return new Refusal(union, List.copyOf(stated), evidence, List.copyOf(warnings));
  }

  private static MembershipCounts withoutEmptyLists(
      MembershipCounts counts, List<Message> warnings) {
    MembershipCounts kept = counts;
    for (int list = counts.lists().size() - 1; list >= 0; list--) {
      if (counts.overlap(1 << list) == 0) {
        warnings.add(Message.of("warning.empty-list", counts.lists().get(list)));
        kept = kept.without(list);
      }
    }
    return kept;
  }

  /**
   * What each method says, whether or not it may be quoted.
   *
   * @throws IllegalArgumentException for fewer than three lists
   */
  public static Evidence evidence(MembershipCounts counts, Options options, Progress progress) {
    int lists = counts.lists().size();
    if (lists < FEWEST_LISTS) {
      throw new IllegalArgumentException("Three lists or more");
    }
    progress.reached(Progress.Step.MODELS, 0);
    ModelSearch models = ModelSearch.of(counts, options.level());
    Optional<Stepwise> stepwise =
        lists < FEWEST_FOR_STEPWISE
            ? Optional.empty()
            : Optional.of(Stepwise.of(counts, options.level()));
    progress.reached(Progress.Step.GRAPHS, 0);
    Optional<GraphAveraging> graphs =
        lists > DecomposableGraph.MOST_LISTS
            ? Optional.empty()
            : Optional.of(GraphAveraging.of(counts, Assumptions.usual(counts)));
    Optional<LatentClasses> classes = classes(counts, options, progress);
    List<Answer> used = new ArrayList<>();
    List<Answer> others = new ArrayList<>();
    answers(counts, models, stepwise)
        .forEach(answer -> (isUsed(answer.method(), lists) ? used : others).add(answer));
    graphs.ifPresent(average -> used.add(new Answer(Method.GRAPHS, average.size())));
    classes.ifPresent(result -> used.add(new Answer(Method.CLASSES, result.size())));
    int first = used.size();
    used.addAll(others);
    return new Evidence(Optional.of(models), stepwise, graphs, classes, List.copyOf(used), first);
  }

  /** Of three lists even two classes would have more unknowns than there are patterns. */
  private static Optional<LatentClasses> classes(
      MembershipCounts counts, Options options, Progress progress) {
    if (counts.lists().size() == FEWEST_LISTS) {
      return Optional.empty();
    }
    progress.reached(Progress.Step.SAMPLING, 0);
    return Optional.of(LatentClasses.of(counts, options.run(), progress));
  }

  private static List<Answer> answers(
      MembershipCounts counts, ModelSearch models, Optional<Stepwise> stepwise) {
    List<Answer> answers = new ArrayList<>();
    if (models.hasUsable()) {
      answers.add(new Answer(Method.MODELS, SplitLogNormals.of(counts, models)));
    }
    stepwise
        .map(Stepwise::fit)
        .filter(ModelFit::usable)
        .ifPresent(
            fit -> answers.add(new Answer(Method.STEPWISE, SplitLogNormals.of(counts, fit))));
    return answers;
  }

  private static boolean isUsed(Method method, int lists) {
    return switch (method) {
      case MODELS -> lists == FEWEST_LISTS;
      case GRAPHS -> lists <= DecomposableGraph.MOST_LISTS;
      case CLASSES -> lists > FEWEST_LISTS;
      case STEPWISE -> lists > DecomposableGraph.MOST_LISTS;
    };
  }
}
