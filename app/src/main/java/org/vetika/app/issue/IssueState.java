package org.vetika.app.issue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The states of an issue; what leads from one to another stands in {@link IssueTransitions}. */
public enum IssueState {
  /** A facilitator has not yet said who is competent. */
  RAISED,
  /** Back with who raised it, with a reason. */
  RETURNED,
  WITH_AUTHORITY,
  ANSWERED,
  /** Both sides confirm, or both did so on the spot. */
  SETTLED,
  /** The asker was silent: the answer stands, not verified. */
  UNVERIFIED,
  WITHDRAWN,
  MERGED;

  /** Whether nobody has to act any more. */
  public boolean ended() {
    return switch (this) {
      case SETTLED, UNVERIFIED, WITHDRAWN, MERGED -> true;
      case RAISED, RETURNED, WITH_AUTHORITY, ANSWERED -> false;
    };
  }

  /** As in the database, addresses, data files and message keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The value of a key that somebody typed. */
  public static Optional<IssueState> ofKey(String key) {
    return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
  }

  /** The value of a key that the database holds. */
  static IssueState stored(String key) {
    return ofKey(key).orElseThrow(() -> new IllegalStateException("Unknown key: " + key));
  }
}
