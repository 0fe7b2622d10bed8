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
 * @param agreed the text that both confirmed or that waits for it; null when there is none
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
    @Nullable Agreed agreed,
    List<Line> lines,
    @Nullable Desk desk) {

  /**
   * A text of both sides.
   *
   * @param confirmed false: one side proposed it and the other has not answered
   */
  public record Agreed(String title, boolean confirmed, Phrase text) {}

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
   * @param owner who answers for it; null where that is not shown
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
      boolean late,
      @Nullable Owner owner) {}

  /**
   * Who answers for a side, for the two sides and facilitators.
   *
   * @param side key of the side
   * @param name empty when nobody in particular does
   * @param since in words; when nobody does, who is told instead
   * @param chosen the person's id; empty for nobody
   * @param choices whom the reader may name, nobody first; empty when it is not the reader's side
   * @param history who was named before, in words, newest first; empty when nobody ever was
   * @param open whether the form is to be seen at once
   */
  public record Owner(
      String side,
      String name,
      String since,
      String chosen,
      List<Choice> choices,
      List<String> history,
      boolean open) {}

  /** Something that was said or done; the text is empty when nothing was said. */
  public record Line(String id, String what, String who, String when, Phrase text) {}

  /** Something the reader can do, in the words of a choice. */
  public record Deed(String key, String label, String text) {}

  /**
   * A form that corrects own words.
   *
   * @param entry internal id
   * @param language of the words
   * @param open whether it is to be seen at once
   */
  public record Correction(String entry, String language, String text, boolean open) {}

  /**
   * What the reader may do.
   *
   * @param silence why there is nothing to say now; empty when there is, or for an outsider
   * @param speakers the organizations that the reader speaks for here, by public number
   * @param corrections by id of the line
   * @param problems anchors of fields with what is wrong
   */
  public record Desk(
      String csrf,
      List<Deed> deeds,
      String silence,
      List<Choice> speakers,
      Map<String, Correction> corrections,
      Map<String, String> typed,
      List<Choice> problems) {
    public String typed(String field) {
      return typed.getOrDefault(field, "");
    }

    /** What is wrong with the field of an anchor; empty when nothing is. */
    public String problem(String anchor) {
      return problems.stream()
          .filter(each -> each.value().equals(anchor))
          .map(Choice::label)
          .findFirst()
          .orElse("");
    }

    /** What was typed to be said anew. */
    public String spoken() {
      return typed.containsKey("corrects") ? "" : typed("text");
    }
  }
}
