package org.vetika.app.dialogue.summary;

import java.util.Locale;

/** Who somebody is to a summary result. */
public enum Actor {
  /** A facilitator of an organization that convened the dialogue. */
  FACILITATOR,
  /** Speaks for an organization that convened, took part or was invited to answer. */
  PARTICIPANT;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
