package org.vetika.app.dialogue.importing;

import org.jspecify.annotations.Nullable;

/**
 * One paragraph as a format gives it, before anything is understood.
 *
 * @param text clean text without the automatic label
 * @param label label that the format itself computes (list numbering), null when none
 * @param depth depth of the list it is an item of, from 1; 0 when the format does not say
 * @param heading heading level 1 to 9 where the format marks one, else 0
 * @param page page from 1, 0 where unknown
 * @param gapBefore whether white space or a page break sets it off from the paragraph before
 * @param blanks empty paragraphs before it
 * @param aside running head or foot, footnote, deleted text: shown, never part of a result
 * @param cell its table cell, null outside tables
 */
record Block(
    String text,
    @Nullable String label,
    int depth,
    int heading,
    int page,
    boolean gapBefore,
    int blanks,
    boolean aside,
    @Nullable Cell cell) {

  /** Position in the document's tables, each from 0. */
  record Cell(int table, int row, int column) {}

  static Block plain(String text, int page, boolean gapBefore) {
    return new Block(text, null, 0, 0, page, gapBefore, 0, false, null);
  }

  static Block aside(String text, int page) {
    return new Block(text, null, 0, 0, page, true, 0, true, null);
  }

  /** The text as a reader sees it, label first. */
  String display() {
    return label == null ? text : CleanText.collapse(label + " " + text);
  }

  boolean isBlank() {
    return text.isBlank();
  }
}
