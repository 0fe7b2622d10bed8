package org.vetika.app.consistency;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that parties count.
 *
 * @param number public, such as {@code N0001}
 * @param illustration invented to show how Vetika works
 * @param standing how its public figures stand to each other
 * @param definitions every version, oldest first; never empty
 */
public record Indicator(
    long id, String number, boolean illustration, Standing standing, List<Definition> definitions) {
  public Indicator {
    definitions = List.copyOf(definitions);
    if (definitions.isEmpty()) {
      throw new IllegalArgumentException("an indicator without a definition: " + number);
    }
  }

  /** The newest version. */
  public Definition definition() {
    return definitions.getLast();
  }

  /** Whether some version counts people at risk: then all figures are protected. */
  public boolean peopleAtRisk() {
    return definitions.stream().anyMatch(Definition::peopleAtRisk);
  }

  /** The version that was meant for cases of that day, the newest if several were. */
  public Definition definitionOn(LocalDate day) {
    return definitions.reversed().stream()
        .filter(each -> each.holdsOn(day))
        .findFirst()
        .orElseGet(this::definition);
  }

  /**
   * What counts as a case, in one version.
   *
   * @param version from 1
   * @param topic a topic code, or null
   * @param meaning what counts as a case, and what does not
   * @param unit what is counted, in the plural, such as "reports"
   * @param periodType how long a period is as a rule
   * @param peopleAtRisk what is below five is never shown
   * @param because why there is a new version; empty for the first
   * @param enteredBy the person's name
   */
  public record Definition(
      long id,
      int version,
      @Nullable String topic,
      BothLanguages name,
      BothLanguages meaning,
      BothLanguages unit,
      PeriodType periodType,
      boolean peopleAtRisk,
      LocalDate validFrom,
      @Nullable LocalDate validUntil,
      String because,
      Instant enteredAt,
      String enteredBy) {
    /** Whether it was meant for cases of that day. */
    public boolean holdsOn(LocalDate day) {
      return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }
  }
}
