package org.vetika.counts.release;

import java.util.Map;
import java.util.Set;

/**
 * What an earlier release of the same table showed.
 *
 * @param name of the release, for example its date
 * @param published the counts shown, by {@link CountTable#key}
 * @param suppressed the keys of cells that were withheld
 */
public record PastRelease(String name, Map<String, Long> published, Set<String> suppressed) {
  /** Copies what it is given. */
  public PastRelease {
    published = Map.copyOf(published);
    suppressed = Set.copyOf(suppressed);
  }
}
