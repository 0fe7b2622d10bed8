package org.vetika.counts.quality;

import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * Which counts are to be expected after some others: the Poisson model with Jeffreys' prior, whose
 * predictive distribution is negative binomial, widened by as much as the others vary more than a
 * Poisson count would.
 *
 * <p>From n counts with sum S: mean m = (S + ½)/n, variance m + m²·(1/(S + ½) + a(1 + 1/n)), where
 * a is the excess of their variance over their mean, divided by the square of the mean (moments; 0
 * when there is none). Without excess this is exactly the predictive distribution of the
 * Gamma–Poisson model; the case of equal counts, where other scores divide by 0, is an ordinary
 * one.
 */
final class CountPrediction {
  private final double size;
  private final double chance;

  private CountPrediction(double mean, double size) {
    this.size = size;
    this.chance = size / (size + mean);
  }

  /** From all counts but one. */
  static CountPrediction without(long[] counts, boolean[] used, int left) {
    int n = 0;
    double sum = 0;
    double squares = 0;
    for (int at = 0; at < counts.length; at++) {
      if (used[at] && at != left) {
        n++;
        sum += counts[at];
        squares += (double) counts[at] * counts[at];
      }
    }
    double average = sum / n;
    double variance = n > 1 ? (squares - n * average * average) / (n - 1) : 0;
    double excess = average > 0 ? Math.max(0, (variance - average) / (average * average)) : 0;
    double mean = (sum + .5) / n;
    return new CountPrediction(mean, 1 / (1 / (sum + .5) + excess * (1 + 1.0 / n)));
  }

  /** The probability of at most so many. */
  double atMost(long count) {
    return count < 0 ? 0 : RegularizedBeta.value(chance, size, count + 1.0);
  }

  /** The probability of at least so many; exact also where it is tiny. */
  double atLeast(long count) {
    return count <= 0 ? 1 : RegularizedBeta.complement(chance, size, (double) count);
  }

  /** The smaller of both: how odd a count is. */
  double tail(long count) {
    return Math.min(atMost(count), atLeast(count));
  }

  /** The smallest count that is not below the interval of {@code level}. */
  long low(double level) {
    long low = 0;
    long high = 1;
    while (atMost(high) < level / 2) {
      low = high;
      high *= 2;
    }
    while (low < high) {
      long middle = (low + high) >>> 1;
      if (atMost(middle) < level / 2) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The largest count that is not above it. */
  long high(double level) {
    long low = 0;
    long high = 1;
    while (atLeast(high + 1) >= level / 2) {
      low = high;
      high *= 2;
    }
    while (low < high) {
      long middle = (low + high) >>> 1;
      if (atLeast(middle + 1) < level / 2) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
