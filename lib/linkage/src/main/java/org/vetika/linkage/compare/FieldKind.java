package org.vetika.linkage.compare;

/** What the values of a field are, which decides how they are normalized and compared. */
public enum FieldKind {
  /** A person's or organization's name or a part of it, in Khmer or Latin letters. */
  NAME,
  /** A short text, such as a street or a town. */
  STRING,
  /** A text of many words, such as a title or a description; the order of words hardly counts. */
  TEXT,
  /** A number or code that names something: a telephone, an identity card, a postal code. */
  IDENTIFIER,
  /** A date, also one of which day, month or year is unknown. */
  DATE,
  /** A code of the hierarchy of places, two characters for each level. */
  PLACE,
  /** One of a few values, such as sex or state. */
  CATEGORY,
  /** A quantity, such as an age or the number of a house. */
  NUMBER,
  /** Several values in one, separated by semicolons or vertical bars. */
  SET;

  /** The levels on which two values of this kind can agree. */
  public LevelScheme scheme() {
    return LevelSchemes.of(this);
  }

  /**
   * Whether a rare value that agrees says more than a frequent one and is weighed so by default.
   */
  public boolean weighsRareValues() {
    return this != DATE && this != SET && this != NUMBER;
  }
}
