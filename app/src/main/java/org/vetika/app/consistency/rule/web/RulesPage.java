package org.vetika.app.consistency.rule.web;

import java.util.List;

/**
 * The rules about figures.
 *
 * @param done what was just done, in words; empty when nothing was
 * @param looks the last look at each indicator
 */
public record RulesPage(String done, List<Line> lines, List<Look> looks) {
  /** When an indicator was last looked at; counts in the digits of the page. */
  public record Look(
      String name, String when, String figures, String shortSeries, String leftOut) {}

  /**
   * A rule.
   *
   * @param title what kind it is
   * @param about which indicators it looks at
   * @param valid from when until when
   * @param entered by whom and when
   * @param withdrawn when, by whom and why; empty when it is not
   * @param noteLanguage of the note, for the attribute of that name
   * @param endHref empty when it cannot be ended any more
   */
  public record Line(
      String title,
      String says,
      String about,
      String valid,
      boolean holds,
      String note,
      String noteLanguage,
      String entered,
      String withdrawn,
      String endHref,
      String withdrawHref) {}
}
