package org.vetika.estimation;

import java.util.List;

/**
 * The lists allow a figure.
 *
 * @param union cases known from at least one list
 * @param reading how the figure may be quoted
 * @param size how sure the methods are together
 * @param level of the interval
 * @param evidence all results behind it
 * @param warnings what must be said beside it
 */
public record Estimate(
    long union,
    Reading reading,
    SizeDistribution size,
    double level,
    Evidence evidence,
    List<Message> warnings)
    implements Finding {

  /** How a figure may be quoted. */
  public enum Reading {
    /** The range holds the true number unless the assumptions fail. */
    BETWEEN,
    /** Some cases are hard to reach for all lists: only the lower end may be quoted. */
    AT_LEAST
  }

  /** The middle: the true number is as likely above as below. */
  public double point() {
    return size.median();
  }

  /** The range at the chosen level. */
  public Interval interval() {
    return size.interval(level);
  }

  /**
   * The middle, if after all something bound all lists at once. This cannot be seen in the data.
   *
   * @param theta odds ratio: above 1 when cases missed by some lists tend to be missed by all
   */
  public double pointIfBound(double theta) {
    return union + theta * (point() - union);
  }

  @Override
  public Message summary() {
    Interval interval = interval();
    long lower = Math.round(interval.lower());
    return reading == Reading.AT_LEAST
        ? Message.of("summary.at-least", union, lower)
        : Message.of(
            "summary.between",
            union,
            lower,
            Math.round(interval.upper()),
            Math.round(point()),
            Math.round(100 * level));
  }
}
