package org.vetika.app.consistency.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vetika.app.consistency.round.RoundResults.BetweenCount;
import org.vetika.app.consistency.round.RoundResults.ListCount;
import org.vetika.app.consistency.round.RoundResults.PatternCount;
import org.vetika.app.consistency.round.StatedReasons.Stated;
import org.vetika.app.web.Language;

/** What the public result of three lists says of two of them. */
class BetweenPartiesTest {
  private static final long A = 11;
  private static final long B = 12;
  private static final long C = 13;

  /** On lists A, B and C. */
  private static PublicRound round(int onAll, List<ListCount> lists, List<Stated> reasons) {
    var terms =
        new RoundTerms(
            Language.EN,
            "Meetings",
            "A meeting.",
            ListMode.KEYS,
            List.of(ListField.KEY),
            "",
            LocalDate.EPOCH,
            LocalDate.EPOCH,
            LocalDate.EPOCH,
            LocalDate.EPOCH,
            null);
    var patterns =
        List.of(
            new PatternCount("111", onAll),
            new PatternCount("110", 5),
            new PatternCount("101", 6),
            new PatternCount("011", 7),
            new PatternCount("100", 20),
            new PatternCount("010", 30),
            new PatternCount("001", 40));
    return new PublicRound(
        UUID.randomUUID(),
        false,
        true,
        Instant.EPOCH,
        terms,
        List.of(A, B, C),
        ShownResult.of(patterns, lists, reasons),
        List.of(),
        List.of(),
        0,
        null);
  }

  private static List<ListCount> lists(int duplicates, int unclear) {
    return List.of(
        new ListCount(0, 41 + duplicates, duplicates, unclear),
        new ListCount(1, 52, 0, unclear),
        new ListCount(2, 63, 0, 0));
  }

  private static List<BetweenCount> doubts(int ab, int ac) {
    return List.of(
        new BetweenCount(0, 1, ab, ab),
        new BetweenCount(0, 2, ac, 0),
        new BetweenCount(1, 2, 0, 0));
  }

  @Test
  void a_third_list_is_left_out_of_the_counts() {
    BetweenParties pair = BetweenParties.of(round(10, lists(8, 9), List.of()), doubts(9, 0)).get(1);
    assertThat(pair.first()).isZero();
    assertThat(pair.second()).isEqualTo(2);
    assertThat(pair.both()).isEqualTo(16);
    assertThat(pair.onlyFirst()).isEqualTo(25);
    assertThat(pair.onlySecond()).isEqualTo(47);
    assertThat(pair.firstDuplicates()).isEqualTo(8);
    assertThat(pair.secondDuplicates()).isZero();
    assertThat(pair.firstUnclear()).isZero();
  }

  @Test
  void doubts_are_shown_unless_a_small_number_could_be_worked_out_of_them() {
    PublicRound round = round(10, lists(0, 16), List.of());
    assertThat(BetweenParties.of(round, doubts(16, 0)).getFirst().firstUnclear()).isEqualTo(16);
    assertThat(BetweenParties.of(round, doubts(10, 6)).getFirst().firstUnclear()).isEqualTo(10);
    // Two of the sixteen are doubtful towards C alone.
    assertThat(BetweenParties.of(round, doubts(14, 7)).getFirst().firstUnclear()).isNull();
    // Three are doubtful towards both.
    assertThat(BetweenParties.of(round, doubts(10, 9)).getFirst().firstUnclear()).isNull();
    assertThat(BetweenParties.of(round(10, lists(0, 3), List.of()), doubts(0, 3)).getFirst())
        .extracting(BetweenParties::firstUnclear)
        .isNull();
  }

  @Test
  void one_small_group_hides_every_two_parties() {
    for (BetweenParties pair : BetweenParties.of(round(3, lists(0, 0), reasons()), doubts(0, 0))) {
      assertThat(pair.both()).isNull();
      assertThat(pair.onlyFirst()).isNull();
      assertThat(pair.onlySecond()).isNull();
      assertThat(pair.firstLacks()).isEmpty();
      assertThat(pair.secondLacks()).isEmpty();
    }
  }

  private static List<Stated> reasons() {
    return List.of(
        new Stated(B, "100", NonMatchReason.NOT_RECEIVED, 10),
        new Stated(B, "101", NonMatchReason.NOT_RECEIVED, 6),
        new Stated(A, "100", NonMatchReason.PLACE, 20),
        new Stated(A, "110", NonMatchReason.DATE, 5),
        new Stated(C, "100", NonMatchReason.DEFINITION, 20));
  }

  @Test
  void the_party_that_lacks_cases_is_asked_first_and_the_other_where_only_it_lacks_them() {
    List<BetweenParties> pairs = BetweenParties.of(round(10, lists(0, 0), reasons()), doubts(0, 0));
    assertThat(pairs.get(0).firstLacks()).isEqualTo(Map.of(NonMatchReason.NOT_RECEIVED, 16));
    assertThat(pairs.get(1).firstLacks())
        .isEqualTo(Map.of(NonMatchReason.DEFINITION, 20, NonMatchReason.DATE, 5));
    // Of cases on A and B, the party of A says why C lacks them; B itself says nothing.
    assertThat(pairs.get(2).firstLacks()).isEmpty();
    assertThat(pairs.get(2).secondLacks()).isEqualTo(Map.of(NonMatchReason.NOT_RECEIVED, 6));
  }
}
