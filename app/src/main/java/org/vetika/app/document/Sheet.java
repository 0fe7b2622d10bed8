package org.vetika.app.document;

/** Measures of an A4 page in points. */
final class Sheet {
  static final double WIDTH = 595.28;
  static final double HEIGHT = 841.89;
  static final double LEFT = 62;
  static final double TEXT_WIDTH = WIDTH - 2 * LEFT;
  static final double TOP = 78;
  static final double BOTTOM = HEIGHT - 72;

  private Sheet() {}
}
