package org.vetika.app.opendata.representation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.opendata.representation.FigureRepresentation.PeriodRepresentation;

/**
 * A difference of two figures that both sides have to account for.
 *
 * @param indicator public number of what is counted
 * @param sides of the two figures; their order says nothing
 * @param place an official code; null for the whole country
 * @param state such as {@code open}, {@code settled}, {@code standing}
 * @param dueOn the last day on which those who owe a word are in time; null when it is closed
 * @param dueRule permanent name of the rule that the day comes from; null when it is closed
 * @param round from 1; a revision of a figure begins another
 */
public record DiscrepancyRepresentation(
    String number,
    String url,
    String indicator,
    List<SideRepresentation> sides,
    @Nullable String place,
    PeriodRepresentation period,
    String state,
    @Nullable LocalDate dueOn,
    @Nullable String dueRule,
    boolean overdue,
    int round,
    boolean illustration,
    Instant openedAt,
    Instant changedAt) {

  /**
   * A side.
   *
   * @param figure public number of its figure
   * @param owes whether it has to speak
   */
  public record SideRepresentation(String figure, OrganizationReference party, boolean owes) {}

  /** The same with all that was said, oldest first. */
  public record Detail(
      LicenseRepresentation license,
      DiscrepancyRepresentation discrepancy,
      List<EntryRepresentation> entries) {}

  /**
   * Something that was said or done.
   *
   * @param deed such as {@code explain}
   * @param organization null when the clock did it
   * @param language of the text; null when there is none
   * @param corrects the {@code id} of the entry whose words it replaces; null for all others
   */
  public record EntryRepresentation(
      long id,
      int round,
      String deed,
      @Nullable OrganizationReference organization,
      @Nullable String language,
      @Nullable String text,
      @Nullable Long corrects,
      Instant at) {}
}
