package org.vetika.linkage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vetika.linkage.compare.Column;
import org.vetika.linkage.compare.FieldKind;
import org.vetika.linkage.compare.FieldPlan;
import org.vetika.linkage.compare.PartialDate.Order;
import org.vetika.linkage.compare.PreparedRecords;
import org.vetika.linkage.compare.ValueDictionary;

class RaritiesTest {
  private static final double EQUAL_BY_CHANCE = 0.25;

  @Test
  void a_value_as_frequent_as_equality_adds_nothing_and_a_rarer_one_more() {
    PreparedRecords records = records(Optional.empty());
    assertThat(bits(records, "sok")).isEqualTo(1, within(1e-6));
    assertThat(bits(records, "chea")).isEqualTo(-1, within(1e-6));
  }

  @Test
  void values_of_the_field_it_swaps_with_make_nothing_rarer() {
    PreparedRecords records = records(Optional.of("given"));
    assertThat(bits(records, "sok")).isEqualTo(1, within(1e-6));
    assertThat(bits(records, "chea")).isEqualTo(-1, within(1e-6));
  }

  private static double bits(PreparedRecords records, String name) {
    double[][] u = {{0, EQUAL_BY_CHANCE, 0, 0, 0, 0, 0}, {0, EQUAL_BY_CHANCE, 0, 0, 0, 0, 0}};
    BitSet weighed = new BitSet();
    weighed.set(0, 2);
    Rarities rarities = Rarities.of(records, new Probabilities(0.1, u, u), weighed);
    return rarities.of(0, records.fields().getFirst().values().texts().find(name));
  }

  /** Of eight family names one is "sok" and four are "chea"; no given name is among them. */
  private static PreparedRecords records(Optional<String> swapsWith) {
    Column family = column("sok", "chea", "chea", "chea", "chea", "heng", "ly", "meas");
    Column given = column("dara", "bopha", "vanna", "pisey", "mony", "kosal", "thida", "ratha");
    return PreparedRecords.of(
        List.of(
            new FieldPlan("family", FieldKind.NAME, List.of(family), Order.DAY_FIRST, swapsWith),
            new FieldPlan(
                "given", FieldKind.NAME, List.of(given), Order.DAY_FIRST, Optional.empty())));
  }

  private static Column column(String... values) {
    ValueDictionary texts = new ValueDictionary();
    int[] codes = new int[values.length];
    for (int row = 0; row < codes.length; row++) {
      codes[row] = texts.add(values[row]);
    }
    return new Column(texts, codes, codes.length);
  }
}
