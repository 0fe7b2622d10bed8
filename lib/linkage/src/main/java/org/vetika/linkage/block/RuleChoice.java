package org.vetika.linkage.block;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.vetika.linkage.block.BlockingRule.Part;
import org.vetika.linkage.compare.FieldKind;
import org.vetika.linkage.compare.PreparedField;
import org.vetika.linkage.compare.PreparedRecords;

/**
 * Chooses blocking rules from the data: every single field, then every two, then every three that
 * bring few enough pairs, the loosest form of each that does. So a match is missed only if it
 * disagrees in nearly everything, and the work stays in proportion to the number of records.
 */
public final class RuleChoice {
  private static final int MOST_RULES = 16;
  private static final int MOST_PARTS = 3;
  private static final long EVERY_PAIR_UP_TO = 1_000_000;
  private static final long LEAST_BUDGET = 3_000_000;
  private static final int BUDGET_PER_RECORD = 30;

  private final PreparedRecords records;
  private final boolean acrossListsOnly;
  private final long budget;
  private final List<Costed> chosen = new ArrayList<>();
  private final int[][] counts = new int[1][];

  private record Costed(List<String> fields, BlockingRule rule, long pairs) {}

  private RuleChoice(PreparedRecords records, boolean acrossListsOnly) {
    this.records = records;
    this.acrossListsOnly = acrossListsOnly;
    this.budget = Math.max(LEAST_BUDGET, (long) BUDGET_PER_RECORD * records.rows());
  }

  /** At least one rule, the one with the fewest pairs first. */
  public static List<BlockingRule> of(PreparedRecords records, boolean acrossListsOnly) {
    return new RuleChoice(records, acrossListsOnly).choose();
  }

  private List<BlockingRule> choose() {
    for (int parts = 1; parts <= MOST_PARTS; parts++) {
      List<Costed> affordable = new ArrayList<>();
      extend(new ArrayList<>(), 0, parts, affordable);
      affordable.sort(Comparator.comparingLong(Costed::pairs));
      affordable.forEach(this::take);
    }
    chosen.sort(Comparator.comparingLong(Costed::pairs));
    List<BlockingRule> rules = new ArrayList<>(chosen.stream().map(Costed::rule).toList());
    long rows = records.rows();
    if (rules.isEmpty() && rows * rows / 2 > EVERY_PAIR_UP_TO) {
      rules.add(BlockingRule.equal(mostVaried()));
    }
    if (rows * rows / 2 <= EVERY_PAIR_UP_TO) {
      rules.add(new BlockingRule(List.of()));
    }
    return rules;
  }

  private void take(Costed candidate) {
    long spent = chosen.stream().mapToLong(Costed::pairs).sum();
    if (chosen.size() < MOST_RULES - 1 && spent + candidate.pairs() <= budget) {
      chosen.add(candidate);
    }
  }

  private void extend(List<String> fields, int next, int parts, List<Costed> affordable) {
    if (fields.size() == parts) {
      loosest(fields, affordable);
      return;
    }
    for (int number = next; number < records.fields().size(); number++) {
      List<String> longer = new ArrayList<>(fields);
      longer.add(records.fields().get(number).name());
      extend(longer, number + 1, parts, affordable);
    }
  }

  private void loosest(List<String> fields, List<Costed> affordable) {
    boolean covered = chosen.stream().anyMatch(c -> fields.containsAll(c.fields()));
    if (covered) {
      return;
    }
    for (boolean loose : new boolean[] {true, false}) {
      BlockingRule rule = rule(fields, loose);
      long pairs = pairs(rule);
      if (pairs > 0 && pairs <= budget / (fields.size() == 1 ? 6 : 10)) {
        affordable.add(new Costed(List.copyOf(fields), rule, pairs));
        return;
      }
    }
  }

  private BlockingRule rule(List<String> fields, boolean loose) {
    List<Part> parts = new ArrayList<>();
    for (String name : fields) {
      PreparedField field = field(name);
      boolean named = field.kind() == FieldKind.NAME;
      boolean both = field.partner() >= 0 && fields.contains(partner(field).name());
      if (both && loose && !parts.contains(new Part(partner(field).name(), KeyForm.EITHER_ORDER))) {
        parts.add(new Part(name, KeyForm.EITHER_ORDER));
      } else if (!both || !loose) {
        parts.add(new Part(name, loose && named ? KeyForm.SOUND : KeyForm.EQUAL));
      }
    }
    return new BlockingRule(parts);
  }

  private PreparedField field(String name) {
    return records.fields().get(RowKeys.number(records, name));
  }

  private PreparedField partner(PreparedField field) {
    return records.fields().get(field.partner());
  }

  private String mostVaried() {
    return records.fields().stream()
        .max(Comparator.comparingInt(field -> field.counts().length))
        .map(PreparedField::name)
        .orElseThrow();
  }

  /** Pairs of a rule, a little too many where keys share a counter. */
  private long pairs(BlockingRule rule) {
    int size = Integer.highestOneBit(Math.max(1024, Math.min(records.rows(), 1 << 23))) * 4;
    if (counts[0] == null || counts[0].length != size) {
      counts[0] = new int[size];
    }
    int[] counters = counts[0];
    java.util.Arrays.fill(counters, 0);
    int[] keys = RowKeys.of(records, rule);
    long pairs = 0;
    for (int key : keys) {
      if (key != 0) {
        pairs += counters[key & size - 1]++;
      }
    }
    return acrossListsOnly ? pairs - withinLists(keys, counters) : pairs;
  }

  private long withinLists(int[] keys, int[] counters) {
    long within = 0;
    for (int list = 0; list < records.lists(); list++) {
      java.util.Arrays.fill(counters, 0);
      for (int row = records.firstRow(list); row < records.firstRow(list + 1); row++) {
        within += keys[row] == 0 ? 0 : counters[keys[row] & counters.length - 1]++;
      }
    }
    return within;
  }
}
