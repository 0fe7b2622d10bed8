package org.vetika.linkage.block;

/** What of a value must be equal for two records to be compared. */
public enum KeyForm {
  /** The whole value, as it is normalized for comparison. */
  EQUAL("="),
  /** How a name sounds; the whole value where there is too little to hear. */
  SOUND("sound"),
  /** The first four characters. */
  BEGINNING("beginning"),
  /** The year of a date. */
  YEAR("year"),
  /** Year and month of a date. */
  MONTH("month"),
  /** The code of a place without its last two characters. */
  PARENT("parent"),
  /** How two names sound, the field's and that of the field it is sometimes swapped with. */
  EITHER_ORDER("either order");

  private final String label;

  KeyForm(String label) {
    this.label = label;
  }

  /** How the form is written in settings. */
  public String label() {
    return label;
  }
}
