package org.vetika.linkage.compare;

/** What the values of a field are, which decides how they are normalized and compared. */
public enum FieldKind {
  /** A person's or organization's name or a part of it, in Khmer or Latin letters. */
  NAME(
      new LevelScheme(
          new String[] {
            "equal", "nearly equal", "sounds alike", "similar", "somewhat similar", "different"
          },
          new double[] {.78, .07, .03, .03, .03, .06})),
  /** A short text, such as a street or a town. */
  STRING(
      new LevelScheme(
          new String[] {"equal", "nearly equal", "similar", "somewhat similar", "different"},
          new double[] {.8, .07, .04, .03, .06})),
  /** A text of many words, such as a title or a description; the order of words hardly counts. */
  TEXT(
      new LevelScheme(
          new String[] {
            "equal", "nearly equal", "very similar", "similar", "somewhat similar", "different"
          },
          new double[] {.5, .15, .15, .1, .05, .05})),
  /** A number or code that names something: a telephone, an identity card, a postal code. */
  IDENTIFIER(
      new LevelScheme(
          new String[] {"equal", "one edit apart", "two edits apart", "different"},
          new double[] {.82, .08, .03, .07})),
  /** A date, also one of which day, month or year is unknown. */
  DATE(
      new LevelScheme(
          new String[] {
            "equal",
            "equal as far as known",
            "one digit wrong, or day and month swapped",
            "within a week",
            "two of day, month and year equal",
            "within a year",
            "different"
          },
          new double[] {.8, .02, .05, .03, .03, .02, .05})),
  /** A code of the hierarchy of places, two characters for each level. */
  PLACE(
      new LevelScheme(
          new String[] {
            "equal", "one within the other", "same parent", "same grandparent", "different"
          },
          new double[] {.82, .05, .04, .02, .07})),
  /** One of a few values, such as sex or state. */
  CATEGORY(new LevelScheme(new String[] {"equal", "different"}, new double[] {.92, .08})),
  /** A quantity, such as an age or the number of a house. */
  NUMBER(
      new LevelScheme(
          new String[] {
            "equal", "one apart or one digit wrong", "within a tenth", "different"
          },
          new double[] {.82, .07, .03, .08})),
  /** Several values in one, separated by semicolons or vertical bars. */
  SET(
      new LevelScheme(
          new String[] {"equal", "mostly equal", "half equal", "something equal", "different"},
          new double[] {.7, .1, .08, .07, .05}));

  private final LevelScheme scheme;

  FieldKind(LevelScheme scheme) {
    this.scheme = scheme;
  }

  /** The levels on which two values of this kind can agree. */
  public LevelScheme scheme() {
    return scheme;
  }

  /** Whether a rare value that agrees says more than a frequent one and is weighed so by default. */
  public boolean weighsRareValues() {
    return this != DATE && this != SET && this != NUMBER;
  }
}
