package org.vetika.linkage.compare;

import java.util.Arrays;
import java.util.Locale;

/** A field whose values were brought to the form they are compared in. */
public final class PreparedField {
  private static final SimilaritySteps NAME_STEPS = new SimilaritySteps(.92, .88, .70);
  private static final SimilaritySteps STRING_STEPS = new SimilaritySteps(.92, .84, .70);
  private static final double[] TEXT_STEPS = {.9, .75, .55, .35};
  private static final double[] SET_STEPS = {.75, .5, Double.MIN_VALUE};
  private static final int SOUND_LEVEL = 3;
  private static final int NO_SOUND = 0;

  private final String name;
  private final FieldKind kind;
  private final FieldValues values;
  private final int partner;
  private int[] counts = {};

  PreparedField(FieldPlan plan, FieldValues values, int partner) {
    this.name = plan.name();
    this.kind = plan.kind();
    this.values = values;
    this.partner = partner;
  }

  /** Name of the field. */
  public String name() {
    return name;
  }

  /** What its values are. */
  public FieldKind kind() {
    return kind;
  }

  /** Its levels of agreement. */
  public LevelScheme scheme() {
    return kind.scheme();
  }

  /** The distinct values; for dates none, as their codes are the dates themselves. */
  public FieldValues values() {
    return values;
  }

  /**
   * Number of the field that this one's values are sometimes swapped with, -1 if there is none. The
   * two share their {@link #values}.
   */
  public int partner() {
    return partner;
  }

  /** How many records have the value of a code; empty for dates. */
  public int[] counts() {
    return counts;
  }

  void count(int[] found) {
    counts = found;
  }

  /** Works out, once, what the comparer needs of each value. */
  void finish() {
    values.lookAtLetters();
    switch (kind) {
      case NAME -> values.listenToNames();
      case TEXT -> values.takeApart(PreparedField::pairsOfLetters);
      case SET -> values.takeApart(PreparedField::elements);
      case NUMBER -> values.readNumbers();
      case STRING, IDENTIFIER, DATE, PLACE, CATEGORY -> {}
    }
  }

  /** A comparer for one thread. */
  public Comparer comparer() {
    return switch (kind) {
      case NAME -> new TextComparer(values, NAME_STEPS, SOUND_LEVEL);
      case STRING -> new TextComparer(values, STRING_STEPS, NO_SOUND);
      case TEXT -> new SetComparer(values, TEXT_STEPS, true);
      case IDENTIFIER -> new EditComparer(values);
      case DATE -> new DateComparer(values);
      case PLACE -> new PlaceComparer(values);
      case CATEGORY -> (_, _) -> 2;
      case NUMBER -> new NumberComparer(values);
      case SET -> new SetComparer(values, SET_STEPS, false);
    };
  }

  /** The value in the form it is compared in; empty if there is nothing to compare. */
  static String plain(FieldKind kind, String text) {
    return switch (kind) {
      case NAME, STRING, TEXT, CATEGORY -> NameForms.plain(text);
      case IDENTIFIER -> NameForms.plain(text).replace(" ", "");
      case PLACE -> text.strip();
      case NUMBER -> text.strip().replace(",", "");
      case SET, DATE -> text.strip().toLowerCase(Locale.ROOT);
    };
  }

  private static int[] pairsOfLetters(String text) {
    String[] words = text.split(" ");
    int[] pairs = new int[text.length() + words.length];
    int next = 0;
    for (String word : words) {
      char before = ' ';
      for (int index = 0; index < word.length(); index++) {
        pairs[next++] = before << 16 | word.charAt(index);
        before = word.charAt(index);
      }
    }
    return Arrays.copyOf(pairs, next);
  }

  private static int[] elements(String text) {
    return Arrays.stream(text.split("[;|]"))
        .map(NameForms::plain)
        .filter(element -> !element.isEmpty())
        .mapToInt(String::hashCode)
        .toArray();
  }
}
