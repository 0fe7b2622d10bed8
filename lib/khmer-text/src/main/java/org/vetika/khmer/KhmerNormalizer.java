package org.vetika.khmer;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * Brings Khmer text that looks alike to the same characters. Unicode's own normalization does
 * nothing for Khmer, so the rules are those of the proposal L2/22-290 and of published search
 * practice, written anew.
 *
 * <p>Both methods never throw, may be called from any thread, and change nothing when applied to
 * their own result.
 */
public final class KhmerNormalizer {
  private KhmerNormalizer() {}

  /**
   * Text to save and show: every cluster in the order fonts expect, marks typed twice written once,
   * split vowels composed, a shifter typed as the vowel u restored, deprecated letters replaced,
   * and invisible characters inside a cluster removed. Kept: zero-width spaces between clusters
   * (they say where a line may break), spelling variants, the subscript da, digits, all other text
   * (in Unicode's NFC).
   */
  public static String forDisplay(String text) {
    return nfc(reorder(nfc(replaceDeprecated(text)), false));
  }

  /**
   * Text for an index or a comparison, never to be shown: all of {@link #forDisplay} and the
   * folding of subscript da and ta, of the two letters for "oy", of look-alike signs and of Khmer
   * digits to Latin; no invisible characters anywhere, no coeng without a consonant. Letter case is
   * left to the caller, spaces are kept.
   */
  public static String forIndex(String text) {
    if (isAscii(text)) {
      return text;
    }
    // From the display form, so that saved and typed text always meet.
    String saved = forDisplay(text);
    StringBuilder folded = new StringBuilder(saved.length());
    for (int index = 0; index < saved.length(); index++) {
      char character = saved.charAt(index);
      if (!Letters.isInvisible(character)) {
        folded.append(foldCharacter(character));
      }
    }
    return nfc(reorder(nfc(folded.toString()), true));
  }

  private static char foldCharacter(char character) {
    return switch (character) {
      case '\u17B2' -> '\u17B1';
      case '\u17D3' -> '\u17C6';
      case '\u17DD' -> '\u17D1';
      default -> KhmerDigits.latin(character);
    };
  }

  private static boolean isAscii(String text) {
    for (int index = 0; index < text.length(); index++) {
      if (text.charAt(index) > 0x7F) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDeprecated(char character) {
    return switch (character) {
      case '\u17A3', '\u17A4', '\u17A8', '\u17B4', '\u17B5', '\u17D8' -> true;
      default -> false;
    };
  }

  private static String replaceDeprecated(String text) {
    int first = 0;
    while (first < text.length() && !isDeprecated(text.charAt(first))) {
      first++;
    }
    if (first == text.length()) {
      return text;
    }
    StringBuilder replaced = new StringBuilder(text.length());
    for (int index = 0; index < text.length(); index++) {
      char character = text.charAt(index);
      switch (character) {
        case '\u17A3' -> replaced.append('\u17A2');
        case '\u17A4' -> replaced.append("\u17A2\u17B6");
        case '\u17A8' -> replaced.append("\u17A7\u1780");
        case '\u17D8' -> replaced.append("\u17D4\u179B\u17D4");
        // Inherent vowels: no ink, and Unicode says not to use them.
        case '\u17B4', '\u17B5' -> {}
        default -> replaced.append(character);
      }
    }
    return replaced.toString();
  }

  private static String reorder(String text, boolean forIndex) {
    StringBuilder ordered = new StringBuilder(text.length());
    int index = 0;
    while (index < text.length()) {
      char character = text.charAt(index);
      if (Letters.isBase(character)) {
        int end = Letters.clusterEnd(text, index);
        Syllable.reorder(text, index, end, forIndex, ordered);
        index = end;
      } else {
        ordered.append(character);
        index++;
      }
    }
    return ordered.toString();
  }

  /**
   * Needed before and after ordering, because moving a mark can bring two foreign marks together.
   */
  private static String nfc(String text) {
    for (int index = 0; index < text.length(); index++) {
      if (mayCompose(text.charAt(index))) {
        return Normalizer.normalize(text, Form.NFC);
      }
    }
    return text;
  }

  /**
   * False for what stands in NFC wherever it stands: Latin before the combining marks, invisible
   * joiners, and Khmer but for the one sign (atthacan) that trades places with a coeng.
   */
  private static boolean mayCompose(char character) {
    return character >= 0x300
        && (character < 0x1780 || character > 0x17FF || character == '\u17DD')
        && (character < 0x200B || character > 0x200D);
  }
}
