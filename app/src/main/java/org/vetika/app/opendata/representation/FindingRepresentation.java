package org.vetika.app.opendata.representation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Something that a rule found about a party's figures: a question, not a verdict.
 *
 * @param indicator public number of what is counted
 * @param kind what is the matter, such as {@code outlier-high}
 * @param place an official code; null for the whole country
 * @param period null when it is about all periods
 * @param figure public number of the figure it is about; null when it is about several
 * @param numbers the figures behind it by name; empty when they are withheld to protect people
 * @param missing periods without a figure
 * @param state {@code explained}, {@code stands}, {@code corrected}, {@code revised} or {@code
 *     lapsed}
 * @param answers what the party said, oldest first
 */
public record FindingRepresentation(
    String number,
    String url,
    String indicator,
    OrganizationReference party,
    String method,
    String rule,
    String kind,
    @Nullable String place,
    @Nullable String period,
    @Nullable String figure,
    SortedMap<String, BigDecimal> numbers,
    List<String> missing,
    String state,
    boolean illustration,
    Instant foundAt,
    LocalDate publicOn,
    @Nullable Instant closedAt,
    List<AnswerRepresentation> answers) {

  /** By itself. */
  public record Detail(LicenseRepresentation license, FindingRepresentation finding) {}

  /**
   * What the party said.
   *
   * @param position {@code explains} or {@code stands}
   */
  public record AnswerRepresentation(
      String position,
      String language,
      @Nullable String text,
      Instant at,
      OrganizationReference organization) {}
}
