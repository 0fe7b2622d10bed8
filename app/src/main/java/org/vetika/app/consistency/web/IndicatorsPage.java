package org.vetika.app.consistency.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of what parties count.
 *
 * @param found how many match, in words
 * @param next the address of the following part, null at the end
 */
public record IndicatorsPage(
    String found,
    boolean filtered,
    boolean later,
    String firstHref,
    String filePath,
    List<Chosen> chosen,
    List<Group> groups,
    List<Line> lines,
    @Nullable String next) {

  /** A filter in force; following the address takes it away. */
  public record Chosen(String dimension, String name, String href) {}

  /** The values of a dimension. */
  public record Group(
      String dimension, String label, String allHref, boolean free, List<Value> values) {}

  /** A value to filter by; the count says what the list would hold. */
  public record Value(String name, String count, String href, boolean chosen) {}

  /** An indicator. */
  public record Line(
      String href,
      String number,
      String name,
      String meaning,
      boolean illustration,
      ComparisonPage.Tag standing,
      String counts) {}
}
