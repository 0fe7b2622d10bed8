package org.vetika.app.issue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vetika.app.web.Language;

/**
 * What one side states about whether the answer was carried out.
 *
 * @param asked what is asked next; may be empty
 * @param done of {@code total}, both or none
 * @param nextOn when the rest is to be done; required when stated in part
 * @param higher whether a contested answer goes one level up instead of back to the same authority
 * @param files evidence
 */
public record Verification(
    Position position,
    Language language,
    String text,
    String asked,
    @Nullable Integer done,
    @Nullable Integer total,
    @Nullable LocalDate nextOn,
    boolean higher,
    WaitingFiles files) {
  /** A statement without evidence. */
  public Verification(
      Position position,
      Language language,
      String text,
      String asked,
      @Nullable Integer done,
      @Nullable Integer total,
      @Nullable LocalDate nextOn,
      boolean higher) {
    this(position, language, text, asked, done, total, nextOn, higher, WaitingFiles.NONE);
  }
}
