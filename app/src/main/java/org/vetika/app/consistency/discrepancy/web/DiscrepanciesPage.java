package org.vetika.app.consistency.discrepancy.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.consistency.web.ComparisonPage.Tag;

/**
 * Discrepancies in a list.
 *
 * @param states filters as links
 * @param next address of the next part; null at the end
 * @param base path of the list without language
 */
public record DiscrepanciesPage(
    String found, List<State> states, List<Line> lines, @Nullable String next, String base) {
  /** A filter. */
  public record State(String name, String href, boolean chosen) {}

  /** A discrepancy in a line. */
  public record Line(
      String href, String number, String title, Tag state, String due, boolean illustration) {}
}
