package org.vetika.linkage.encoding;

import java.io.Serial;
import java.util.Locale;

/**
 * A private comparison is not done: a file, a secret or a list is not what it has to be. The reason
 * is for programs and for texts in two languages ({@link #key}), the message for the command line.
 */
public final class ComparisonRefused extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  /** Why. */
  public enum Reason {
    /** The secret is short, was typed by a person, or repeats itself. */
    WEAK_SECRET,
    /** The secret served another round, or the name of this round another secret. */
    REUSED_SECRET,
    /** Two lists of one round were encoded with different secrets. */
    WRONG_SECRET,
    /** The files are of different rounds. */
    OTHER_ROUND,
    /** The lists were encoded with different settings. */
    OTHER_SETTINGS,
    /** Settings that no list can be encoded with. */
    UNUSABLE_SETTINGS,
    /** Fewer fields than protect a record. */
    TOO_FEW_FIELDS,
    /** The fields say too little about a record. */
    TOO_LITTLE_INFORMATION,
    /** The set is so small that its members could be found by trying. */
    SET_TOO_SMALL,
    /** The file is of another kind or of a later version. */
    OTHER_FORMAT,
    /** The file is cut off or was changed. */
    DAMAGED_FILE,
    /** What was sent is not what was committed to. */
    CHANGED_AFTER_COMMITMENT,
    /** This round has answered another request already. */
    ALREADY_ANSWERED,
    /** What was sent cannot come from an honest participant. */
    NOT_FROM_THE_PROTOCOL
  }

  private final Reason reason;

  /**
   * A refusal.
   *
   * @param message one line that says what to do
   */
  public ComparisonRefused(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /** Why, for programs. */
  public Reason reason() {
    return reason;
  }

  /** The end of a message key: {@code wrong-secret}. */
  public String key() {
    return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
