package org.vetika.app.consistency.round.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.web.Narrowing;

/**
 * The list of public rounds.
 *
 * @param found how many match, in words
 * @param next the address of the following part, null at the end
 */
public record PublicRoundsPage(
    String found,
    boolean later,
    String firstHref,
    String filePath,
    List<Narrowing.Chosen> chosen,
    List<Narrowing.Group> groups,
    List<Line> lines,
    @Nullable String next) {

  /** A round. */
  public record Line(
      String href,
      String title,
      String language,
      RoundPage.Mark mark,
      boolean made,
      String parties,
      String published) {}
}
