package org.vetika.app.organization;

/** Why something was changed, as it stands in the history. */
final class ChangeReason {
  private static final int LONGEST = 500;

  private ChangeReason() {}

  /** The cleaned reason, cut where nobody would read on; may be empty. */
  static String of(String typed) {
    String reason = CleanText.line(typed);
    if (reason == null) {
      return "";
    }
    return reason.length() <= LONGEST
        ? reason
        : reason.substring(0, reason.offsetByCodePoints(0, LONGEST / 2));
  }
}
