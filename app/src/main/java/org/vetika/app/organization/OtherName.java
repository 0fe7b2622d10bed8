package org.vetika.app.organization;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A name beside the two official ones.
 *
 * @param language {@code en}, {@code km} or {@code fr}
 * @param since from when it was used, if known
 * @param until to when, if it is a former name and that is known
 */
public record OtherName(
    String name,
    String language,
    Usage usage,
    @Nullable PartialDate since,
    @Nullable PartialDate until) {
  /** How the name is used. */
  public enum Usage {
    OTHER,
    FORMER,
    ACRONYM;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Usage ofKey(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT));
    }
  }
}
