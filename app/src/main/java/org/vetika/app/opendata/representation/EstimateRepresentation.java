package org.vetika.app.opendata.representation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.opendata.representation.FigureRepresentation.PeriodRepresentation;
import tools.jackson.databind.JsonNode;

/**
 * What counts of several lists allow to be said of the number of all cases, as exactly as everybody
 * may know it.
 *
 * @param indicator public number of what is counted
 * @param place an official code; null for the whole country
 * @param lists names of the lists, in the order of patterns
 * @param obstacles what the parties declare, such as {@code fed-by-another}
 * @param fromRound whether the counts come from a comparison of lists on this platform
 * @param language of definition and source
 * @param knownCases how many cases stand on some list
 * @param text the result in a sentence
 * @param estimate null when no number can be given
 * @param refusal why no number can be given, such as {@code two-lists}; null when one is
 * @param seed of the sampler: the same gives the same result
 */
public record EstimateRepresentation(
    String number,
    String url,
    String indicator,
    @Nullable String place,
    PeriodRepresentation period,
    List<OrganizationReference> parties,
    List<String> lists,
    List<String> obstacles,
    boolean fromRound,
    boolean illustration,
    String language,
    String definition,
    String source,
    long knownCases,
    @Nullable LanguageText text,
    @Nullable EstimatedNumber estimate,
    @Nullable String refusal,
    String software,
    long seed,
    Instant publishedAt) {

  /**
   * How many cases there are in all.
   *
   * @param point the middle; null where there is none
   * @param upper null where there is no limit
   * @param level share of such ranges that hold the true number
   * @param reading {@code between} or {@code at-least}
   */
  public record EstimatedNumber(
      @Nullable BigDecimal point,
      @Nullable BigDecimal lower,
      @Nullable BigDecimal upper,
      BigDecimal level,
      String reading) {}

  /**
   * The same with its counts, and with all that was computed.
   *
   * @param exactness {@code full}; {@code two-digits} where counts are hidden and therefore all
   *     results rounded; {@code all-two-digits} where the known cases are too
   */
  public record Detail(
      LicenseRepresentation license,
      EstimateRepresentation estimate,
      String exactness,
      List<Count> counts,
      Results results) {}

  /**
   * Cases on exactly these lists.
   *
   * @param stratum the part; empty when all cases are estimated together
   * @param pattern one character a list: 1 on it, 0 not
   * @param cases null when it is hidden to protect people
   */
  public record Count(String stratum, String pattern, @Nullable Long cases) {}

  /** The objects of docs/estimation.md, with texts in each language. */
  public record Results(JsonNode en, JsonNode km) {}
}
