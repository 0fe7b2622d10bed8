package org.vetika.app.consistency.round.web;

import java.util.List;

/** The rounds of a person. */
public record RoundsPage(List<Line> lines) {
  /**
   * A round in the list.
   *
   * @param look class of the tag of its state
   * @param waits whether it waits for this person
   */
  public record Line(
      String href,
      String title,
      String state,
      String look,
      String parties,
      String date,
      boolean made,
      boolean waits) {}
}
