package org.vetika.linkage.block;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.vetika.linkage.compare.PreparedRecords;

/**
 * The candidate pairs of several rules. A pair that meets more than one belongs to the first;
 * {@link #metBefore} says so. (A pair of a chain may come again under a later rule.)
 */
public final class Blocking {
  private static final int CHAIN_REACH = 4;

  private final PreparedRecords records;
  private final List<BlockingRule> rules;
  private final boolean acrossListsOnly;
  private final int[] keys;
  private final long[] pairs;
  private final List<List<int[]>> chains = new ArrayList<>();
  private final List<OversizedBlock> oversized = new ArrayList<>();

  /**
   * Works out the keys of all records under all rules.
   *
   * @param acrossListsOnly whether records of one list are never paired with each other
   * @param largest number of records of a block above which it is split
   */
  public Blocking(
      PreparedRecords records, List<BlockingRule> rules, boolean acrossListsOnly, int largest) {
    this.records = records;
    this.rules = List.copyOf(rules);
    this.acrossListsOnly = acrossListsOnly;
    this.keys = new int[Math.multiplyExact(records.rows(), rules.size())];
    this.pairs = new long[rules.size()];
    for (int rule = 0; rule < rules.size(); rule++) {
      int[] own = RowKeys.of(records, rules.get(rule));
      BlockSplitting splitting = new BlockSplitting(records, rules.get(rule), largest, own);
      splitting.split();
      chains.add(splitting.chains());
      oversized.addAll(splitting.found());
      for (int row = 0; row < own.length; row++) {
        keys[row * rules.size() + rule] = own[row];
      }
      pairs[rule] = splitting.found().isEmpty() ? splitting.pairs() : counted(rule);
    }
  }

  /** The rules, in their order. */
  public List<BlockingRule> rules() {
    return rules;
  }

  /** What was too large, and how it was treated. */
  public List<OversizedBlock> oversized() {
    return List.copyOf(oversized);
  }

  /** Whether the pair also meets a rule before this one. */
  public boolean metBefore(int rule, int left, int right) {
    int a = left * rules.size();
    int b = right * rules.size();
    for (int earlier = 0; earlier < rule; earlier++) {
      if (keys[a + earlier] == keys[b + earlier] && keys[a + earlier] != 0) {
        return true;
      }
    }
    return false;
  }

  /** Number of pairs of a rule, whether or not an earlier rule has them too. */
  public long pairs(int rule) {
    return pairs[rule];
  }

  private long counted(int rule) {
    return blocks(rule).stream().mapToLong(RuleBlocks::pairs).sum();
  }

  /** Shows every pair of a rule to one of the visitors, each thread having its own. */
  public void visit(int rule, Workers workers, Supplier<? extends PairVisitor> visitors) {
    for (RuleBlocks blocks : blocks(rule)) {
      blocks.visit(workers, visitors);
    }
  }

  private List<RuleBlocks> blocks(int rule) {
    List<RuleBlocks> blocks = new ArrayList<>();
    int[] own = new int[records.rows()];
    for (int row = 0; row < own.length; row++) {
      own[row] = keys[row * rules.size() + rule];
    }
    blocks.add(RuleBlocks.byKey(records, acrossListsOnly, own));
    for (int[] chain : chains.get(rule)) {
      blocks.add(RuleBlocks.chain(records, acrossListsOnly, chain, CHAIN_REACH));
    }
    return blocks;
  }
}
