package org.vetika.app.consistency;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the list of indicators.
 *
 * @param next what to hand over as {@code after} for the next part; null at the end
 * @param total how many there are in all
 */
public record IndicatorList(List<Line> lines, @Nullable String next, long total) {
  /**
   * An indicator in one line.
   *
   * @param parties how many parties state public figures for it
   * @param figures how many public figures there are
   */
  public record Line(Indicator indicator, int parties, int figures) {}

  /**
   * A place and a period for which public figures are stated.
   *
   * @param place an official code; null for the whole country
   * @param parties how many parties state one for just this place and period
   */
  public record Matter(@Nullable String place, Period period, int parties) {}
}
