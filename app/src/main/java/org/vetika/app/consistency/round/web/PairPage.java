package org.vetika.app.consistency.round.web;

import java.util.List;

/**
 * Two records side by side.
 *
 * @param action where the answer goes; empty when no pair waits
 */
public record PairPage(
    String title, String back, String action, String remaining, List<Line> lines) {
  /** A field of both records. */
  public record Line(String field, String left, String right, boolean equal) {}
}
