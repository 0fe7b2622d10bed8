package org.vetika.app.issue.routing.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules of who answers.
 *
 * @param more the address of the next part, or null
 * @param done what was just done, in words, or null
 */
public record RoutingPage(
    List<Choice> times,
    List<Choice> levels,
    List<RoutingRow> rows,
    @Nullable String more,
    @Nullable String done,
    TestForm test) {
  /** A filter as a link. */
  public record Choice(String label, String href, boolean current) {}
}
