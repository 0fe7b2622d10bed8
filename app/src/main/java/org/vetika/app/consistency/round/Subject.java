package org.vetika.app.consistency.round;

import org.jspecify.annotations.Nullable;
import org.vetika.app.consistency.Period;

/**
 * The comparison of figures that a round explains.
 *
 * @param indicator a public number, such as {@code N0012}
 * @param place an official code; null for the whole country
 */
public record Subject(String indicator, Period period, @Nullable String place) {
  /** Where everybody sees the figures, without language. */
  public String path() {
    return "/consistency" + address();
  }

  /** Where their parties see them. */
  public String deskPath() {
    return "/desk/figures" + address();
  }

  private String address() {
    return "/" + indicator + "/" + period.key() + (place == null ? "" : "?place=" + place);
  }
}
