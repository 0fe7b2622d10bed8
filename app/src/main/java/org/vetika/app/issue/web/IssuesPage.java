package org.vetika.app.issue.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.dialogue.show.Phrase;
import org.vetika.app.issue.show.IssueCard;
import org.vetika.app.issue.show.ScoreShare;

/**
 * The list of issues.
 *
 * @param found how many match, in words
 * @param later whether this is not the first part of the list
 * @param shares how all issues of the other filters stand; empty when there are none
 * @param next the address of the following part, null at the end
 */
public record IssuesPage(
    String found,
    boolean filtered,
    boolean later,
    String firstHref,
    List<ScoreShare> shares,
    List<Chosen> chosen,
    List<Group> groups,
    List<IssueCard> issues,
    @Nullable String next,
    List<File> files) {

  /** A filter in force; following the address takes it away. */
  public record Chosen(String dimension, Phrase name, String href) {}

  /**
   * The values of a dimension.
   *
   * @param more values beyond those that are shown at once
   */
  public record Group(
      String dimension,
      String label,
      String allHref,
      boolean free,
      List<Value> values,
      List<Value> more) {}

  /** A value to filter by; the count says what the list would hold. */
  public record Value(Phrase name, String count, String href, boolean chosen) {}

  /** The same list as a file; {@code type} is its media type. */
  public record File(String icon, String label, String type, String href) {}
}
