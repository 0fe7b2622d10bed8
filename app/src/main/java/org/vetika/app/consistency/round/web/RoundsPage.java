package org.vetika.app.consistency.round.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rounds of a person. */
public record RoundsPage(List<Line> lines) {
  /**
   * A round in the list.
   *
   * @param language of the title; null when it is that of the page
   * @param look class of the tag of its state
   * @param waits whether it waits for this person
   */
  public record Line(
      String href,
      String title,
      @Nullable String language,
      String state,
      String look,
      String parties,
      String date,
      boolean made,
      boolean waits) {}
}
