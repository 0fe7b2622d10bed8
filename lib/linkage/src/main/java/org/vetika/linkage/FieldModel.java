package org.vetika.linkage;

import java.util.ArrayList;
import java.util.List;
import org.vetika.linkage.compare.PreparedField;
import org.vetika.linkage.compare.PreparedRecords;
import org.vetika.linkage.model.Probabilities;

/**
 * What was estimated of a field.
 *
 * @param column the field
 * @param levels from equal to different
 */
public record FieldModel(String column, List<Level> levels) {
  /**
   * One level of agreement.
   *
   * @param name in words
   * @param m its share among matches, 0 to 1
   * @param u its share among pairs that do not match
   * @param bits log2(m/u)
   */
  public record Level(String name, double m, double u, double bits) {}

  public FieldModel {
    levels = List.copyOf(levels);
  }

  static List<FieldModel> of(PreparedRecords records, Probabilities model) {
    List<FieldModel> fields = new ArrayList<>();
    for (int field = 0; field < records.fields().size(); field++) {
      PreparedField prepared = records.fields().get(field);
      List<Level> levels = new ArrayList<>();
      for (int level = 1; level <= prepared.scheme().levels(); level++) {
        levels.add(
            new Level(
                prepared.scheme().names().get(level - 1),
                model.m()[field][level],
                model.u()[field][level],
                model.weight(field, level)));
      }
      fields.add(new FieldModel(prepared.name(), levels));
    }
    return fields;
  }
}
