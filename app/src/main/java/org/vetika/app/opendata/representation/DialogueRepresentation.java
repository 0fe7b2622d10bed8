package org.vetika.app.opendata.representation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dialogue as an item of a list.
 *
 * @param startDate {@code 2021-09-28}, or only {@code 2021-09} or {@code 2021} where no more is
 *     known
 * @param startTime {@code 08:30} in the time zone
 * @param summaryState null when no summary result was begun
 * @param resultCount published results
 * @param illustration whether it is invented, to show how Vetika works
 */
public record DialogueRepresentation(
    String number,
    String url,
    String kind,
    String level,
    String status,
    String startDate,
    String endDate,
    String datePrecision,
    @Nullable String startTime,
    @Nullable String endTime,
    String timeZone,
    @Nullable LanguageText title,
    @Nullable SeriesReference series,
    List<Location> places,
    List<OrganizationReference> conveners,
    @Nullable String summaryState,
    int resultCount,
    boolean illustration,
    Instant changedAt) {

  /** The forum that the dialogue belongs to. */
  public record SeriesReference(String code, @Nullable LanguageText name) {}

  /** A place on record, a venue in words, or both. */
  public record Location(@Nullable PlaceReference place, @Nullable String venue) {}
}
