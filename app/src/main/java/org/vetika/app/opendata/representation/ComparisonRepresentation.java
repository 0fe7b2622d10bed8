package org.vetika.app.opendata.representation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.opendata.representation.FigureRepresentation.PeriodRepresentation;

/**
 * What is stated for an indicator, a place and a period, and what can be said of each two figures.
 *
 * @param place an official code; null for the whole country
 * @param others figures of other places or periods at the far end of a bridge
 * @param parts the places within
 */
public record ComparisonRepresentation(
    LicenseRepresentation license,
    IndicatorRepresentation indicator,
    String url,
    PeriodRepresentation period,
    @Nullable String place,
    String standing,
    List<FigureRepresentation> figures,
    List<FigureRepresentation> withdrawn,
    List<FigureRepresentation> others,
    List<PairRepresentation> comparisons,
    List<PartRepresentation> parts) {

  /**
   * Two figures, by number.
   *
   * @param differing what they speak of differently
   * @param uncovered the part of it that no step speaks of: then nothing is subtracted
   * @param rest what no step explains; null when it cannot be worked out, or is too small to show
   */
  public record PairRepresentation(
      String start,
      String end,
      List<String> differing,
      List<String> uncovered,
      List<StepRepresentation> steps,
      @Nullable BoundsRepresentation rest,
      boolean restWithheld,
      String standing) {}

  /**
   * A step of the way from start to end.
   *
   * @param change below zero for what only the start counts; null when too small to be shown
   */
  public record StepRepresentation(
      String kind,
      @Nullable BigDecimal change,
      String state,
      String language,
      @Nullable String text,
      OrganizationReference statedBy,
      Instant statedAt,
      List<WordRepresentation> words) {}

  /** What a party said to a step. */
  public record WordRepresentation(
      OrganizationReference party,
      String position,
      String language,
      @Nullable String text,
      Instant saidAt) {}

  /** Between which numbers something lies; null where nothing is known, open where not equal. */
  public record BoundsRepresentation(
      @Nullable BigDecimal lower,
      boolean lowerOpen,
      @Nullable BigDecimal upper,
      boolean upperOpen) {}

  /** A place within. */
  public record PartRepresentation(
      String place, String standing, List<FigureRepresentation> figures) {}
}
