package org.vetika.app.opendata.representation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comparison of lists between parties.
 *
 * @param id a UUID
 * @param signedByAll whether all parties signed the result
 * @param language of title and definition
 * @param definition what counts as a case
 * @param mode what was handed in: {@code open}, {@code encodings} or {@code keys}
 * @param fields that were compared
 * @param parties in the order of their lists
 * @param about the figures that it explains; null when there are none
 */
public record RoundRepresentation(
    String id,
    String url,
    boolean illustration,
    boolean signedByAll,
    String language,
    String title,
    String definition,
    String mode,
    List<String> fields,
    List<OrganizationReference> parties,
    @Nullable RoundSubject about,
    LocalDate publicOn,
    LocalDate destroyOn,
    Instant publishedAt) {

  /**
   * The figures that a round explains.
   *
   * @param period as in addresses
   * @param place an official code; null for the whole country
   */
  public record RoundSubject(String indicator, String period, @Nullable String place, String url) {}
}
