package org.vetika.linkage.block;

/** What of a value must be equal for two records to be compared. */
public enum KeyForm {
  /** The whole value, as it is normalized for comparison. */
  EQUAL("=", 0),
  /** How a name sounds; the whole value where there is too little to hear. */
  SOUND("sound", 1),
  /** The first four characters. */
  BEGINNING("beginning", 1),
  /** The year of a date. */
  YEAR("year", 2),
  /** Year and month of a date. */
  MONTH("month", 1),
  /** The code of a place without its last two characters. */
  PARENT("parent", 1);

  private final String label;
  private final int looseness;

  KeyForm(String label, int looseness) {
    this.label = label;
    this.looseness = looseness;
  }

  /** How the form is written in settings. */
  public String label() {
    return label;
  }

  int looseness() {
    return looseness;
  }
}
