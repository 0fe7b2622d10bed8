package org.vetika.app.document;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The fonts that ship with the application; each has 1000 units per em. */
final class FontFace {
  static final FontFace LATIN = new FontFace("NotoSans-Regular");
  static final FontFace LATIN_BOLD = new FontFace("NotoSans-Bold");
  static final FontFace KHMER = new FontFace("NotoSansKhmer-Regular");
  static final FontFace KHMER_BOLD = new FontFace("NotoSansKhmer-Bold");

  /** Laid out at this size, glyph positions are whole font units. */
  static final float UNITS_PER_EM = 1000;

  /** No hinting, no rounding to pixels: paper has none. */
  static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  private final String name;
  private final byte[] bytes;
  private final Font font;

  private FontFace(String name) {
    this.name = name;
    bytes = load("fonts/" + name + ".ttf");
    try {
      font =
          Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes))
              .deriveFont(UNITS_PER_EM);
    } catch (FontFormatException e) {
      throw new IllegalStateException("Broken font " + name, e);
    } catch (IOException e) {
      throw new UncheckedIOException("Java could not take the font " + name, e);
    }
  }

  /** The face that can show the code point, or null when none can. */
  static @Nullable FontFace showing(int codePoint, boolean bold) {
    FontFace latin = bold ? LATIN_BOLD : LATIN;
    FontFace khmer = bold ? KHMER_BOLD : KHMER;
    FontFace first = Language.isKhmer(codePoint) ? khmer : latin;
    FontFace second = first == latin ? khmer : latin;
    if (first.font.canDisplay(codePoint)) {
      return first;
    }
    return second.font.canDisplay(codePoint) ? second : null;
  }

  String name() {
    return name;
  }

  byte[] bytes() {
    return bytes.clone();
  }

  /** The glyph that the font gives to a letter standing alone. */
  int glyph(int codePoint) {
    return font.createGlyphVector(EXACT, Character.toString(codePoint)).getGlyphCode(0);
  }

  Font font() {
    return font;
  }

  private static byte[] load(String name) {
    try (InputStream in = PrintDocument.class.getResourceAsStream("/document/" + name)) {
      if (in == null) {
        throw new IllegalStateException("Missing in the application: document/" + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
