package org.vetika.estimation;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * What two lists say under assumptions that they cannot test.
 *
 * <p>Unseen cases are {@code θ·n10·n01/n11}, and nothing in the counts tells the odds ratio θ: 1 is
 * independence, above 1 the same people tend to stand on both, below 1 the lists avoid each other.
 * Sources: P.-S. Laplace 1786 and C. G. J. Petersen 1896 for θ = 1; D. G. Chapman, Univ. California
 * Publ. Statist. 1 (1951), with the variance of G. A. F. Seber 1970.
 *
 * @param onlyFirst cases on the first list alone
 * @param onlySecond cases on the second list alone
 * @param both cases on both
 */
public record TwoLists(long onlyFirst, long onlySecond, long both) {
  private static final double[] THETAS = {0.25, 0.5, 1, 2, 4};

  /**
   * One assumption and the number it leads to.
   *
   * @param theta odds ratio
   * @param size number of cases, unseen ones included; infinite when the lists share none
   */
  public record Band(double theta, double size) {}

  static TwoLists of(MembershipCounts counts) {
    return new TwoLists(counts.count(1), counts.count(2), counts.count(3));
  }

  /** Cases on at least one list. */
  public long union() {
    return onlyFirst + onlySecond + both;
  }

  /** The number of cases if the odds ratio is θ; infinite when the lists share none. */
  public double size(double theta) {
    return union() + theta * unseen();
  }

  private double unseen() {
    return both == 0 ? Double.POSITIVE_INFINITY : (double) onlyFirst * onlySecond / both;
  }

  /** Lincoln–Petersen, {@code n1·n2/m}: right only if the lists are independent. */
  public double lincolnPetersen() {
    return size(1);
  }

  /** Standard error of {@link #lincolnPetersen} by Poisson maximum likelihood. */
  public double lincolnPetersenError() {
    double variance = 1. / onlyFirst + 1. / onlySecond + 1. / both;
    return Math.sqrt(unseen() + unseen() * unseen() * variance);
  }

  /** Chapman, finite also without overlap: right only if the lists are independent. */
  public double chapman() {
    return (onlyFirst + both + 1.) * (onlySecond + both + 1.) / (both + 1.) - 1;
  }

  /** Standard error of {@link #chapman}. */
  public double chapmanError() {
    double m = both;
    double product = (onlyFirst + m + 1) * (onlySecond + m + 1) * onlyFirst * onlySecond;
    return Math.sqrt(product / ((m + 1) * (m + 1) * (m + 2)));
  }

  /** The numbers for odds ratios from strong avoidance to strong dependence. */
  public List<Band> bands() {
    return DoubleStream.of(THETAS).mapToObj(theta -> new Band(theta, size(theta))).toList();
  }
}
