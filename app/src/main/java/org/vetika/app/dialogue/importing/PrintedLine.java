package org.vetika.app.dialogue.importing;

/**
 * A line of a PDF where it was found, in points from the left and the top of its page.
 *
 * @param text as found, spaces at the end kept
 * @param size height of its letters
 * @param cut whether its last word is bound to the next one by a no-break space, so that a line
 *     that is full to the edge was cut inside a word
 * @param turns whether the line before stands in another column of the page
 */
record PrintedLine(
    String text,
    int page,
    double start,
    double end,
    double y,
    double size,
    boolean cut,
    boolean turns) {

  /** Average width of a character. */
  double unit() {
    return Math.max(0.1, (end - start) / Math.max(1, text.strip().length()));
  }
}
