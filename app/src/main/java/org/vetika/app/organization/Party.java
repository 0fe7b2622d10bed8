package org.vetika.app.organization;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The sides of a dialogue, for the colors and columns of pages. */
public enum Party {
  CIVIL_SOCIETY,
  GOVERNMENT,
  DEVELOPMENT_PARTNER,
  OTHER;

  /** As in addresses and message keys: {@code civil-society}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The party of a key that somebody typed. */
  public static Optional<Party> parse(String key) {
    return Arrays.stream(values()).filter(party -> party.key().equals(key)).findFirst();
  }
}
