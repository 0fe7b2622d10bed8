package org.vetika.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vetika.estimation.GraphAveraging.Assumptions;

class GraphAveragingTest {
  @Test
  void there_are_2_8_61_and_822_decomposable_graphs() {
    assertThat(IntStream.rangeClosed(2, 5).map(lists -> DecomposableGraph.all(lists).size()))
        .containsExactly(2, 8, 61, 822);
  }

  @Test
  void a_ring_of_four_lists_is_not_among_them() {
    assertThat(DecomposableGraph.all(4).stream().map(DecomposableGraph::name))
        .contains("{12,23,34}", "{123,134}", "{1,2,3,4}", "{1234}")
        .doesNotContain("{12,14,23,34}")
        .doesNotHaveDuplicates();
  }

  @Test
  void spina_bifida_as_madigan_and_york() {
    GraphAveraging average =
        GraphAveraging.of(
            Published.spinaBifida(),
            new Assumptions(1, new SizePrior.NegativeBinomial(13.14, 55.17), 1, 300, true));
    assertThat(average.graphs().stream().limit(4).map(weighted -> weighted.graph().name()))
        .containsExactly("{1,23}", "{12,23}", "{13,23}", "{123}");
    List<Double> weights =
        average.graphs().stream().limit(4).map(GraphAveraging.Weighted::weight).toList();
    assertThat(weights.get(0)).isCloseTo(.3738, within(5e-5));
    assertThat(weights.get(1)).isCloseTo(.3099, within(5e-5));
    assertThat(weights.get(2)).isCloseTo(.2818, within(5e-5));
    assertThat(weights.get(3)).isCloseTo(.0345, within(5e-5));
    assertThat(average.graphs().get(4).weight()).isLessThan(1e-4);
    assertThat(average.size().mean()).isCloseTo(733.45, within(.005));
    assertThat(average.size().median()).isEqualTo(731);
    assertThat(average.size().mode()).isEqualTo(728);
    assertThat(average.size().leastRelativeError()).isCloseTo(731.097, within(5e-4));
    assertThat(average.size().interval(.95)).isEqualTo(new Interval(682, 797, .95));
  }

  /** The printed figures of the weaker prior were computed with the saturated graph. */
  private static Assumptions withSaturated(MembershipCounts counts) {
    Assumptions usual = Assumptions.usual(counts);
    return new Assumptions(
        usual.concentration(), usual.prior(), usual.leastUnseen(), usual.mostUnseen(), true);
  }

  @Test
  void spina_bifida_without_the_saturated_graph() {
    MembershipCounts counts = Published.spinaBifida();
    GraphAveraging average = GraphAveraging.of(counts, Assumptions.usual(counts));
    assertThat(average.graphs()).hasSize(7);
    assertThat(average.graphs().getFirst().weight()).isCloseTo(.72437, within(5e-6));
    assertThat(average.size().mean()).isCloseTo(733.5448, within(5e-5));
  }

  @Test
  void spina_bifida_with_the_weaker_prior() {
    MembershipCounts counts = Published.spinaBifida();
    GraphAveraging average = GraphAveraging.of(counts, withSaturated(counts));
    assertThat(average.graphs()).hasSize(8);
    assertThat(average.graphs().getFirst().graph().name()).isEqualTo("{1,23}");
    assertThat(average.graphs().getFirst().weight()).isCloseTo(.7225, within(5e-5));
    assertThat(average.size().mean()).isCloseTo(733.79, within(.005));
    assertThat(average.size().median()).isEqualTo(731);
    assertThat(average.size().mode()).isEqualTo(729);
    assertThat(average.size().interval(.95)).isEqualTo(new Interval(694, 787, .95));
  }

  @Test
  void kosovo() {
    MembershipCounts counts = Published.kosovo();
    GraphAveraging average = GraphAveraging.of(counts, withSaturated(counts));
    assertThat(average.graphs().getFirst().graph().name()).isEqualTo("{123,134}");
    assertThat(average.graphs().getFirst().weight()).isCloseTo(.9855, within(5e-5));
    assertThat(average.size().mean()).isCloseTo(12749.34, within(.005));
    assertThat(average.size().median()).isEqualTo(12595);
    assertThat(average.size().mode()).isEqualTo(12267);
    assertThat(average.size().interval(.95)).isEqualTo(new Interval(9827, 16544, .95));
  }

  @Test
  void the_saturated_graph_would_take_kosovo_over() {
    MembershipCounts counts = Published.kosovo();
    GraphAveraging average =
        GraphAveraging.of(
            counts, new Assumptions(1, new SizePrior.InverseOfSize(), 0, 44_000, true));
    assertThat(average.graphs().getFirst().graph().isSaturated()).isTrue();
    assertThat(average.graphs().getFirst().weight()).isCloseTo(.976, within(5e-4));
    assertThat(average.size().mode()).isEqualTo(4400);
  }

  @Test
  void hiv_in_rome() {
    MembershipCounts counts = Published.hiv();
    GraphAveraging average = GraphAveraging.of(counts, withSaturated(counts));
    assertThat(average.graphs().getFirst().graph().name()).isEqualTo("{1,2,3,4}");
    assertThat(average.graphs().getFirst().weight()).isCloseTo(.5387, within(5e-5));
    assertThat(average.size().mean()).isCloseTo(11356.9, within(.05));
    assertThat(average.size().median()).isEqualTo(11220);
    assertThat(average.size().mode()).isEqualTo(10992);
    assertThat(average.size().interval(.95)).isEqualTo(new Interval(9404, 14094, .95));
  }
}
