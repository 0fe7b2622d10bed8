package org.vetika.estimation;

import java.util.List;

/**
 * A mixture of model fits, each as a log-normal distribution of the unseen number whose two sides
 * have the widths of the fit's profile interval.
 *
 * <p>So a single model gives back its own interval, and several are weighed as they deserve.
 */
public final class SplitLogNormals implements SizeDistribution {
  private static final double LEAST = 1e-3;
  private static final double WIDEST = 50;
  private static final double PRECISION = 1e-10;

  /** One fit: logarithm of the unseen number, its spread below and above, and its share. */
  private record Part(double center, double below, double above, double weight) {
    double cumulative(double logarithm) {
      double distance = logarithm - center;
      return weight * Normal.cumulative(distance / (distance < 0 ? below : above));
    }
  }

  private final double known;
  private final List<Part> parts;

  private SplitLogNormals(double known, List<Part> parts) {
    this.known = known;
    this.parts = parts;
  }

  /** The average of all usable models that have a profile interval. */
  static SplitLogNormals of(MembershipCounts counts, ModelSearch search) {
    double known = counts.union();
    double sum = search.fits().stream().mapToDouble(fit -> weight(search, fit)).sum();
    return new SplitLogNormals(
        known,
        search.fits().stream()
            .filter(fit -> weight(search, fit) > 0)
            .map(fit -> part(known, fit, weight(search, fit) / sum))
            .toList());
  }

  /** One model alone. */
  static SplitLogNormals of(MembershipCounts counts, ModelFit fit) {
    double known = counts.union();
    return new SplitLogNormals(known, List.of(part(known, fit, 1)));
  }

  private static double weight(ModelSearch search, ModelFit fit) {
    return fit.profile() == null ? 0 : search.weight(fit);
  }

  private static Part part(double known, ModelFit fit, double weight) {
    ProfileInterval profile = fit.profile();
    if (profile == null) {
      throw new IllegalArgumentException("A fit without profile interval");
    }
    double center = logarithm(profile.point() - known);
    double z = Normal.quantile((1 + profile.interval().level()) / 2);
    double below = (center - logarithm(profile.interval().lower() - known)) / z;
    double above = (logarithm(profile.interval().upper() - known) - center) / z;
    return new Part(
        center, Math.max(below, PRECISION), Math.clamp(above, PRECISION, WIDEST), weight);
  }

  private static double logarithm(double unseen) {
    return Math.log(Math.max(unseen, LEAST));
  }

  @Override
  public double cumulative(double size) {
    return size < known ? 0 : cumulativeAt(logarithm(size - known));
  }

  private double cumulativeAt(double logarithm) {
    double sum = 0;
    for (Part part : parts) {
      sum += part.cumulative(logarithm);
    }
    return sum;
  }

  @Override
  public double quantile(double share) {
    double low = Math.log(LEAST);
    double high = Math.log(known) + WIDEST;
    if (cumulativeAt(high) < share) {
      // A model that the data hardly bound from above: no number would be honest.
      return Double.POSITIVE_INFINITY;
    }
    while (high - low > PRECISION) {
      double middle = (low + high) / 2;
      if (cumulativeAt(middle) < share) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return known + Math.exp(high);
  }
}
