package org.vetika.linkage;

import java.util.List;
import org.vetika.linkage.block.BlockingRule;
import org.vetika.linkage.block.OversizedBlock;
import org.vetika.linkage.compare.PreparedRecords;

/**
 * What a linkage found. Records are numbered over all lists, the first list's from 0; {@link #list}
 * and {@link #id} lead back to where they came from. Immutable.
 */
public final class LinkageResult {
  private final List<RecordList> lists;
  private final LinkageSettings settings;
  private final Pairs pairs;
  private final Clusters clusters;
  private final List<BlockingRule> rules;
  private final List<OversizedBlock> oversized;
  private final Explanation explanation;

  LinkageResult(
      List<RecordList> lists,
      LinkageSettings settings,
      Pairs pairs,
      Clusters clusters,
      List<BlockingRule> rules,
      List<OversizedBlock> oversized,
      Explanation explanation) {
    this.lists = lists;
    this.settings = settings;
    this.pairs = pairs;
    this.clusters = clusters;
    this.rules = rules;
    this.oversized = oversized;
    this.explanation = explanation;
  }

  /** The settings used. */
  public LinkageSettings settings() {
    return settings;
  }

  /** The pairs that are matches or to be reviewed, and those that people decided. */
  public Pairs pairs() {
    return pairs;
  }

  /** The cases that the matches make. */
  public Clusters clusters() {
    return clusters;
  }

  /** The blocking rules, given or chosen. */
  public List<BlockingRule> rules() {
    return rules;
  }

  /** Blocks that were too large to be compared whole. */
  public List<OversizedBlock> oversized() {
    return oversized;
  }

  /** Number of records of all lists. */
  public int records() {
    return explanation.records().rows();
  }

  /** Which list a record is of, from 0. */
  public int list(int record) {
    return explanation.records().list(record);
  }

  /** The record's id within its list. */
  public String id(int record) {
    int list = list(record);
    return lists.get(list).id(record - explanation.records().firstRow(list));
  }

  /** Number, over all lists, of the first record of a list. */
  public int firstRecord(int list) {
    return explanation.records().firstRow(list);
  }

  /**
   * What each field adds to the weight of a pair of records; with {@link #priorWeight} it is all.
   */
  public List<FieldWeight> explain(int left, int right) {
    return explanation.of(left, right);
  }

  /** The weight in bits of a pair of which nothing is known: log2(λ/(1−λ)). */
  public double priorWeight() {
    return explanation.model().priorWeight();
  }

  /** The estimated parameters, for each field its levels with m and u. */
  public List<FieldModel> model() {
    return FieldModel.of(explanation.records(), explanation.model());
  }

  PreparedRecords prepared() {
    return explanation.records();
  }

  /**
   * Draws linkages at random from the probabilities of the pairs.
   *
   * @param draws how many
   * @param seed of the draws
   */
  public LinkageDraws draws(int draws, long seed) {
    return LinkageDraws.of(this, draws, seed);
  }
}
