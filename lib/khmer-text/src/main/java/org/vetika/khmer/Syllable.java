package org.vetika.khmer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The parts of one Khmer cluster, collected in any typed order and written back in the one order of
 * L2/22-290: base, robat, subscripts (ro last), shifter, vowels (pre, below, above, post), signs,
 * final signs.
 */
final class Syllable {
  private static final Comparator<Character> RO_LAST =
      Comparator.comparing(consonant -> consonant == Letters.RO);

  private final char base;
  private final boolean forIndex;
  private final List<Character> subscripts = new ArrayList<>();
  private final StringBuilder robat = new StringBuilder();
  private final StringBuilder shifters = new StringBuilder();
  private final StringBuilder preVowels = new StringBuilder();
  private final StringBuilder belowVowels = new StringBuilder();
  private final StringBuilder aboveVowels = new StringBuilder();
  private final StringBuilder postVowels = new StringBuilder();
  private final StringBuilder signs = new StringBuilder();
  private final StringBuilder finalSigns = new StringBuilder();
  private boolean shifterStaysAbove;

  /** A last coeng without a consonant: typing may go on, so it is saved; the index leaves it. */
  private boolean endsInCoeng;

  private Syllable(char base, boolean forIndex) {
    this.base = base;
    this.forIndex = forIndex;
  }

  /** Writes the cluster {@code text[start, end)} in order to {@code target}. */
  static void reorder(
      CharSequence text, int start, int end, boolean forIndex, StringBuilder target) {
    if (end == start + 1) {
      target.append(text.charAt(start));
      return;
    }
    if (end == start + 2 && Letters.isMark(text.charAt(start + 1))) {
      // One mark stands where it must; most clusters are like this.
      target.append(text, start, end);
      return;
    }
    Syllable syllable = new Syllable(text.charAt(start), forIndex);
    syllable.collect(text, start + 1, end);
    syllable.composeVowels();
    syllable.restoreShifter();
    syllable.writeTo(target);
  }

  private void collect(CharSequence text, int start, int end) {
    for (int index = start; index < end; index++) {
      char character = text.charAt(index);
      if (Letters.isBase(character)) {
        // Subscript da and subscript ta are the same shape in every font.
        subscripts.add(forIndex && character == Letters.DA ? Letters.TA : character);
      } else if (Letters.isInvisible(character)) {
        noteNonJoiner(character, text.charAt(index - 1));
      } else if (character != Letters.COENG) {
        addOnce(partOf(character), character);
      }
    }
    endsInCoeng = !forIndex && text.charAt(end - 1) == Letters.COENG;
  }

  /** A non-joiner after a shifter keeps the shifter's own shape above an upper vowel: meant. */
  private void noteNonJoiner(char invisible, char before) {
    if (invisible == Letters.ZERO_WIDTH_NON_JOINER && Letters.isShifter(before)) {
      shifterStaysAbove = true;
    }
  }

  private StringBuilder partOf(char mark) {
    return switch (mark) {
      case Letters.ROBAT -> robat;
      case Letters.MUUSIKATOAN, Letters.TRIISAP -> shifters;
      case Letters.VOWEL_AA -> postVowels;
      case '\u17B7', '\u17B8', '\u17B9', '\u17BA', Letters.VOWEL_OE -> aboveVowels;
      case Letters.VOWEL_U, '\u17BC', '\u17BD' -> belowVowels;
      case '\u17BF', '\u17C0', '\u17C1', '\u17C2', '\u17C3', '\u17C4', '\u17C5' -> preVowels;
      case '\u17C7', '\u17C8' -> finalSigns;
      default -> signs;
    };
  }

  private static void addOnce(StringBuilder part, char mark) {
    if (part.indexOf(String.valueOf(mark)) < 0) {
      part.append(mark);
    }
  }

  private static boolean remove(StringBuilder part, char mark) {
    int index = part.indexOf(String.valueOf(mark));
    if (index >= 0) {
      part.deleteCharAt(index);
    }
    return index >= 0;
  }

  /** Vowels typed as their two halves: e + ii is oe, e + aa is oo. */
  private void composeVowels() {
    if (preVowels.indexOf("\u17C1") < 0) {
      return;
    }
    if (remove(aboveVowels, Letters.VOWEL_II)) {
      remove(preVowels, Letters.VOWEL_E);
      addOnce(aboveVowels, Letters.VOWEL_OE);
    } else if (aboveVowels.isEmpty() && remove(postVowels, Letters.VOWEL_AA)) {
      remove(preVowels, Letters.VOWEL_E);
      addOnce(preVowels, Letters.VOWEL_OO);
    }
  }

  /** Below an upper vowel a shifter looks like the vowel u, and is often typed as one. */
  private void restoreShifter() {
    if (!belowVowels.toString().equals("\u17BB") || !upperPartFollows()) {
      return;
    }
    if (shifters.isEmpty()) {
      shifters.append(meantShifter());
      belowVowels.setLength(0);
    } else if (forIndex) {
      belowVowels.setLength(0);
    }
  }

  private boolean upperPartFollows() {
    if (!aboveVowels.isEmpty()) {
      return true;
    }
    if (!postVowels.isEmpty()) {
      return signs.indexOf(String.valueOf(Letters.NIKAHIT)) == 0;
    }
    return !signs.isEmpty() && (signs.charAt(0) == '\u17D0' || signs.charAt(0) == '\u17DD');
  }

  private char meantShifter() {
    boolean triisap = Letters.takesTriisap(base);
    boolean ba = base == Letters.BA;
    for (char consonant : subscripts) {
      triisap |= Letters.takesTriisap(consonant);
      ba |= consonant == Letters.BA;
    }
    return triisap && !ba ? Letters.TRIISAP : Letters.MUUSIKATOAN;
  }

  private void writeTo(StringBuilder target) {
    target.append(base).append(robat);
    subscripts.sort(RO_LAST);
    char previous = 0;
    for (char consonant : subscripts) {
      if (consonant != previous) {
        target.append(Letters.COENG).append(consonant);
      }
      previous = consonant;
    }
    target.append(shifters);
    if (shifterStaysAbove && upperPartFollows()) {
      target.append(Letters.ZERO_WIDTH_NON_JOINER);
    }
    target.append(preVowels).append(belowVowels).append(aboveVowels).append(postVowels);
    target.append(signs).append(finalSigns);
    // Unicode's own ordering would pull a coeng in front of an atthacan, to where it is junk.
    if (endsInCoeng && target.charAt(target.length() - 1) != '\u17DD') {
      target.append(Letters.COENG);
    }
  }
}
