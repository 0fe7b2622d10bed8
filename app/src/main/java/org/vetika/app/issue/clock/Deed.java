package org.vetika.app.issue.clock;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What has to happen within a time. */
public enum Deed {
  /** A facilitator routes what was raised; counted from the raising. */
  ROUTE,
  /** An authority answers; counted from when the issue reached it. */
  ANSWER,
  /** Unanswered, an issue rises one level; counted from the due date of the answer. */
  GRACE,
  /** The asker verifies an answer, else it stands unverified; counted from the answer. */
  VERIFY,
  /** It is asked whether what was promised was done; counted from the promised date. */
  FOLLOW_UP,
  /** A reminder goes out so long before the due date; counted back from it. */
  REMIND;

  /** As in the database, addresses and message keys: {@code follow-up}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The deed of a key that somebody typed. */
  public static Optional<Deed> parse(String key) {
    return Arrays.stream(values()).filter(deed -> deed.key().equals(key)).findFirst();
  }
}
