package org.vetika.app.issue.routing.web;

import java.util.List;

/**
 * Who would answer, and who after them.
 *
 * @param asked what was asked, in words; empty when the form was refused
 * @param ladder from whoever answers first upwards; empty: the queue of the facilitators
 */
public record RoutingTestPage(TestForm test, String asked, List<Rung> ladder) {
  /**
   * One authority of the ladder.
   *
   * @param why the rule or the registry, in words
   */
  public record Rung(String level, String name, String language, String href, String why) {}
}
