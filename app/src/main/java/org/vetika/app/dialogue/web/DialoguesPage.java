package org.vetika.app.dialogue.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.dialogue.show.DialogueCard;
import org.vetika.app.dialogue.show.Phrase;
import org.vetika.app.web.Alternate;

/**
 * The list of dialogues.
 *
 * @param found how many match, in words
 * @param later whether this is not the first part of the list
 * @param next the address of the following part, null at the end
 */
public record DialoguesPage(
    String found,
    boolean filtered,
    boolean later,
    String firstHref,
    List<Chosen> chosen,
    List<Group> groups,
    List<DialogueCard> dialogues,
    @Nullable String next,
    List<Alternate> files) {

  /** A filter in force; following the address takes it away. */
  public record Chosen(String dimension, Phrase name, String href) {}

  /**
   * The values of a dimension.
   *
   * @param more values beyond those that are shown at once
   */
  public record Group(
      String dimension,
      String label,
      String allHref,
      boolean free,
      List<Value> values,
      List<Value> more) {}

  /** A value to filter by; the count says what the list would hold. */
  public record Value(Phrase name, String count, String href, boolean chosen) {}
}
