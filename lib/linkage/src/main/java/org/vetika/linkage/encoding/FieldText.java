package org.vetika.linkage.encoding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.vetika.khmer.KhmerClusters;
import org.vetika.khmer.KhmerNormalizer;
import org.vetika.khmer.KhmerText;

/** Brings what two parties may write differently to the same characters before it is hashed. */
public final class FieldText {
  private static final Pattern FOREIGN_MARKS =
      Pattern.compile("\\p{InCombining_Diacritical_Marks}+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private FieldText() {}

  /**
   * The words of a text: Khmer in the form for an index, Khmer digits as Latin ones, small letters,
   * no accents on Latin letters, no punctuation.
   */
  public static List<String> words(String text) {
    // Compatibility forms first: full-width letters and ligatures come from copied tables.
    String even = KhmerNormalizer.forIndex(Normalizer.normalize(text, Normalizer.Form.NFKD));
    String bare =
        FOREIGN_MARKS
            .matcher(Normalizer.normalize(even, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT))
            .replaceAll("");
    List<String> words = new ArrayList<>();
    for (String word : BETWEEN_WORDS.split(bare)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  /** The words joined by single spaces; empty for a text without letters and digits. */
  public static String of(String text) {
    return String.join(" ", words(text));
  }

  /** The letters of a word, where Khmer counts by clusters. */
  static List<String> units(String word) {
    List<String> units = new ArrayList<>();
    for (String cluster : KhmerClusters.of(word)) {
      if (KhmerText.isKhmer(cluster.codePointAt(0))) {
        units.add(cluster);
      } else {
        cluster.codePoints().forEach(point -> units.add(Character.toString(point)));
      }
    }
    return units;
  }
}
