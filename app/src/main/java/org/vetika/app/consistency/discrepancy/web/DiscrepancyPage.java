package org.vetika.app.consistency.discrepancy.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vetika.app.consistency.web.ComparisonPage.Choice;
import org.vetika.app.web.Phrase;
import org.vetika.app.web.Tag;

/**
 * A discrepancy: both sides in equal columns, then all that was said.
 *
 * @param name what is counted, where and when
 * @param opened since when it is open
 * @param due who has to speak by when; empty when it is closed
 * @param dueRule anchor of the rule that the day comes from; empty when it is closed
 * @param settled the text that both confirmed; null when there is none
 * @param desk what the reader may do; null on the public page
 */
public record DiscrepancyPage(
    String number,
    String name,
    String parties,
    boolean illustration,
    Tag state,
    String opened,
    String due,
    String dueRule,
    String comparisonHref,
    List<Column> sides,
    @Nullable Phrase settled,
    List<Line> lines,
    @Nullable Desk desk) {

  /**
   * A side.
   *
   * @param party class of the party's color; empty when it is of neither side
   * @param value the figure in words; empty when the reader may not see it
   * @param number whether the value is little more than a number
   * @param figure its public number
   * @param explanation empty when the side said none in this round
   * @param lastWord the same
   * @param late whether the day has passed on which it had to speak
   */
  public record Column(
      Phrase name,
      String nameHref,
      String party,
      String icon,
      String value,
      boolean number,
      String period,
      String figure,
      Phrase explanation,
      Phrase lastWord,
      String owes,
      boolean late) {}

  /** Something that was said or done; the text is empty when nothing was said. */
  public record Line(String id, String what, String who, String when, Phrase text) {}

  /**
   * What the reader may do.
   *
   * @param deeds keys with the words of their buttons
   * @param speakers the organizations that the reader speaks for, by public number
   */
  public record Desk(
      String csrf,
      List<Choice> deeds,
      List<Choice> speakers,
      Map<String, String> typed,
      List<String> problems) {
    public String typed(String field) {
      return typed.getOrDefault(field, "");
    }
  }
}
