package org.vetika.linkage.compare;

import java.util.Arrays;
import java.util.function.Function;
import org.vetika.khmer.KhmerText;

/**
 * The distinct values of a field in the form they are compared in, and what their comparer needs of
 * each, worked out once. Arrays are indexed by code; 0 is missing.
 */
public final class FieldValues {
  private static final int[] NOTHING = {};

  private final ValueDictionary texts;
  private int[] sounds = {};
  private ValueDictionary soundKeys = new ValueDictionary();
  private int[][] elements = {};
  private double[] numbers = {};

  private TextShapes shapes;

  FieldValues(ValueDictionary texts) {
    this.texts = texts;
    this.shapes = new TextShapes(texts);
  }

  /** The texts as compared. */
  public ValueDictionary texts() {
    return texts;
  }

  /** Once all texts are there. */
  void lookAtLetters() {
    shapes = new TextShapes(texts);
  }

  /** Which letters each text has and how it begins. */
  TextShapes shapes() {
    return shapes;
  }

  void listenToNames() {
    soundKeys = new ValueDictionary();
    sounds = new int[texts.size() + 1];
    for (int code = 1; code < sounds.length; code++) {
      String key = SoundKey.of(texts.value(code));
      sounds[code] = key.length() > 1 ? soundKeys.add(key) : 0;
    }
  }

  void takeApart(Function<String, int[]> apart) {
    elements = new int[texts.size() + 1][];
    elements[0] = NOTHING;
    for (int code = 1; code < elements.length; code++) {
      elements[code] = Arrays.stream(apart.apply(texts.value(code))).sorted().distinct().toArray();
    }
  }

  void readNumbers() {
    numbers = new double[texts.size() + 1];
    for (int code = 1; code < numbers.length; code++) {
      numbers[code] = number(texts.value(code));
    }
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException notANumber) {
      return Double.NaN;
    }
  }

  /** Texts that sound alike have the same number; 0 where there is too little to hear. */
  public int sound(int code) {
    return sounds.length == 0 ? 0 : sounds[code];
  }

  /** How alike two names sound that are written in two scripts; 0 if they are not. */
  double crossScriptSimilarity(int left, int right) {
    int sound = sound(left);
    int other = sound(right);
    if (sound == 0 || other == 0 || isKhmer(left) == isKhmer(right)) {
      return 0;
    }
    char[] pool = soundKeys.pool();
    return JaroWinkler.similarity(
        pool,
        soundKeys.start(sound),
        soundKeys.length(sound),
        pool,
        soundKeys.start(other),
        soundKeys.length(other));
  }

  private boolean isKhmer(int code) {
    return KhmerText.isKhmer(texts.pool()[texts.start(code)]);
  }

  int[] elements(int code) {
    return elements[code];
  }

  double number(int code) {
    return numbers[code];
  }
}
