package org.vetika.app.document;

import java.awt.font.GlyphVector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Says which letters each shaped glyph stands for. A glyph that the font gives to a letter stands
 * for it; one made by shaping, such as a subscript or a ligature, stands for the letters of its
 * cluster that no other glyph shows. Programs that do not know {@code ActualText} copy these.
 */
final class GlyphLetters {
  static final String NOTHING = "\u200B";
  static final String UNKNOWN = "\uFFFD";

  private final FontFace face;
  private final String text;
  private final int[] clusters;

  GlyphLetters(FontFace face, String text, GlyphVector vector) {
    this.face = face;
    this.text = text;
    this.clusters = vector.getGlyphCharIndices(0, vector.getNumGlyphs(), null);
  }

  /** One entry per glyph of the vector. */
  List<String> of(GlyphVector vector) {
    String[] letters = new String[vector.getNumGlyphs()];
    for (int cluster : Arrays.stream(clusters).distinct().toArray()) {
      fill(vector, cluster, letters);
    }
    return List.of(letters);
  }

  private void fill(GlyphVector vector, int cluster, String[] letters) {
    StringBuilder open = new StringBuilder(text.substring(cluster, end(cluster)));
    List<Integer> unknown = new ArrayList<>();
    for (int i = 0; i < clusters.length; i++) {
      if (clusters[i] == cluster) {
        letters[i] = NOTHING;
        int at = letterShownBy(vector.getGlyphCode(i), open);
        if (at < 0) {
          unknown.add(i);
        } else {
          int after = open.offsetByCodePoints(at, 1);
          letters[i] = open.substring(at, after);
          open.delete(at, after);
        }
      }
    }
    if (!unknown.isEmpty() && !open.isEmpty()) {
      letters[unknown.getFirst()] = open.toString();
    }
  }

  private int end(int cluster) {
    return Arrays.stream(clusters).filter(other -> other > cluster).min().orElse(text.length());
  }

  private int letterShownBy(int glyph, CharSequence letters) {
    for (int at = 0; at < letters.length(); ) {
      int codePoint = Character.codePointAt(letters, at);
      if (face.glyph(codePoint) == glyph) {
        return at;
      }
      at += Character.charCount(codePoint);
    }
    return -1;
  }
}
