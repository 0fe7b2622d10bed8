package org.vetika.app.consistency.round.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.consistency.round.web.ResultPart.Sides;
import org.vetika.app.issue.typed.ShownForm;

/**
 * A round as its parties see it.
 *
 * @param href address of the round, without its last step
 * @param language of title and definition; null when it is that of the page
 * @param subjectHref the figures that it explains, or empty
 * @param next what has to happen now, in words
 * @param acts what this person may do
 * @param facts terms, each with its label
 * @param progress how far the linkage is, or empty
 * @param agreement how far reviewers agree, or empty
 * @param typed a form that was refused
 * @param result null before there is one
 * @param narrowed why everybody will not see the groups, because of what is public already
 */
public record RoundPage(
    String href,
    String title,
    @Nullable String language,
    String state,
    boolean made,
    String publicHref,
    String subjectHref,
    String next,
    Acts acts,
    List<Fact> facts,
    List<Party> parties,
    String progress,
    String agreement,
    String columns,
    CheckedList checked,
    ShownForm typed,
    @Nullable ResultPart result,
    List<String> narrowed,
    Sides sides,
    List<Steps> steps,
    List<Gone> gone,
    List<Happened> history) {

  /**
   * What this person may do.
   *
   * @param pairsHref where doubtful pairs are decided, or empty
   * @param ownHref the own list with outcomes as a file, or empty
   */
  public record Acts(
      boolean agree,
      boolean handIn,
      boolean cancel,
      boolean again,
      boolean speak,
      boolean withdraw,
      String pairsHref,
      String ownHref) {}

  /** Whether there is anything to see or to do before the result. */
  public boolean begins() {
    return !typed.problems().isEmpty()
        || !progress.isEmpty()
        || !checked.outcome().isEmpty()
        || acts.agree()
        || acts.again()
        || acts.handIn()
        || acts.cancel()
        || !acts.pairsHref().isEmpty();
  }

  /**
   * A label and what stands beside it.
   *
   * @param language of the text; null when it is that of the page
   */
  public record Fact(String label, String text, @Nullable String language) {}

  /**
   * A party and how far it is.
   *
   * @param kept what is kept of its list, in words, for itself; empty for others
   */
  public record Party(
      String name, String look, String icon, Mark agreed, Mark list, List<String> kept) {}

  /** A tag: class, icon, words. */
  public record Mark(String look, String icon, String text) {}

  /**
   * What was found in a file.
   *
   * @param sha256 names the file when it is handed in; empty when it cannot be
   * @param outcome a sentence, or empty when nothing was checked
   * @param kept what would be kept of it and what not, in sentences
   */
  public record CheckedList(
      String outcome, String look, String sha256, List<String> findings, List<String> kept) {
    static final CheckedList NONE = new CheckedList("", "", "", List.of(), List.of());
  }

  /** A step between two figures that follows from the result. */
  public record StepLine(String kind, String change) {}

  /**
   * The steps between the figures of two parties.
   *
   * @param title between whom; empty where there are only two parties
   * @param counts what they follow from, each with its label
   * @param key names the two in the form; empty where the reader's party is none of them
   */
  public record Steps(String title, List<Fact> counts, List<StepLine> lines, String key) {}

  /**
   * A list that is gone.
   *
   * @param text what the seal seals, for the parties; empty for everybody else
   */
  public record Gone(String party, String when, String cause, String seal, String text) {}

  /**
   * What happened.
   *
   * @param language of the reason; null when it is that of the page
   */
  public record Happened(
      String when, String what, String who, String reason, @Nullable String language) {}
}
