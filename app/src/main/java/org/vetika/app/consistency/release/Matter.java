package org.vetika.app.consistency.release;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What counts are about. Releases about one matter are compared with each other, whatever the
 * period: who is detained in March may be in April, too.
 *
 * @param key as in the ledger
 */
public record Matter(String key) {
  /**
   * What a public indicator counts in a place.
   *
   * @param indicator its public number
   * @param place an official code; null for the whole country
   */
  public static Matter counted(String indicator, @Nullable String place) {
    return new Matter(indicator + "@" + (place == null ? "" : place));
  }

  /** What these parties compare without naming an indicator, by their public numbers. */
  public static Matter comparedBy(List<String> parties) {
    return new Matter(parties.stream().sorted().collect(Collectors.joining("+")));
  }
}
