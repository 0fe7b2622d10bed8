package org.vetika.app.consistency.rule.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.web.Narrowing;
import org.vetika.app.web.Phrase;
import org.vetika.app.web.Tag;

/**
 * A list of findings: those that everybody sees, or those that are the reader's to look at.
 *
 * @param desk whether it stands on the desk
 * @param found how many match, in words
 * @param done what was just done, in words; empty when nothing was
 * @param listHref the list without filters
 * @param filePath the public path without language, with its filters; empty on the desk
 * @param next the address of the following part, null at the end
 */
public record FindingsPage(
    boolean desk,
    String found,
    String done,
    boolean filtered,
    boolean later,
    String firstHref,
    String listHref,
    String filePath,
    List<Narrowing.Chosen> chosen,
    List<Narrowing.Group> groups,
    List<Line> lines,
    @Nullable String next) {

  /**
   * A finding in the list.
   *
   * @param what is the matter
   * @param why by which numbers; empty when they are not shown
   * @param publicFrom from when everybody sees it, in words; empty when everybody does
   */
  public record Line(
      String href,
      String number,
      String title,
      String what,
      String why,
      Phrase party,
      String where,
      boolean illustration,
      Tag state,
      String publicFrom) {}
}
