package org.vetika.app.consistency.round.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two records side by side.
 *
 * @param language of the title; null when it is that of the page
 * @param action where the answer goes; empty when no pair waits
 */
public record PairPage(
    String title,
    @Nullable String language,
    String back,
    String action,
    String remaining,
    List<Line> lines) {
  /**
   * A field of both records.
   *
   * @param look how to say what {@code compared} says: class of a tag
   */
  public record Line(String field, String left, String right, String look, String compared) {}
}
