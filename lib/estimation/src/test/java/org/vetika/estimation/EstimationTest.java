package org.vetika.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.vetika.estimation.LatentClasses.Run;
import org.vetika.estimation.Options.Obstacle;

class EstimationTest {
  private static final Options SHORT =
      Options.usual().withRun(new Run(11, 4, 2_000, 10_000, 40_000, 10));

  @Test
  void two_lists_give_no_figure_but_what_each_assumption_leads_to() {
    Finding finding = Estimation.of(Published.twoLists(), SHORT);
    assertThat(finding).isInstanceOf(UnionOnly.class);
    assertThat(finding.union()).isEqualTo(1202);
    TwoLists lists = ((UnionOnly) finding).lists();
    assertThat(lists.lincolnPetersen()).isCloseTo(2389.868, within(5e-4));
    assertThat(lists.lincolnPetersenError()).isCloseTo(130.4, within(.05));
    assertThat(lists.chapman()).isCloseTo(2382.8, within(.05));
    assertThat(lists.chapmanError()).isCloseTo(129.1, within(.05));
    assertThat(lists.size(1) - lists.size(0)).isCloseTo(1187.87, within(.005));
    assertThat(lists.bands()).extracting(TwoLists.Band::theta).containsExactly(.25, .5, 1., 2., 4.);
    assertThat(lists.bands().getLast().size()).isCloseTo(1202 + 4 * 1187.868, within(.01));
  }

  @Test
  void two_lists_without_overlap_have_no_limit() {
    UnionOnly finding = (UnionOnly) Estimation.of(Published.table("10:5 01:7"), SHORT);
    assertThat(finding.lists().lincolnPetersen()).isInfinite();
    assertThat(finding.lists().chapman()).isEqualTo(47);
  }

  @Test
  void kosovo_is_estimated() {
    Estimate estimate = (Estimate) Estimation.of(Published.kosovo(), SHORT);
    assertThat(estimate.union()).isEqualTo(4400);
    assertThat(estimate.point()).isBetween(10_300., 12_800.);
    assertThat(estimate.interval().lower()).isBetween(9_000., 9_500.);
    assertThat(estimate.interval().upper()).isBetween(14_500., 16_500.);
    assertThat(estimate.evidence().used()).isEqualTo(2);
    assertThat(estimate.pointIfBound(2) - 4400)
        .isCloseTo(2 * (estimate.point() - 4400), within(1e-6));
  }

  @Test
  void three_lists_are_estimated_by_models_and_graphs() {
    Estimate estimate = (Estimate) Estimation.of(Published.spinaBifida(), SHORT);
    assertThat(estimate.point()).isBetween(725., 740.);
    assertThat(estimate.interval().contains(730)).isTrue();
    assertThat(estimate.evidence().methods())
        .extracting(Evidence.Answer::method)
        .containsExactly(Evidence.Method.MODELS, Evidence.Method.GRAPHS);
  }

  @Test
  void the_same_seed_gives_the_same_figure() {
    Estimate once = (Estimate) Estimation.of(Published.hiv(), SHORT);
    Estimate again = (Estimate) Estimation.of(Published.hiv(), SHORT);
    assertThat(again.interval()).isEqualTo(once.interval());
    assertThat(again.point()).isEqualTo(once.point());
  }

  @Test
  void when_all_lists_find_the_same_people_only_a_lower_limit_is_given() {
    // 1,000 people, three in ten with a chance of a half for each list, the others of a tenth.
    Estimate estimate =
        (Estimate)
            Estimation.of(
                Published.table(
                    """
                    1000:70 0100:70 0010:69 0001:70 1100:25 1010:24 1001:25 0110:24 0101:25
                    0011:24 1110:19 1101:20 1011:19 0111:20 1111:19\
                    """),
                SHORT);
    assertThat(estimate.reading()).isEqualTo(Estimate.Reading.AT_LEAST);
    assertThat(estimate.interval().lower()).isLessThan(1000);
    assertThat(estimate.summary().key()).isEqualTo("summary.at-least");
    assertThat(estimate.warnings()).extracting(Message::key).contains("warning.hard-to-reach");
  }

  @Test
  void united_kingdom_is_refused_since_models_disagree() {
    Refusal refusal = (Refusal) Estimation.of(Published.unitedKingdomFive(), SHORT);
    assertThat(reasons(refusal)).contains(RefusalReason.MODELS_DISAGREE);
    assertThat(refusal.union()).isEqualTo(2744);
    assertThat(refusal.evidence().stepwise().orElseThrow().fit().size())
        .isCloseTo(11_312.99, within(.01));
  }

  @Test
  void an_outbreak_whose_size_became_known_is_refused() {
    // Later screening found about 545; the best model would have said far more than it knows.
    Refusal refusal = (Refusal) Estimation.of(Published.hepatitis(), SHORT);
    assertThat(refusal.reason()).isEqualTo(RefusalReason.NOTHING_TO_CHECK);
  }

  @Test
  void lists_that_hardly_overlap_are_refused() {
    Refusal refusal = (Refusal) Estimation.of(Published.artificial(), SHORT);
    assertThat(reasons(refusal))
        .contains(RefusalReason.UNCONNECTED_LIST, RefusalReason.FEW_OVERLAPS);
    assertThat(refusal.evidence().methods()).isEmpty();
  }

