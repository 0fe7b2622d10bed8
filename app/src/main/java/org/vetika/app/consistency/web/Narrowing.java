package org.vetika.app.consistency.web;

import java.util.List;

/** How a list is narrowed by links: what was chosen, and what can be. */
public final class Narrowing {
  private Narrowing() {}

  /** A filter in force; following the address takes it away. */
  public record Chosen(String dimension, String name, String href) {}

  /**
   * The values of a dimension.
   *
   * @param allHref the address without a choice
   * @param free whether nothing is chosen
   */
  public record Group(
      String dimension, String label, String allHref, boolean free, List<Value> values) {}

  /** A value to filter by; the count says what the list would hold. */
  public record Value(String name, String count, String href, boolean chosen) {}
}
