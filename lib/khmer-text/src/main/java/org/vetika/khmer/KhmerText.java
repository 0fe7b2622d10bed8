package org.vetika.khmer;

/** Questions about whether text is Khmer, and what this library needs to be ready. */
public final class KhmerText {
  private static final String SENTENCE = "ប្រជាពលរដ្ឋ ២៨ NGO";

  private KhmerText() {}

  /**
   * Loads the data that this library reads at the first use. A program with virtual threads calls
   * it once, from a platform thread, before it serves: a virtual thread that waits for a class to
   * be ready keeps its processor, and with as many of them as processors nobody is left to make it
   * ready (Java 25; seen as a hang with two processors).
   */
  public static void load() {
    KhmerWords.of(SENTENCE);
    IndexTerms.of(SENTENCE);
    LineBreaks.of(SENTENCE);
    KhmerClusters.of(SENTENCE);
    KhmerNumbers.format(1234);
    Collation.comparator().compare(SENTENCE, "កំពត");
  }

  /** Whether the code point is of the Khmer script: letters, signs, digits and lunar symbols. */
  public static boolean isKhmer(int codePoint) {
    return (codePoint >= 0x1780 && codePoint <= 0x17FF)
        || (codePoint >= 0x19E0 && codePoint <= 0x19FF);
  }

  /** Whether at least one code point is Khmer. */
  public static boolean containsKhmer(String text) {
    return text.codePoints().anyMatch(KhmerText::isKhmer);
  }

  /** Khmer letters as a share (0 to 1) of all letters; vowel signs are not letters; 0 if none. */
  public static double khmerShare(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    if (letters == 0) {
      return 0;
    }
    long khmer = text.codePoints().filter(Character::isLetter).filter(KhmerText::isKhmer).count();
    return (double) khmer / letters;
  }
}
