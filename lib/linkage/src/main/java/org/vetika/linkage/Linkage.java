package org.vetika.linkage;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vetika.linkage.block.Blocking;
import org.vetika.linkage.block.BlockingRule;
import org.vetika.linkage.block.RuleChoice;
import org.vetika.linkage.block.Workers;
import org.vetika.linkage.compare.Column;
import org.vetika.linkage.compare.FieldPlan;
import org.vetika.linkage.compare.PairPatterns;
import org.vetika.linkage.compare.PreparedRecords;
import org.vetika.linkage.model.DecidedPatterns;
import org.vetika.linkage.model.Estimation;
import org.vetika.linkage.model.PairScorer;
import org.vetika.linkage.model.Probabilities;
import org.vetika.linkage.model.Rarities;

/**
 * Links the records of lists after Fellegi and Sunter, "A theory for record linkage" (Journal of
 * the American Statistical Association, 1969), with parameters estimated from the lists themselves.
 *
 * <pre>{@code
 * Suggestion suggestion = Suggestion.from(List.of(ours, theirs), LinkageMode.LINK);
 * LinkageResult result = Linkage.run(List.of(ours, theirs), suggestion.settings(), Progress.NONE);
 * }</pre>
 */
public final class Linkage {
  private static final long PAIRS_PER_RULE = 300_000;

  private final List<RecordList> lists;
  private final LinkageSettings settings;
  private final List<Decision> decisions;
  private final Progress progress;
  private volatile Progress.Stage stage = Progress.Stage.PREPARING;

  private Linkage(
      List<RecordList> lists,
      LinkageSettings settings,
      List<Decision> decisions,
      Progress progress) {
    this.lists = List.copyOf(lists);
    this.settings = settings;
    this.decisions = List.copyOf(decisions);
    this.progress = progress;
  }

  /**
   * Links without any decisions of people.
   *
   * @throws IllegalArgumentException if a column is missing in a list, or the number of lists does
   *     not fit the mode
   * @throws LinkageCanceled if the progress says so
   * @throws TooManyPairs if more pairs are likely than may be kept
   */
  public static LinkageResult run(
      List<RecordList> lists, LinkageSettings settings, Progress progress) {
    return run(lists, settings, List.of(), progress);
  }

  /** Links as {@link #run(List, LinkageSettings, Progress)} does; the decisions stand. */
  public static LinkageResult run(
      List<RecordList> lists,
      LinkageSettings settings,
      List<Decision> decisions,
      Progress progress) {
    boolean one = settings.mode() == LinkageMode.DEDUPLICATE;
    if (one ? lists.size() != 1 : lists.isEmpty() || lists.size() > Byte.MAX_VALUE) {
      throw new IllegalArgumentException(
          "%d lists do not fit the mode %s".formatted(lists.size(), settings.mode()));
    }
    return new Linkage(lists, settings, decisions, progress).run();
  }

  private LinkageResult run() {
    try (Workers workers = new Workers(settings.threads(), this::pass)) {
      enter(Progress.Stage.PREPARING);
      PreparedRecords records =
          PreparedRecords.of(settings.fields().stream().map(this::plan).toList());
      boolean across = settings.mode() == LinkageMode.LINK;
      List<BlockingRule> rules =
          settings.rules().isEmpty() ? RuleChoice.of(records, across) : settings.rules();
      Blocking blocking = new Blocking(records, rules, across, settings.largestBlock());
      enter(Progress.Stage.ESTIMATING);
      Estimation.Estimate estimate = estimation(records, blocking, across).run(workers);
      Probabilities model = estimate.model();
      Rarities rarities = Rarities.of(records, model, weighed());
      enter(Progress.Stage.COMPARING);
      Pairs pairs = compare(records, blocking, workers, estimate, rarities);
      enter(Progress.Stage.CLUSTERING);
      Clusters clusters = Clusters.of(pairs, records, settings.oncePerList());
      pass(1);
      Explanation explanation = new Explanation(lists, records, estimate, rarities);
      return new LinkageResult(
          lists, settings, pairs, clusters, blocking.rules(), blocking.oversized(), explanation);
    }
  }

  private void enter(Progress.Stage next) {
    stage = next;
    pass(0);
  }

  private void pass(double share) {
    progress.reached(stage, share);
    if (progress.isCanceled()) {
      throw new LinkageCanceled();
    }
  }

  private FieldPlan plan(Field field) {
    List<Column> columns = lists.stream().map(list -> list.column(field.column())).toList();
    return new FieldPlan(field.column(), field.kind(), columns, field.order(), field.swapsWith());
  }

  private BitSet weighed() {
    BitSet weighed = new BitSet();
    for (int field = 0; field < settings.fields().size(); field++) {
      weighed.set(field, settings.fields().get(field).weighRareValues());
    }
    return weighed;
  }

  private Estimation estimation(PreparedRecords records, Blocking blocking, boolean across) {
    DecidedPatterns decided = DecidedPatterns.none();
    PairPatterns patterns = new PairPatterns(records);
    for (Decision decision : decisions) {
      long pattern = patterns.pattern(decision.left(), decision.right());
      (decision.same() ? decided.same() : decided.different()).add(pattern, 1);
    }
    Estimation.Sampling sampling =
        new Estimation.Sampling(
            across,
            settings.randomPairs(),
            PAIRS_PER_RULE,
            settings.assumedRecall(),
            settings.seed());
    return new Estimation(records, blocking, sampling, decided);
  }

  private Pairs compare(
      PreparedRecords records,
      Blocking blocking,
      Workers workers,
      Estimation.Estimate estimate,
      Rarities rarities) {
    Map<Long, Boolean> decided = new TreeMap<>();
    decisions.forEach(d -> decided.put((long) d.left() << 32 | d.right(), d.same()));
    PairCollector collector =
        new PairCollector(settings, Probabilities.weight(settings.review()), decided);
    for (int rule = 0; rule < blocking.rules().size(); rule++) {
      int number = rule;
      blocking.visit(
          rule,
          workers,
          () -> collector.visitor(blocking, number, new PairScorer(records, estimate, rarities)));
    }
    return collector.sorted(records.rows()).pairs(settings);
  }
}
