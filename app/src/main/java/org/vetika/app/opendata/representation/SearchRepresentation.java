package org.vetika.app.opendata.representation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param total how many entries match; when {@code more} is true there are more than were counted
 * @param suggestions other things to look for when nothing was found
 */
public record SearchRepresentation(
    LicenseRepresentation license,
    String url,
    long total,
    boolean more,
    List<HitRepresentation> items,
    List<SuggestionRepresentation> suggestions,
    @Nullable String next) {

  /** An entry that was found, with a piece of its text around the words. */
  public record HitRepresentation(
      String type,
      String url,
      @Nullable String date,
      List<String> placeCodes,
      MarkedText title,
      @Nullable MarkedText excerpt) {}

  /** An entry with a similar name, or a search that finds something; one of the two. */
  public record SuggestionRepresentation(
      @Nullable String url, @Nullable MarkedText title, @Nullable String query) {}
}
