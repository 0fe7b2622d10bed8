package org.vetika.app.consistency.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.web.Narrowing;
import org.vetika.app.web.Tag;

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
    List<Narrowing.Chosen> chosen,
    List<Narrowing.Group> groups,
    List<Line> lines,
    @Nullable String next) {

  /** An indicator. */
  public record Line(
      String href,
      String number,
      String name,
      String meaning,
      boolean illustration,
      Tag standing,
      String counts) {}
}
