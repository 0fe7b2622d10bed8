package org.vetika.estimation;

import java.util.List;

/**
 * Whether two lists find the same people, seen among those whom some other list knows.
 *
 * <p>The odds ratio of the pair within each pattern of the other lists, pooled. Sources: N. Mantel
 * and W. Haenszel, JNCI 22 (1959); variance by J. Robins, N. Breslow and S. Greenland, Biometrics
 * 42 (1986).
 *
 * @param first position of one list
 * @param second position of the other
 * @param logOddsRatio above 0 when they find the same people, below 0 when they avoid each other
 * @param standardError of it
 */
public record PairDependence(int first, int second, double logOddsRatio, double standardError) {

  /** All pairs of lists; at least three lists are needed. */
  public static List<PairDependence> all(MembershipCounts counts) {
    return LogLinearModel.sets(counts.lists().size(), 2).stream()
        .map(pair ->
            of(
                counts,
                Integer.numberOfTrailingZeros(pair),
                Integer.numberOfTrailingZeros(pair & pair - 1)))
        .toList();
  }

  /**
   * How strongly all pairs find the same people: the mean z of the weaker half of the pairs.
   *
   * <p>A list that copies another makes one pair strong; people who are hard to reach for everybody
   * make all pairs strong, the weaker half too. Judged by simulation in docs/estimation.md.
   */
  public static double sharedReach(List<PairDependence> pairs) {
    return pairs.stream()
        .mapToDouble(PairDependence::z)
        .sorted()
        .limit(Math.max(1, pairs.size() / 2))
        .average()
        .orElseThrow();
  }

  private static PairDependence of(MembershipCounts counts, int first, int second) {
    Sums sums = sums(counts, first, second, 0);
    return (sums.same > 0 && sums.different > 0 ? sums : sums(counts, first, second, 0.5))
        .result(first, second);
  }

  private static Sums sums(MembershipCounts counts, int first, int second, double added) {
    int one = 1 << first;
    int two = 1 << second;
    Sums sums = new Sums();
    for (int others = 1; others < counts.patterns(); others++) {
      if ((others & (one | two)) == 0) {
        sums.add(
            counts.count(others | one | two) + added,
            counts.count(others | one) + added,
            counts.count(others | two) + added,
            counts.count(others) + added);
      }
    }
    return sums;
  }

  /** By how many standard errors the pair departs from independence. */
  public double z() {
    return logOddsRatio / standardError;
  }

  private static final class Sums {
    private double same;
    private double different;
    private double sameSame;
    private double mixed;
    private double differentDifferent;

    void add(double both, double one, double two, double neither) {
      double all = both + one + two + neither;
      if (all > 0) {
        double agree = (both + neither) / all;
        double alike = both * neither / all;
        double unlike = one * two / all;
        same += alike;
        different += unlike;
        sameSame += agree * alike;
        mixed += agree * unlike + (1 - agree) * alike;
        differentDifferent += (1 - agree) * unlike;
      }
    }

    PairDependence result(int first, int second) {
      double variance =
          sameSame / (2 * same * same)
              + mixed / (2 * same * different)
              + differentDifferent / (2 * different * different);
      return new PairDependence(first, second, Math.log(same / different), Math.sqrt(variance));
    }
  }
}
