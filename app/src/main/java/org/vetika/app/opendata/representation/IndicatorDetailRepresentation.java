package org.vetika.app.opendata.representation;

import java.util.List;
import org.vetika.app.opendata.representation.FigureRepresentation.PeriodRepresentation;
import org.jspecify.annotations.Nullable;

/**
 * What parties count, with the places and periods for which public figures are stated.
 *
 * @param matters the newest first
 */
public record IndicatorDetailRepresentation(
    LicenseRepresentation license,
    IndicatorRepresentation indicator,
    List<MatterRepresentation> matters) {

  /**
   * A place and a period.
   *
   * @param place an official code; null for the whole country
   * @param parties how many parties state a figure for just these
   */
  public record MatterRepresentation(
      @Nullable String place, PeriodRepresentation period, int parties, String url) {}
}
