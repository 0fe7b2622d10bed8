package org.vetika.app.webhook;

import java.util.Locale;

/** Why an address is not told, or something about it not changed. */
public enum Refusal {
  /** The person does not act for the organization. */
  NOT_ALLOWED,
  /** There is no such address, or it is another organization's. */
  UNKNOWN,
  ADDRESS_MISSING,
  ADDRESS_TOO_LONG,
  ADDRESS_UNREADABLE,
  NOT_HTTPS,
  /** A name or a password stands in the address. */
  CREDENTIALS,
  PORT,
  /** A number instead of a name, or a name without a dot. */
  NO_NAME,
  UNKNOWN_HOST,
  /** The name leads into a network that is not the internet. */
  FORBIDDEN_NETWORK,
  EVENTS_MISSING,
  NOTE_TOO_LONG,
  TOO_MANY,
  /** An old secret still signs. */
  ROTATED_ALREADY,
  /** Too many tests in a short time. */
  LIMITED;

  /** At the end of message keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
