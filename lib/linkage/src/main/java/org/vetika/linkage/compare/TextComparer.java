package org.vetika.linkage.compare;

/**
 * Jaro–Winkler similarity in steps, and, for names, whether they sound alike. What letters two
 * texts have at all is looked at first: most pairs are told apart by that alone.
 */
final class TextComparer implements Comparer {
  private final FieldValues values;
  private final SimilaritySteps steps;
  private final int soundLevel;

  /**
   * @param steps smallest similarity of each level after "equal"
   * @param soundLevel the level of texts that sound alike, 0 for none; it stands between the steps
   */
  TextComparer(FieldValues values, SimilaritySteps steps, int soundLevel) {
    this.values = values;
    this.steps = steps;
    this.soundLevel = soundLevel;
  }

  @Override
  public int level(int left, int right) {
    int bySimilarity = bySimilarity(left, right);
    if (soundLevel == 0 || bySimilarity < soundLevel) {
      return bySimilarity;
    }
    int sound = values.sound(left);
    if (sound != 0 && sound == values.sound(right)) {
      return soundLevel;
    }
    return Math.min(bySimilarity, level(steps.of(values.crossScriptSimilarity(left, right))));
  }

  private int bySimilarity(int left, int right) {
    if (values.shapes().areUnlike(left, right, steps)) {
      return level(steps.count());
    }
    ValueDictionary texts = values.texts();
    char[] pool = texts.pool();
    return level(
        steps.of(
            JaroWinkler.similarity(
                pool,
                texts.start(left),
                texts.length(left),
                pool,
                texts.start(right),
                texts.length(right))));
  }

  /** Level 1 is equality; the level of sound is stepped over. */
  private int level(int step) {
    int level = step + 2;
    return soundLevel != 0 && level >= soundLevel ? level + 1 : level;
  }
}
