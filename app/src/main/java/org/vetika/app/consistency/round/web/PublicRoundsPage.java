package org.vetika.app.consistency.round.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

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
