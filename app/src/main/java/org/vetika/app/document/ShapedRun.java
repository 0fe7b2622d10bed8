package org.vetika.app.document;

import java.awt.Font;
import java.awt.font.GlyphVector;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Glyphs of one font in visual order, with positions in font units from the start of the run. */
final class ShapedRun {
  /** Java2D answers this and above for letters that leave no glyph. */
  private static final int NO_GLYPH = 0xFFFE;

  private final FontFace face;
  private final int[] glyphs;
  private final int[] across;
  private final int[] up;
  private final List<String> letters;
  private final int advance;

  private ShapedRun(FontFace face, GlyphVector vector, List<String> meanings) {
    this.face = face;
    int[] visible =
        IntStream.range(0, vector.getNumGlyphs())
            .filter(i -> vector.getGlyphCode(i) < NO_GLYPH)
            .toArray();
    glyphs = IntStream.of(visible).map(vector::getGlyphCode).toArray();
    across =
        IntStream.of(visible)
            .map(i -> (int) Math.round(vector.getGlyphPosition(i).getX()))
            .toArray();
    up =
        IntStream.of(visible)
            .map(i -> (int) -Math.round(vector.getGlyphPosition(i).getY()))
            .toArray();
    letters = IntStream.of(visible).mapToObj(meanings::get).toList();
    advance = (int) Math.round(vector.getGlyphPosition(vector.getNumGlyphs()).getX());
  }

  /** Shaped by HarfBuzz inside Java2D: subscripts, reordered vowels, mark positions. */
  static ShapedRun of(FontFace face, String text) {
    char[] letters = text.toCharArray();
    GlyphVector vector =
        face.font()
            .layoutGlyphVector(
                FontFace.EXACT, letters, 0, letters.length, Font.LAYOUT_LEFT_TO_RIGHT);
    return new ShapedRun(face, vector, new GlyphLetters(face, text, vector).of(vector));
  }

  /** The empty box that a font shows for letters it lacks. */
  static ShapedRun boxes(FontFace face, int count) {
    return new ShapedRun(
        face,
        face.font().createGlyphVector(FontFace.EXACT, new int[count]),
        Collections.nCopies(count, GlyphLetters.UNKNOWN));
  }

  FontFace face() {
    return face;
  }

  int size() {
    return glyphs.length;
  }

  int glyph(int index) {
    return glyphs[index];
  }

  /** What the glyph stands for when it is copied alone; never empty. */
  String letters(int index) {
    return letters.get(index);
  }

  int across(int index) {
    return across[index];
  }

  int up(int index) {
    return up[index];
  }

  int advance() {
    return advance;
  }
}
