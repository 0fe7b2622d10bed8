package org.vetika.linkage;

import java.util.List;
import org.vetika.linkage.block.BlockingRule;
import org.vetika.linkage.compare.PairPatterns;

/**
 * How lists are linked. {@link #of} has what is usual; the methods named {@code with…} change one
 * thing.
 *
 * @param mode which records are compared
 * @param fields what is compared, 1 to 16 columns
 * @param rules which pairs are compared; none means that they are chosen from the data
 * @param match smallest probability of a match
 * @param review smallest probability of a pair that a person should see; pairs below are not kept
 * @param oncePerList whether a cluster may hold no more than one record of each list
 * @param largestBlock number of records with an equal key above which they are not all compared
 * @param randomPairs how many random pairs u is estimated from
 * @param assumedRecall what share of the matches agree in nearly everything, above 0 to 1
 * @param mostPairs how many pairs may be kept in memory, 16 bytes each
 * @param threads that work at the same time
 * @param seed of everything that is drawn at random
 */
public record LinkageSettings(
    LinkageMode mode,
    List<Field> fields,
    List<BlockingRule> rules,
    double match,
    double review,
    boolean oncePerList,
    int largestBlock,
    long randomPairs,
    double assumedRecall,
    int mostPairs,
    int threads,
    long seed) {
  private static final double LIKELY = 0.5;
  private static final double POSSIBLE = 0.1;
  private static final int LARGEST_BLOCK = 3_000;
  private static final long RANDOM_PAIRS = 1_000_000;
  private static final double ASSUMED_RECALL = 0.7;
  private static final int MOST_PAIRS = 20_000_000;
  private static final int THREADS = 2;
  private static final long SEED = 2026;

  public LinkageSettings {
    fields = List.copyOf(fields);
    rules = List.copyOf(rules);
    check(
        !fields.isEmpty() && fields.size() <= PairPatterns.MOST_FIELDS,
        "1 to 16 fields can be compared, not " + fields.size());
    check(
        fields.stream().map(Field::column).distinct().count() == fields.size(),
        "A column can be compared once only");
    check(
        review > 0 && review <= match && match < 1,
        "The limits must be 0 < review <= match < 1, not " + review + " and " + match);
    check(assumedRecall > 0 && assumedRecall <= 1, "The assumed recall must be above 0, at most 1");
    check(
        largestBlock > 1 && randomPairs > 0 && mostPairs > 0 && threads > 0,
        "Block size, numbers of pairs and threads must be above 0");
  }

  private static void check(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }

  /** The usual settings for these fields, blocking rules being chosen from the data. */
  public static LinkageSettings of(LinkageMode mode, List<Field> fields) {
    return new LinkageSettings(
        mode,
        fields,
        List.of(),
        LIKELY,
        POSSIBLE,
        false,
        LARGEST_BLOCK,
        RANDOM_PAIRS,
        ASSUMED_RECALL,
        MOST_PAIRS,
        THREADS,
        SEED);
  }

  /** The same with these blocking rules. */
  public LinkageSettings withRules(List<BlockingRule> others) {
    return new LinkageSettings(
        mode,
        fields,
        others,
        match,
        review,
        oncePerList,
        largestBlock,
        randomPairs,
        assumedRecall,
        mostPairs,
        threads,
        seed);
  }

  /** The same with these limits of probability. */
  public LinkageSettings withLimits(double forMatch, double forReview) {
    return new LinkageSettings(
        mode,
        fields,
        rules,
        forMatch,
        forReview,
        oncePerList,
        largestBlock,
        randomPairs,
        assumedRecall,
        mostPairs,
        threads,
        seed);
  }

  /** The same, a cluster holding one record of each list at most, or any number. */
  public LinkageSettings withOncePerList(boolean once) {
    return new LinkageSettings(
        mode,
        fields,
        rules,
        match,
        review,
        once,
        largestBlock,
        randomPairs,
        assumedRecall,
        mostPairs,
        threads,
        seed);
  }

  /** The same with so many threads. */
  public LinkageSettings withThreads(int number) {
    return new LinkageSettings(
        mode,
        fields,
        rules,
        match,
        review,
        oncePerList,
        largestBlock,
        randomPairs,
        assumedRecall,
        mostPairs,
        number,
        seed);
  }

  /** The same with another seed. */
  public LinkageSettings withSeed(long other) {
    return new LinkageSettings(
        mode,
        fields,
        rules,
        match,
        review,
        oncePerList,
        largestBlock,
        randomPairs,
        assumedRecall,
        mostPairs,
        threads,
        other);
  }
}
