package org.vetika.linkage.compare;

/**
 * The consonants of a name, in classes, so that spellings of one spoken name meet: "Sok" and
 * "Sokh", "Chea" and "Jea", "Vann" and "Wan", and a name in Khmer letters with its romanizations.
 * Vowels, aspiration, doubled letters and an "r" that no vowel follows, which Khmer does not speak,
 * are left out.
 *
 * <p>The classes are our own, made for the romanizations in use in Cambodia, which follow no single
 * standard; for other names the key works much like Soundex without its limit of four signs.
 */
public final class SoundKey {
  private static final char COENG = '\u17D2';
  private static final char SILENCED = '\u17CD';

  /** Classes of U+1780 to U+17A2, in the order of the code chart; - is spoken as a vowel only. */
  private static final String KHMER = "KKKKGCCCCNTTTTNTTTTNPPPPMYRLVSSSHL-";

  private SoundKey() {}

  /** Key of a text in the form of {@link NameForms#plain}; empty if it has no consonant. */
  public static String of(String plain) {
    StringBuilder key = new StringBuilder(plain.length());
    boolean start = true;
    for (int index = 0; index < plain.length(); ) {
      char character = plain.charAt(index);
      if (character >= '\u1780' && character <= '\u17FF') {
        index = khmer(plain, index, key);
      } else {
        index = latin(plain, index, start, key);
      }
      start = character == ' ';
    }
    int length = key.length();
    return length > 1 && key.charAt(length - 1) == 'R'
        ? key.substring(0, length - 1)
        : key.toString();
  }

  private static int khmer(String plain, int index, StringBuilder key) {
    char character = plain.charAt(index);
    if (character == COENG && isLast(plain, index)) {
      return index + 2;
    }
    boolean silenced = index + 1 < plain.length() && plain.charAt(index + 1) == SILENCED;
    if (character <= '\u17A2' && !silenced) {
      append(key, KHMER.charAt(character - '\u1780'));
    }
    return index + 1;
  }

  /** A subscript letter that ends the word is written and not spoken. */
  private static boolean isLast(String plain, int coeng) {
    return coeng + 2 >= plain.length() || plain.charAt(coeng + 2) == ' ';
  }

  private static int latin(String plain, int index, boolean start, StringBuilder key) {
    char character = plain.charAt(index);
    boolean followedByH = index + 1 < plain.length() && plain.charAt(index + 1) == 'h';
    boolean velar =
        character == 'n' && index + 1 < plain.length() && plain.charAt(index + 1) == 'g';
    if (velar) {
      append(key, 'G');
      return index + 2;
    }
    boolean spoken = character != 'r' || isBeforeVowel(plain, index);
    append(key, spoken ? latinClass(character, followedByH, start) : '-');
    return followedByH && character != 'h' ? index + 2 : index + 1;
  }

  private static boolean isBeforeVowel(String plain, int index) {
    return index + 1 < plain.length() && "aeiouy".indexOf(plain.charAt(index + 1)) >= 0;
  }

  private static char latinClass(char character, boolean followedByH, boolean start) {
    return switch (character) {
      case 'k', 'g', 'q', 'x' -> 'K';
      case 'c' -> followedByH ? 'C' : 'K';
      case 'j', 'z' -> 'C';
      case 'n' -> 'N';
      case 't', 'd' -> 'T';
      case 'p', 'b', 'f' -> 'P';
      case 'm' -> 'M';
      case 'y' -> start ? 'Y' : '-';
      case 'r' -> 'R';
      case 'l' -> 'L';
      case 'v', 'w' -> 'V';
      case 's' -> 'S';
      case 'h' -> start ? 'H' : '-';
      default -> Character.isDigit(character) ? character : '-';
    };
  }

  private static void append(StringBuilder key, char sound) {
    boolean repeated = !key.isEmpty() && key.charAt(key.length() - 1) == sound;
    if (sound != '-' && !repeated) {
      key.append(sound);
    }
  }
}
