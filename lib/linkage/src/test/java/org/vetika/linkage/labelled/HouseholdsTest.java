package org.vetika.linkage.labelled;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vetika.linkage.FieldWeight;
import org.vetika.linkage.LinkageResult;

/** Relatives who share telephone, address and family name are not one person. */
class HouseholdsTest {
  @Test
  void duplicates_are_told_from_relatives_in_one_list() {
    assertThat(HouseholdSets.duplicates(HouseholdSets.Form.FULL, 600, .2, 1).score().f1())
        .isGreaterThan(0.88);
  }

  @Test
  void families_in_two_lists_are_linked_person_by_person() {
    assertThat(HouseholdSets.two(HouseholdSets.Form.FULL, 600, 2).score().f1()).isGreaterThan(0.95);
  }

  @Test
  void an_address_in_four_columns_is_not_four_times_the_evidence() {
    assertThat(HouseholdSets.two(HouseholdSets.Form.ADDRESS, 600, 41).score().f1())
        .isGreaterThan(0.95);
  }

  @Test
  void what_is_taken_off_for_columns_in_common_is_explained() {
    LinkageResult result = HouseholdSets.duplicates(HouseholdSets.Form.FULL, 600, .2, 1).linked();
    double sum =
        result.explain(result.pairs().left(0), result.pairs().right(0)).stream()
            .mapToDouble((FieldWeight field) -> field.bits() + field.rarityBits())
            .sum();
    assertThat(result.priorWeight() + sum)
        .isCloseTo(result.pairs().weight(0), org.assertj.core.data.Offset.offset(1e-3));
  }
}
