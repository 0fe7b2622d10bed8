package org.vetika.app.dialogue;

import java.util.Locale;
import java.util.Optional;

/** How a dialogue reached people. */
public enum ChannelKind {
  IN_PERSON,
  ONLINE,
  RADIO,
  TELEVISION,
  SOCIAL_VIDEO,
  PRINT;

  /** As in the database, addresses, data files and message keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The value of a key; empty for text that is none. */
  public static Optional<ChannelKind> ofKey(String key) {
    for (ChannelKind each : values()) {
      if (each.key().equals(key)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** The value of a key that the database holds. */
  static ChannelKind stored(String key) {
    return ofKey(key).orElseThrow(() -> new IllegalStateException("Unknown key: " + key));
  }
}
