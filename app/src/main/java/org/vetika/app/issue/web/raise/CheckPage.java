package org.vetika.app.issue.web.raise;

import java.util.List;

/**
 * Everything once more before it is sent.
 *
 * @param what happens next, in a sentence
 * @param told how it was told, when entered for another; may be empty
 * @param back to the last question
 */
public record CheckPage(
    List<Answer> answers,
    String what,
    String told,
    String action,
    String discard,
    String back,
    String section,
    List<FormProblem> problems) {

  /** An answer, with the way to change it. */
  public record Answer(
      String question,
      String value,
      @org.jspecify.annotations.Nullable String language,
      String change) {}
}
