package org.vetika.app.gazetteer.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.vetika.app.gazetteer.map.ShadeScale.Step;

class ShadeScaleTest {

  @Test
  void ten_counts_give_five_shades_of_two_each() {
    ShadeScale scale = ShadeScale.of(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 60));

    assertThat(scale.steps())
        .containsExactly(
            new Step(0, 1, 2),
            new Step(1, 3, 4),
            new Step(2, 5, 6),
            new Step(3, 7, 8),
            new Step(4, 9, 60));
  }

  @Test
  void few_different_counts_have_a_shade_each() {
    ShadeScale scale = ShadeScale.of(List.of(3, 3, 7));

    assertThat(scale.steps())
        .extracting(step -> step.label(Integer::toString))
        .containsExactly("3–6", "7");
    assertThat(scale.shade(7)).hasValue(1);
  }

  @Test
  void hidden_counts_share_the_lightest_shade() {
    ShadeScale scale = ShadeScale.protecting(List.of(5, 6, 11, 38), 5);

    assertThat(scale.steps().getFirst()).isEqualTo(new Step(0, 0, 4));
    assertThat(scale.shade(5)).hasValue(1);
    assertThat(scale.shade(38)).hasValue(4);
  }

  @Test
  void a_count_that_must_stay_hidden_never_forms_the_scale() {
    assertThatThrownBy(() -> ShadeScale.protecting(List.of(4, 9), 5))
        .hasMessageContaining("below 5");
  }

  @Test
  void without_counts_there_is_no_step_and_no_shade() {
    assertThat(ShadeScale.of(List.of()).steps()).isEmpty();
    assertThat(ShadeScale.of(List.of()).shade(3)).isEmpty();
  }

  @Property
  void every_count_has_a_shade_and_more_is_never_lighter(
      @ForAll @Size(min = 1, max = 25) List<@IntRange(max = 500) Integer> counts) {
    ShadeScale scale = ShadeScale.of(counts);

    List<Integer> shades =
        counts.stream().sorted().map(count -> scale.shade(count).orElseThrow()).toList();
    assertThat(shades).isSorted().allMatch(shade -> shade < ShadeScale.SHADES);
  }
}
