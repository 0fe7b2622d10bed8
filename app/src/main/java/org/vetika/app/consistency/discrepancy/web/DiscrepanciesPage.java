package org.vetika.app.consistency.discrepancy.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.web.Narrowing.Chosen;
import org.vetika.app.web.Narrowing.Group;
import org.vetika.app.web.Tag;

/**
 * Discrepancies in a list.
 *
 * @param found how many match, in words
 * @param later whether this is not the first part
 * @param filePath of the list without language, with its filters
 * @param next address of the next part; null at the end
 */
public record DiscrepanciesPage(
    String found,
    boolean later,
    String firstHref,
    String filePath,
    List<Chosen> chosen,
    List<Group> groups,
    List<Line> lines,
    @Nullable String next) {

  /**
   * A discrepancy in a line.
   *
   * @param title what is counted, when and where
   * @param parties both, in words
   */
  public record Line(
      String href,
      String number,
      String title,
      String parties,
      Tag state,
      String due,
      boolean illustration) {}
}
