package org.vetika.app.consistency.round.web;

import java.util.List;

/** The rounds of a person. */
public record RoundsPage(List<Line> lines) {
  /** A round in the list. */
  public record Line(String href, String title, String state, String parties, boolean made) {}
}
