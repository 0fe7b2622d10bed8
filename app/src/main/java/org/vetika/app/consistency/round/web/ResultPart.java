package org.vetika.app.consistency.round.web;

import java.util.List;

/**
 * The result of a round, for its parties or for everybody.
 *
 * @param preliminary whether doubtful pairs are still being decided
 * @param hidden why no groups are shown, or empty
 * @param groups in the order of patterns
 * @param lists one for each party
 */
public record ResultPart(boolean preliminary, String hidden, List<Group> groups, List<Own> lists) {

  /**
   * Cases on the same lists.
   *
   * @param pattern for names of fields
   * @param fill class of its bar without {@code b-}
   * @param width of the bar, such as "12.5%"; empty when there is none to draw
   * @param reasons in words, one sentence a party
   * @param fields the form in which the reader's party says why; empty when there is none
   */
  public record Group(
      String pattern,
      String label,
      String cases,
      String fill,
      String width,
      List<String> reasons,
      List<Field> fields) {}

  /** A number to fill in. */
  public record Field(String name, String label, String value, boolean wrong) {}

  /** One list by itself. */
  public record Own(String party, String look, String icon, String counts) {}

  /**
   * What the parties say of the result, each in a frame of the same size.
   *
   * @param until until when they may speak, in words; empty when all have or nobody may yet
   */
  public record Sides(List<Side> sides, String until) {}

  /**
   * What a party says.
   *
   * @param mark that it signed, declined, or did not speak
   * @param words its own, or empty
   */
  public record Side(
      String party,
      String look,
      String icon,
      RoundPage.Mark mark,
      String words,
      String language,
      String when) {}
}
