package org.vetika.linkage.compare;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The levels of each kind of field, with what is expected of matches before data is seen. */
final class LevelSchemes {
  private static final Map<FieldKind, LevelScheme> SCHEMES = schemes();

  private LevelSchemes() {}

  static LevelScheme of(FieldKind kind) {
    return Objects.requireNonNull(SCHEMES.get(kind));
  }

  private static Map<FieldKind, LevelScheme> schemes() {
    Map<FieldKind, LevelScheme> schemes = new EnumMap<>(FieldKind.class);
    schemes.put(
        FieldKind.NAME,
        new LevelScheme(
            List.of(
                "equal",
                "nearly equal",
                "sounds alike",
                "similar",
                "somewhat similar",
                "different"),
            List.of(.78, .07, .03, .03, .03, .06)));
    schemes.put(
        FieldKind.STRING,
        new LevelScheme(
            List.of("equal", "nearly equal", "similar", "somewhat similar", "different"),
            List.of(.8, .07, .04, .03, .06)));
    schemes.put(
        FieldKind.TEXT,
        new LevelScheme(
            List.of(
                "equal",
                "nearly equal",
                "very similar",
                "similar",
                "somewhat similar",
                "different"),
            List.of(.5, .15, .15, .1, .05, .05)));
    schemes.put(
        FieldKind.IDENTIFIER,
        new LevelScheme(
            List.of("equal", "one edit apart", "two edits apart", "different"),
            List.of(.82, .08, .03, .07)));
    schemes.put(
        FieldKind.DATE,
        new LevelScheme(
            List.of(
                "equal",
                "equal as far as known",
                "one digit wrong, within a week",
                "one digit wrong, or day and month swapped",
                "within a week",
                "two of day, month and year equal",
                "within a year",
                "different"),
            List.of(.8, .02, .03, .04, .02, .03, .02, .04)));
    schemes.put(
        FieldKind.PLACE,
        new LevelScheme(
            List.of(
                "equal", "one within the other", "same parent", "same grandparent", "different"),
            List.of(.82, .05, .04, .02, .07)));
    schemes.put(
        FieldKind.CATEGORY, new LevelScheme(List.of("equal", "different"), List.of(.92, .08)));
    schemes.put(
        FieldKind.NUMBER,
        new LevelScheme(
            List.of("equal", "one apart or one digit wrong", "within a tenth", "different"),
            List.of(.82, .07, .03, .08)));
    schemes.put(
        FieldKind.SET,
        new LevelScheme(
            List.of("equal", "mostly equal", "half equal", "something equal", "different"),
            List.of(.7, .1, .08, .07, .05)));
    return schemes;
  }
}
