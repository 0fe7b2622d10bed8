package org.vetika.linkage;

import java.util.ArrayList;
import java.util.List;
import org.vetika.linkage.compare.LevelScheme;
import org.vetika.linkage.compare.PairPatterns;
import org.vetika.linkage.compare.PreparedField;
import org.vetika.linkage.compare.PreparedRecords;
import org.vetika.linkage.model.Estimation;
import org.vetika.linkage.model.PairScorer;
import org.vetika.linkage.model.Probabilities;
import org.vetika.linkage.model.Rarities;

/** Says again, field by field, how a pair came to its weight. */
record Explanation(
    List<RecordList> lists,
    PreparedRecords records,
    Estimation.Estimate estimate,
    Rarities rarities) {

  Probabilities model() {
    return estimate.model();
  }

  List<FieldWeight> of(int left, int right) {
    PairPatterns patterns = new PairPatterns(records);
    long pattern = patterns.pattern(left, right);
    List<FieldWeight> weights = new ArrayList<>();
    for (int field = 0; field < records.fields().size(); field++) {
      PreparedField prepared = records.fields().get(field);
      int level = PairPatterns.level(pattern, field);
      double rarity =
          level == LevelScheme.EQUAL ? rarities.of(field, records.code(left, field)) : 0;
      weights.add(
          new FieldWeight(
              prepared.name(),
              value(left, prepared.name()),
              value(right, prepared.name()),
              inWords(prepared, level)
                  + (patterns.isSwapped(left, right, field) ? ", swapped" : ""),
              model().weight(field, level),
              rarity));
    }
    if (!estimate.blocks().isEmpty()) {
      double off = new PairScorer(records, estimate, rarities).bitsOff(left, right);
      weights.add(new FieldWeight("", "", "", "columns in common without a match", -off, 0));
    }
    return weights;
  }

  private static String inWords(PreparedField field, int level) {
    return level == 0 ? "missing" : field.scheme().names().get(level - 1);
  }

  private String value(int row, String column) {
    int list = records.list(row);
    return lists.get(list).value(row - records.firstRow(list), column);
  }
}
