package org.vetika.app.gazetteer;

/** The levels of state administration below the national one. */
public enum PlaceLevel {
  PROVINCE,
  DISTRICT,
  COMMUNE,
  VILLAGE
}
