package org.vetika.app.dialogue.importing;

/**
 * One paragraph of the document, for the display beside what was found.
 *
 * @param index position in the document, from 0
 * @param page page it starts on, from 1; 0 where the format has no pages
 * @param text its text with printed or automatic label, white space collapsed
 * @param placement the field it ended in
 */
public record SourceParagraph(int index, int page, String text, Placement placement) {

  /** Where a paragraph ended. */
  public enum Placement {
    TITLE,
    DATE_AND_PLACE,
    ORGANIZATION,
    /** The head of a column or the number of a row of a table that was read. */
    TABLE_LABEL,
    SECTION,
    RESULT,
    NOT_PLACED
  }
}
