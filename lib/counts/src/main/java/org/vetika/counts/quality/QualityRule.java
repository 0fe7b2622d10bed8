package org.vetika.counts.quality;

import java.util.List;

/** A rule about figures, as data: made by people, kept and exchanged as JSON. */
public sealed interface QualityRule {
  /** Its name, which findings carry. */
  String id();

  /**
   * Counts that the other periods of the same place do not let expect.
   *
   * @param indicator what is counted
   * @param level how seldom a right count may be found: .001 is one in a thousand
   * @param leastPeriods with fewer, the finding is that there are too few; at least 5
   */
  record Outlier(String id, String indicator, double level, int leastPeriods)
      implements QualityRule {
    /** Refuses levels and lengths that mean nothing. */
    public Outlier {
      if (!(level > 0 && level <= .2) || leastPeriods < 5) {
        throw new IllegalArgumentException("A level up to .2 and at least 5 periods");
      }
    }
  }

  /**
   * The count of a place is the sum of the places inside.
   *
   * @param tolerance by which share of the larger one they may differ, 0 to 1
   */
  record PlacesAddUp(String id, String indicator, double tolerance) implements QualityRule {}

  /**
   * One indicator is the sum of others.
   *
   * @param whole the sum
   * @param parts what it is made of
   * @param tolerance by which share of the larger one they may differ, 0 to 1
   */
  record IndicatorsAddUp(String id, String whole, List<String> parts, double tolerance)
      implements QualityRule {
    /** Copies the list. */
    public IndicatorsAddUp {
      parts = List.copyOf(parts);
    }
  }

  /**
   * One indicator divided by another lies within bounds: complaints answered are at most those
   * received.
   */
  record Ratio(String id, String above, String below, double least, double most)
      implements QualityRule {}

  /**
   * Every place that ever reports reports in every period.
   *
   * @param least share of the periods that a place must have, 0 to 1
   */
  record Completeness(String id, String indicator, double least) implements QualityRule {}

  /**
   * Figures come soon after their period.
   *
   * @param days after the last day of the period
   * @param least share of the figures that must come in time, 0 to 1
   */
  record Timeliness(String id, String indicator, int days, double least) implements QualityRule {}
}
