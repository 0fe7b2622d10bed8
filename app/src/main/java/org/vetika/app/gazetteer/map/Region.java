package org.vetika.app.gazetteer.map;

import java.util.OptionalInt;

/**
 * What the map says about one province. All texts are plain and in the language of the page; the
 * map escapes them.
 *
 * @param code two digits, 01 to 25, as in the gazetteer
 * @param label the short name, drawn beside provinces too small for a number
 * @param href the address the province leads to
 * @param value the text drawn on the shape, such as "38" or "&lt;5"; empty for none
 * @param shade 0 (lightest) to 4 (darkest), or empty for "no figure"
 * @param title the whole sentence, such as "Takeo: 31 issues": tooltip and name of the link; it
 *     contains the value, so that people who speak to their device can say what they see
 */
public record Region(
    String code, String label, String href, String value, OptionalInt shade, String title) {

  public Region {
    if (shade.isPresent() && (shade.getAsInt() < 0 || shade.getAsInt() >= ShadeScale.SHADES)) {
      throw new IllegalArgumentException("no such shade: " + shade.getAsInt());
    }
  }
}
