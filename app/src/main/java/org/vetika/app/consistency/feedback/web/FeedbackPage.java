package org.vetika.app.consistency.feedback.web;

import java.util.List;
import org.vetika.app.web.Phrase;

/**
 * A feedback report: on the page and on paper the same texts in the same order.
 *
 * @param path of the report without language and ending
 * @param pairs how the figures stand to each other, and all of them last
 * @param counts for whom the discrepancies wait, and how they ended
 * @param rows both sides' figures, the authority's first
 * @param single figures with which nothing was compared
 * @param answers how the authority answers issues; empty when it received none
 */
public record FeedbackPage(
    String path,
    Phrase authority,
    String authorityHref,
    String title,
    String period,
    String made,
    boolean illustration,
    List<Count> pairs,
    List<Count> counts,
    List<Row> rows,
    List<Single> single,
    List<Matter> matters,
    String answersTitle,
    List<Count> answers) {

  /** A number with what it counts. */
  public record Count(String what, String number) {}

  /** A figure of the authority beside one of another party. */
  public record Row(
      String about,
      String href,
      String own,
      Phrase other,
      String otherValue,
      String unexplained,
      String standing) {}

  /** A figure by itself. */
  public record Single(String about, String value) {}

  /**
   * A discrepancy.
   *
   * @param words what both sides said last, the authority first; empty texts when they said nothing
   * @param settled the text that both confirmed; empty when there is none
   */
  public record Matter(
      String number,
      String href,
      String title,
      String state,
      String due,
      List<Said> words,
      Phrase settled) {}

  /** What a side said last. */
  public record Said(Phrase who, Phrase text) {}
}
