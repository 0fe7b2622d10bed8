package org.vetika.app.organization;

/** The sides of a dialogue, for the colors and columns of pages. */
public enum Party {
  CIVIL_SOCIETY,
  GOVERNMENT,
  DEVELOPMENT_PARTNER,
  OTHER
}
