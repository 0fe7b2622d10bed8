package org.vetika.app.opendata.representation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What parties count.
 *
 * @param standing how its public figures stand to each other
 * @param peopleAtRisk small counts are not shown
 * @param definitions every version of what counts as a case, oldest first
 */
public record IndicatorRepresentation(
    String number,
    String url,
    boolean illustration,
    boolean peopleAtRisk,
    String standing,
    List<DefinitionRepresentation> definitions) {

  /**
   * A version of the definition.
   *
   * @param topic a topic code, or null
   * @param because why there is a new version; null for the first
   */
  public record DefinitionRepresentation(
      int version,
      @Nullable String topic,
      @Nullable LanguageText name,
      @Nullable LanguageText meaning,
      @Nullable LanguageText unit,
      String periodType,
      LocalDate validFrom,
      @Nullable LocalDate validUntil,
      @Nullable String because,
      Instant enteredAt) {}
}
