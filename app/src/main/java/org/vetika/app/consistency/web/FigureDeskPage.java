package org.vetika.app.consistency.web;

import java.util.List;

/**
 * Where parties find their figures.
 *
 * @param done what was just done, in words; empty when nothing was
 */
public record FigureDeskPage(String done, List<Line> lines) {
  /**
   * A figure of the reader's organizations, or one that was entered on their behalf.
   *
   * @param pending from when everybody sees it; empty when everybody does
   */
  public record Line(
      String href,
      String number,
      String title,
      String detail,
      String value,
      String pending,
      String withdrawHref) {}
}
