package org.vetika.linkage.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class OneToOneTest {
  private static EncodedPairs pairs(double... triples) {
    int size = triples.length / 3;
    EncodedPairs pairs = new EncodedPairs(new int[size], new int[size], new float[size]);
    for (int pair = 0; pair < size; pair++) {
      pairs.left()[pair] = (int) triples[3 * pair];
      pairs.right()[pair] = (int) triples[3 * pair + 1];
      pairs.similarity()[pair] = (float) triples[3 * pair + 2];
    }
    return pairs.sorted();
  }

  private static double sum(EncodedPairs pairs) {
    double sum = 0;
    for (float each : pairs.similarity()) {
      sum += each;
    }
    return sum;
  }

  @Test
  void the_optimum_gives_up_the_best_pair_when_two_good_ones_are_worth_more() {
    EncodedPairs knot = pairs(0, 0, .95, 0, 1, .9, 1, 0, .9, 5, 5, .8);
    assertThat(OneToOne.greedy(knot).left()).containsExactly(0, 5);
    EncodedPairs best = OneToOne.optimal(knot);
    assertThat(best.left()).containsExactly(0, 1, 5);
    assertThat(best.right()).containsExactly(1, 0, 5);
  }

  @Test
  void the_optimum_is_that_of_trying_all_choices() {
    Random chance = new Random(3);
    for (int round = 0; round < 200; round++) {
      double[][] gain = new double[4][4];
      double[] triples = new double[48];
      int used = 0;
      for (int cell = 0; cell < 16; cell++) {
        if (chance.nextInt(3) > 0) {
          double similarity = .5 + chance.nextInt(50) / 100.0;
          int row = cell / 4;
          gain[row][cell % 4] = similarity;
          triples[used++] = row;
          triples[used++] = cell % 4;
          triples[used++] = similarity;
        }
      }
      EncodedPairs best = OneToOne.optimal(pairs(Arrays.copyOf(triples, used)));
      assertThat(sum(best)).isCloseTo(bestByTrying(gain, 0, 0), within());
      assertThat(best.left()).doesNotHaveDuplicates();
      assertThat(best.right()).doesNotHaveDuplicates();
      assertThat(sum(best))
          .isGreaterThanOrEqualTo(sum(OneToOne.greedy(pairs(Arrays.copyOf(triples, used)))) - 1e-6);
    }
  }

  private static Offset<Double> within() {
    return Offset.offset(1e-6);
  }

  private static double bestByTrying(double[][] gain, int row, int taken) {
    if (row == gain.length) {
      return 0;
    }
    double best = bestByTrying(gain, row + 1, taken);
    for (int column = 0; column < gain.length; column++) {
      if ((taken >> column & 1) == 0 && gain[row][column] > 0) {
        double with = gain[row][column] + bestByTrying(gain, row + 1, taken | 1 << column);
        best = Math.max(best, with);
      }
    }
    return best;
  }

  @Test
  void no_pairs_choose_nothing() {
    assertThat(OneToOne.optimal(pairs()).size()).isZero();
    assertThat(OneToOne.greedy(pairs()).size()).isZero();
  }
}
