package org.vetika.app.document;

/**
 * How a text looks on paper.
 *
 * @param size in points
 */
record TextStyle(double size, boolean bold, Ink ink) {
  static final TextStyle TITLE = new TextStyle(21, true, Ink.TEXT);
  static final TextStyle SUBTITLE = new TextStyle(13, false, Ink.SOFT);
  static final TextStyle BODY = new TextStyle(10.5, false, Ink.TEXT);
  static final TextStyle NUMBER = new TextStyle(10.5, true, Ink.BRAND);
  static final TextStyle REMARK = new TextStyle(9, false, Ink.FAINT);
  static final TextStyle KEY = new TextStyle(9.5, false, Ink.FAINT);
  static final TextStyle CELL = new TextStyle(9.5, false, Ink.TEXT);
  static final TextStyle CELL_HEAD = new TextStyle(9.5, true, Ink.BRAND);
  static final TextStyle FURNITURE = new TextStyle(8, false, Ink.FAINT);
  static final TextStyle FURNITURE_STRONG = new TextStyle(9.5, true, Ink.BRAND);

  /** Ascender and descender of both font families, in ems. */
  private static final double ASCENT = 1.069;

  private static final double DESCENT = 0.293;

  static TextStyle heading(int level) {
    return switch (level) {
      case 1 -> new TextStyle(15, true, Ink.BRAND);
      case 2 -> new TextStyle(12, true, Ink.BRAND);
      case 3 -> new TextStyle(10.5, true, Ink.TEXT);
      default -> new TextStyle(10, true, Ink.SOFT);
    };
  }

  /** Distance of baselines in points; Khmer stacks signs above and below and needs more. */
  double leading(boolean khmer) {
    boolean large = size > 11;
    return size * (khmer ? (large ? 1.6 : 1.78) : (large ? 1.3 : 1.48));
  }

  /** From the top of a line of this leading to its baseline. */
  double baseline(double leading) {
    return (leading - size * (ASCENT + DESCENT)) / 2 + size * ASCENT;
  }
}
