package org.vetika.app.dialogue.importing;

import java.util.Locale;

/** What an organization did in the dialogue, where the document says so. */
public enum OrganizationRole {
  /** Called, coordinated or hosted the dialogue. */
  CONVENER,
  /** Took part, as a member or attendant. */
  PARTICIPANT,
  /** An agency of the United Nations that took part. */
  UN_AGENCY,
  /** Supported or joined the effort. */
  PARTNER,
  /** Was invited to answer. */
  INVITED,
  /** Is named with its acronym, its part is not stated. */
  MENTIONED;

  /** The word used in JSON. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