  @Test
  void a_list_made_from_another_is_noticed() {
    Refusal refusal =
        (Refusal)
            Estimation.of(
                Published.table("100:200 010:0 001:150 110:80 101:60 011:0 111:20"), SHORT);
    assertThat(reasons(refusal)).containsExactly(RefusalReason.CONTAINED_LIST);
    assertThat(Wording.in(Locale.ENGLISH).say(refusal.summary()))
        .isEqualTo(
            "510 cases are known. How many there are in all cannot be estimated because all 100"
                + " cases of the list B also stand on the list A: it seems to have been made from"
                + " it. Merge the two and count again.");
  }

  @Test
  void a_short_list_within_a_large_one_may_be_chance() {
    Finding finding =
        Estimation.of(Published.table("100:600 001:50 110:5 101:400 111:4 010:0"), SHORT);
    assertThat(finding instanceof Refusal refusal ? reasons(refusal) : List.of())
        .doesNotContain(RefusalReason.CONTAINED_LIST);
  }

  @Test
  void what_the_parties_declare_forbids_a_figure() {
    Refusal refusal =
        (Refusal)
            Estimation.of(
                Published.kosovo(),
                SHORT.withObstacles(Set.of(Obstacle.PERIODS_DIFFER, Obstacle.NOT_LINKABLE)));
    assertThat(reasons(refusal))
        .containsExactly(RefusalReason.NOT_LINKABLE, RefusalReason.PERIODS_DIFFER);
  }

  @Test
  void an_empty_list_is_left_out_and_named() {
    Finding finding =
        Estimation.of(Published.table("1100:167 1000:781 0100:254 0010:0 0001:0"), SHORT);
    assertThat(finding).isInstanceOf(UnionOnly.class);
    assertThat(finding.warnings()).extracting(Message::key).containsOnly("warning.empty-list");
    assertThat(finding.warnings()).hasSize(2);
  }

  @Test
  void one_list_says_nothing_about_what_it_misses() {
    Refusal refusal = (Refusal) Estimation.of(Published.table("1:40"), SHORT);
    assertThat(refusal.reason()).isEqualTo(RefusalReason.ONE_LIST);
  }

  @Test
  void six_lists_are_handled() {
    Finding finding = Estimation.of(Published.unitedKingdomSix(), SHORT);
    assertThat(finding.union()).isEqualTo(2744);
    Evidence evidence = evidence(finding);
    assertThat(evidence.methods())
        .extracting(Evidence.Answer::method)
        .contains(Evidence.Method.STEPWISE, Evidence.Method.CLASSES)
        .doesNotContain(Evidence.Method.GRAPHS);
  }

  private static Evidence evidence(Finding finding) {
    return switch (finding) {
      case Estimate estimate -> estimate.evidence();
      case Refusal refusal -> refusal.evidence();
      case UnionOnly union -> throw new AssertionError(union);
    };
  }

  private static List<RefusalReason> reasons(Refusal refusal) {
    return refusal.grounds().stream().map(Refusal.Ground::reason).toList();
  }

  @Test
  void a_figure_shows_what_one_list_less_would_change() {
    List<LeftOut> left = LeftOut.each(Published.kosovo(), SHORT, Progress.NONE);
    assertThat(left).extracting(LeftOut::list).containsExactly("A", "B", "C", "D");
    assertThat(left.getLast().union()).isEqualTo(4400 - 306);
    assertThat(left).allMatch(one -> one.pair().isEmpty());
    List<LeftOut> pairs = LeftOut.each(Published.spinaBifida(), SHORT, Progress.NONE);
    assertThat(pairs.getFirst().pair().orElseThrow().union()).isEqualTo(626 - 247);
    assertThat(pairs).allMatch(one -> one.size().isEmpty());
  }

  @Test
  void a_sum_over_groups_is_as_sure_as_its_parts_together() {
    Strata strata =
        Strata.of(
            new TreeMap<>(
                Map.of("north", Published.spinaBifida(), "south", Published.spinaBifida())),
            SHORT,
            Progress.NONE);
    Estimate one = (Estimate) Objects.requireNonNull(strata.findings().get("north"));
    Estimate total = (Estimate) strata.total();
    assertThat(total.union()).isEqualTo(1252);
    assertThat(total.point()).isCloseTo(2 * one.point(), within(8.));
    double widthOfOne = one.interval().upper() - one.interval().lower();
    double width = total.interval().upper() - total.interval().lower();
    assertThat(width).isCloseTo(Math.sqrt(2) * widthOfOne, within(.1 * widthOfOne));
  }

  @Test
  void a_sum_with_a_part_that_cannot_be_estimated_is_refused() {
    Strata strata =
        Strata.of(
            new TreeMap<>(
                Map.of("north", Published.spinaBifida(), "south", Published.artificial())),
            SHORT,
            Progress.NONE);
    assertThat(((Refusal) strata.total()).reason()).isEqualTo(RefusalReason.STRATUM_REFUSED);
    assertThat(strata.total().union()).isEqualTo(626 + 96);
    assertThat(strata.findings().get("north")).isInstanceOf(Estimate.class);
  }

  @Test
  void an_interrupted_thread_ends_the_estimate() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> Estimation.of(Published.kosovo(), SHORT))
        .isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
  }
}
