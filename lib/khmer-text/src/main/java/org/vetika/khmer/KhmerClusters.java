package org.vetika.khmer;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts text into Khmer character clusters: a base with its subscripts, vowels and signs. A word
 * never begins inside one, so clusters find every word without a dictionary.
 */
public final class KhmerClusters {
  private KhmerClusters() {}

  /**
   * The clusters of the text in order; joined they give the text. A run of digits is one element, a
   * run of letters of another script too; any other code point stands alone. Best given normalized
   * text.
   */
  public static List<String> of(String text) {
    List<String> clusters = new ArrayList<>();
    int index = 0;
    while (index < text.length()) {
      int end = endOf(text, index);
      clusters.add(text.substring(index, end));
      index = end;
    }
    return clusters;
  }

  private static int endOf(String text, int start) {
    int first = text.codePointAt(start);
    if (Letters.isBase(first) || first == 0x25CC) {
      return Letters.clusterEnd(text, start);
    }
    int end = start + Character.charCount(first);
    if (Letters.isDigit(first)) {
      while (end < text.length() && Letters.isDigit(text.charAt(end))) {
        end++;
      }
    } else if (isForeignLetter(first)) {
      while (end < text.length() && isForeignLetter(text.codePointAt(end))) {
        end += Character.charCount(text.codePointAt(end));
      }
    }
    return end;
  }

  private static boolean isForeignLetter(int codePoint) {
    return Character.isLetter(codePoint) && !KhmerText.isKhmer(codePoint);
  }
}
