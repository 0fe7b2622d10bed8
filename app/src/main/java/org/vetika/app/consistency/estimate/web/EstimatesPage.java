package org.vetika.app.consistency.estimate.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.web.Narrowing;
import org.vetika.app.web.Tag;

/**
 * A list of estimates: those that everybody sees, or those of the reader's organizations.
 *
 * @param desk whether it stands on the desk
 * @param filePath the public path without language, with its filters; empty on the desk
 * @param next the address of the following part, null at the end
 */
public record EstimatesPage(
    boolean desk,
    String found,
    boolean filtered,
    boolean later,
    String firstHref,
    String listHref,
    String filePath,
    List<Narrowing.Chosen> chosen,
    List<Narrowing.Group> groups,
    List<Line> lines,
    @Nullable String next) {

  /** An estimate; {@code text} is the library's sentence, empty before it is computed. */
  public record Line(
      String href,
      String number,
      String title,
      String text,
      String where,
      boolean illustration,
      Tag state) {}
}
