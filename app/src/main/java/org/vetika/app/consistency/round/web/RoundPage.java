package org.vetika.app.consistency.round.web;

import java.util.List;
import org.vetika.app.issue.typed.ShownForm;

/**
 * A round as its parties see it.
 *
 * @param href address of the round, without its last step
 * @param facts terms, each with its label
 * @param progress how far the linkage is, or empty
 * @param pairsHref where this person decides doubtful pairs, or empty
 * @param agreement how far reviewers agree, or empty
 * @param pattern counts of the result, empty before there is one
 */
public record RoundPage(
    String href,
    String title,
    String state,
    boolean made,
    List<Fact> facts,
    List<Party> parties,
    boolean mayAgree,
    boolean mayHandIn,
    boolean mayWithdraw,
    boolean mayCancel,
    String progress,
    String pairsHref,
    String agreement,
    String columns,
    CheckedList checked,
    ShownForm withdrawal,
    List<Fact> pattern,
    List<Fact> lists,
    List<Destroyed> destroyed,
    List<Happened> history) {

  /** A label and what stands beside it. */
  public record Fact(String label, String text) {}

  /** A party and how far it is. */
  public record Party(String name, String agreed, String list) {}

  /**
   * What was found in a file.
   *
   * @param sha256 names the file when it is handed in; empty when it cannot be
   * @param outcome a sentence, or empty when nothing was checked
   */
  public record CheckedList(String outcome, String look, String sha256, List<String> findings) {
    static final CheckedList NONE = new CheckedList("", "", "", List.of());
  }

  /** A list that is gone. */
  public record Destroyed(String party, String rows, String when, String cause, String sha256) {}

  /** What happened. */
  public record Happened(String when, String what, String who, String reason) {}
}
