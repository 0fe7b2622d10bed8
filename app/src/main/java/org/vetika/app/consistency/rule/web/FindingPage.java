package org.vetika.app.consistency.rule.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.issue.typed.ShownForm;
import org.vetika.app.web.Phrase;
import org.vetika.app.web.Tag;

/**
 * A finding.
 *
 * @param why by which numbers; empty when they are not shown
 * @param rule what the rule looks for
 * @param seen who sees it, in words
 * @param answers what the party said, newest first
 * @param comparisonHref where the figures stand side by side
 * @param desk null on the public page
 */
public record FindingPage(
    String number,
    String title,
    String indicator,
    boolean illustration,
    String what,
    String why,
    String rule,
    Tag state,
    Phrase party,
    String partyHref,
    String place,
    String period,
    String method,
    String figure,
    String found,
    String seen,
    String closed,
    List<Answer> answers,
    String comparisonHref,
    @Nullable Desk desk) {

  /** What the party said. */
  public record Answer(String position, Phrase text, Phrase organization, String by) {}

  /**
   * What the reader may do.
   *
   * @param form null when there is nothing to answer, or somebody else has to
   * @param action where the answer goes
   * @param correctHref where another revision of the figure is entered
   */
  public record Desk(
      @Nullable ShownForm form,
      String action,
      String correctHref,
      List<ShownForm.Option> speakers,
      List<ShownForm.Option> positions,
      List<ShownForm.Option> languages) {}
}
