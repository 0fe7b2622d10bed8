package org.vetika.app.issue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vetika.app.web.Language;

/**
 * What an authority answers.
 *
 * @param action what will be done
 * @param responsible who carries it out
 * @param promisedOn by when; required when something is accepted or studied
 * @param legalGround law, plan or budget line
 * @param letter number of the signed letter
 * @param competent internal id of the competent authority, with {@link Decision#NOT_COMPETENT} only
 * @param files the signed letter and what belongs to it
 */
public record AnswerContent(
    Decision decision,
    Language language,
    String text,
    String action,
    String responsible,
    @Nullable LocalDate promisedOn,
    String legalGround,
    String letter,
    @Nullable Long competent,
    WaitingFiles files) {
  /** An answer without files. */
  public AnswerContent(
      Decision decision,
      Language language,
      String text,
      String action,
      String responsible,
      @Nullable LocalDate promisedOn,
      String legalGround,
      String letter,
      @Nullable Long competent) {
    this(
        decision,
        language,
        text,
        action,
        responsible,
        promisedOn,
        legalGround,
        letter,
        competent,
        WaitingFiles.NONE);
  }

  /** The same with files. */
  public AnswerContent with(WaitingFiles given) {
    return new AnswerContent(
        decision,
        language,
        text,
        action,
        responsible,
        promisedOn,
        legalGround,
        letter,
        competent,
        given);
  }
}
