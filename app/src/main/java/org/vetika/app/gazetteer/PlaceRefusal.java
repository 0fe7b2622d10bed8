package org.vetika.app.gazetteer;

/** Why a line of a list of places was not taken. */
public enum PlaceRefusal {
  /** The line has more or fewer fields than the header. */
  COLUMNS("the line has not as many fields as the header"),
  CODE("no place code of 2, 4, 6 or 8 digits"),
  NAME("both the Khmer and the Latin name are missing"),
  PARENT("the place above it is neither in the list nor on record"),
  TWICE("the code stands in an earlier line");

  private final String sentence;

  PlaceRefusal(String sentence) {
    this.sentence = sentence;
  }

  /** For the command line, in English. */
  public String sentence() {
    return sentence;
  }
}
