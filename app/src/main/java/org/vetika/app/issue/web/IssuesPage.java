package org.vetika.app.issue.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.issue.show.IssueCard;
import org.vetika.app.issue.show.ScoreShare;
import org.vetika.app.web.Narrowing;

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
    List<Narrowing.Chosen> chosen,
    List<Narrowing.Group> groups,
    List<IssueCard> issues,
    @Nullable String next,
    List<File> files) {

  /** The same list as a file; {@code type} is its media type. */
  public record File(String icon, String label, String type, String href) {}
}
