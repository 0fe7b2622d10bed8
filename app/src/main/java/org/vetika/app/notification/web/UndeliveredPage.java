package org.vetika.app.notification.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The letters that did not arrive.
 *
 * @param counts how many letters there are in each state
 * @param more where the next page is, or null
 */
public record UndeliveredPage(
    List<Count> counts, List<Row> rows, @Nullable String more, boolean done) {
  /** Letters in one state. */
  public record Count(String state, String number) {}

  /** One letter; times are in words. */
  public record Row(
      String id,
      String address,
      String state,
      String reason,
      String attempts,
      String made,
      String next) {}
}
