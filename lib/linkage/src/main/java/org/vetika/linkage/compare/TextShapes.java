package org.vetika.linkage.compare;

/**
 * What can be told of texts without reading them: two numbers for each, side by side. One has the
 * letters that occur in it, with its length in the uppermost bits; the other its first four
 * characters, the first one uppermost.
 */
final class TextShapes {
  /** Lengths from here on are not told apart. */
  static final int LONG = 63;

  private static final int LETTERS = 58;
  private static final int LENGTH_BITS = Long.SIZE - LETTERS;
  private static final int BEGINNING = Long.SIZE / Character.SIZE;

  private final ValueDictionary texts;
  private final long[] shapes;

  TextShapes(ValueDictionary texts) {
    this.texts = texts;
    this.shapes = new long[2 * (texts.size() + 1)];
    for (int code = 1; code <= texts.size(); code++) {
      shapes[2 * code] = letters(code) | (long) Math.min(texts.length(code), LONG) << LETTERS;
      shapes[2 * code + 1] = beginning(code);
    }
  }

  private long letters(int code) {
    char[] pool = texts.pool();
    int end = texts.start(code) + texts.length(code);
    long letters = 0;
    for (int index = texts.start(code); index < end; index++) {
      letters |= 1L << pool[index] % LETTERS;
    }
    return letters;
  }

  private long beginning(int code) {
    char[] pool = texts.pool();
    int length = texts.length(code);
    long beginning = 0;
    for (int index = 0; index < BEGINNING; index++) {
      beginning <<= Character.SIZE;
      beginning |= index < length ? pool[texts.start(code) + index] : 0;
    }
    return beginning;
  }

  /** At most so many characters of the two can match each other. */
  int mostCommon(int left, int right) {
    return mostCommon(shapes[2 * left], shapes[2 * right], texts.length(left), texts.length(right));
  }

  private static int mostCommon(long shape, long other, int length, int otherLength) {
    int fromLeft = length - Long.bitCount((shape & ~other) << LENGTH_BITS);
    int fromRight = otherLength - Long.bitCount((other & ~shape) << LENGTH_BITS);
    return Math.min(fromLeft, fromRight);
  }

  /** Whether the two cannot be as alike as the last of the steps asks for. */
  boolean areUnlike(int left, int right, SimilaritySteps steps) {
    long shape = shapes[2 * left];
    long other = shapes[2 * right];
    int length = (int) (shape >>> LETTERS);
    int otherLength = (int) (other >>> LETTERS);
    if (length == LONG || otherLength == LONG) {
      return false;
    }
    long differs = shapes[2 * left + 1] ^ shapes[2 * right + 1];
    int prefix = Long.numberOfLeadingZeros(differs) / Character.SIZE;
    return mostCommon(shape, other, length, otherLength)
        < steps.leastCommon(length, otherLength, prefix);
  }
}
