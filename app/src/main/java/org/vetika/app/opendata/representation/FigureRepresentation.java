package org.vetika.app.opendata.representation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number that a party states.
 *
 * @param indicator public number of what is counted
 * @param place an official code; null for the whole country
 * @param definition the version of the definition that it counts by
 * @param quotation set when somebody else entered what the party said in public
 * @param revisions earlier values too, oldest first
 */
public record FigureRepresentation(
    String number,
    String indicator,
    String url,
    OrganizationReference party,
    @Nullable String place,
    PeriodRepresentation period,
    String method,
    int definition,
    QuantityRepresentation quantity,
    String language,
    @Nullable String note,
    SourceDocument source,
    @Nullable QuotationRepresentation quotation,
    boolean withdrawn,
    Instant enteredAt,
    List<RevisionRepresentation> revisions) {

  /** The days that a figure covers; {@code from} is null when the beginning is not stated. */
  public record PeriodRepresentation(String key, @Nullable LocalDate from, LocalDate to) {}

  /**
   * How much, as exactly as it was said.
   *
   * @param qualifier such as {@code exactly}, {@code about}, {@code withheld}
   * @param confidence per cent that the interval of an estimate holds
   * @param words what was said instead of a number
   */
  public record QuantityRepresentation(
      String qualifier,
      @Nullable BigDecimal value,
      @Nullable BigDecimal lower,
      @Nullable BigDecimal upper,
      @Nullable Integer confidence,
      @Nullable String words) {}

  /** The document that a figure comes from; {@code date} is as exact as it is known. */
  public record SourceDocument(
      @Nullable String title, @Nullable String url, @Nullable String page, @Nullable String date) {}

  /** Who said it, and perhaps how. */
  public record QuotationRepresentation(String speaker, @Nullable String words) {}

  /** A value at a time, and why it came. */
  public record RevisionRepresentation(
      int revision,
      int definition,
      QuantityRepresentation quantity,
      @Nullable String because,
      boolean withdrawn,
      Instant enteredAt) {}
}
