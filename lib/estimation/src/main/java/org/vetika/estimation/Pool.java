package org.vetika.estimation;

import java.util.List;

/** The equal mixture of several distributions. */
record Pool(List<SizeDistribution> parts) implements SizeDistribution {
  private static final double PRECISION = 1e-9;

  @Override
  public double cumulative(double size) {
    return parts.stream().mapToDouble(part -> part.cumulative(size)).sum() / parts.size();
  }

  @Override
  public double quantile(double share) {
    double low = parts.stream().mapToDouble(part -> part.quantile(share)).min().orElseThrow();
    double high = parts.stream().mapToDouble(part -> part.quantile(share)).max().orElseThrow();
    if (Double.isInfinite(high)) {
      return high;
    }
    while (high - low > PRECISION * high) {
      double middle = (low + high) / 2;
      if (cumulative(middle) < share) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }
}
