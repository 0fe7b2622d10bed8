package org.vetika.app.consistency.round;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the parties hand in. */
public enum ListMode {
  /** Lists with names, which the reviewers see where records are doubtful. */
  OPEN,
  /** Encodings made with a secret that the platform never sees. */
  ENCODINGS,
  /** Lists of keys that are the same case when they are equal. */
  KEYS;

  /** As in the database and in message keys {@code round-mode.<key>}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<ListMode> of(String key) {
    return Stream.of(values()).filter(each -> each.key().equals(key)).findFirst();
  }
}
