package org.vetika.app.consistency;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which figures are wanted; null means any.
 *
 * @param indicator a public number
 * @param place an official code; figures of places below it count too
 * @param year some day of the period lies in it
 * @param parties internal ids, all those that were merged into one; empty means any
 */
public record FigureFilter(
    @Nullable String indicator,
    @Nullable String place,
    @Nullable Integer year,
    List<Long> parties) {
  public static final FigureFilter ALL = new FigureFilter(null, null, null, List.of());

  public FigureFilter {
    parties = List.copyOf(parties);
  }

  public static FigureFilter ofIndicator(String number) {
    return new FigureFilter(number, null, null, List.of());
  }
}
