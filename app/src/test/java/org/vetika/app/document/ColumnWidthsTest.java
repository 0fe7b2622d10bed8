package org.vetika.app.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ColumnWidthsTest {

  @Property
  void widths_fill_the_room(
      @ForAll @Size(min = 1, max = 12) List<@DoubleRange(min = 1, max = 9000) Double> needs) {
    double[] needed = needs.stream().mapToDouble(Double::doubleValue).toArray();

    List<Double> widths = ColumnWidths.share(needed, needed, 471);

    assertThat(widths).allSatisfy(width -> assertThat(width).isPositive());
    assertThat(widths.stream().mapToDouble(Double::doubleValue).sum()).isCloseTo(471, within(0.01));
  }

  @Test
  void a_column_of_long_texts_gets_more_than_a_column_of_figures() {
    List<Double> widths = ColumnWidths.share(new double[] {60, 40}, new double[] {600, 45}, 471);

    assertThat(widths.get(0)).isGreaterThan(380);
    assertThat(widths.get(1)).isGreaterThanOrEqualTo(40);
  }
}
