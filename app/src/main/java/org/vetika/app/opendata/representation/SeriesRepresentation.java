package org.vetika.app.opendata.representation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A series of forums and what one year of it owed and saw.
 *
 * @param duePerYear how many each province, or the nation once, owes; null when no rule says so
 * @param dueBy who owes them: each province or the nation
 * @param since the first year in which they are owed
 * @param counts of the whole year
 * @param provinces the counts of each province where provinces owe it, else empty
 */
public record SeriesRepresentation(
    String code,
    String url,
    @Nullable LanguageText name,
    String kind,
    String level,
    @Nullable Integer duePerYear,
    @Nullable String dueBy,
    @Nullable Integer since,
    @Nullable SourceRepresentation source,
    int year,
    Counts counts,
    List<Province> provinces) {

  /**
   * How many dialogues.
   *
   * @param missing due, but neither held nor announced
   */
  public record Counts(int due, int held, int announced, int missing) {}

  /** The counts of a province. */
  public record Province(PlaceReference place, Counts counts) {}
}
