package org.vetika.app.search;

import java.util.List;

/**
 * How many of the entries found are of a kind; the most frequent first, years newest first.
 *
 * @param provinces by two-digit code; an entry counts in each of its provinces
 */
public record Facets(List<Facet> types, List<Facet> years, List<Facet> provinces) {
  /** How many entries have the value. */
  public record Facet(String value, int count) {}
}
