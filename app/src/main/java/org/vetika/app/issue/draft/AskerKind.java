package org.vetika.app.issue.draft;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** As whom somebody raises an issue. */
public enum AskerKind {
  ORGANIZATION,
  /** A person with an account. */
  ACCOUNT,
  /** A person whose e-mail is confirmed by a link. */
  E_MAIL,
  /** A person who leaves no address. */
  RECEIPT;

  /** As in the database, addresses and message keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The value of a key that somebody sent. */
  public static Optional<AskerKind> ofKey(String key) {
    return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
  }

  static AskerKind stored(String key) {
    return ofKey(key).orElseThrow(() -> new IllegalStateException("Unknown key: " + key));
  }
}
