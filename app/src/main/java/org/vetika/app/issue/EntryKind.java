package org.vetika.app.issue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an entry of the thread records. */
public enum EntryKind {
  RAISED,
  ACCEPTED,
  RETURNED,
  RESUBMITTED,
  REFERRED,
  /** Referred one level up by the clock. */
  ESCALATED,
  ANSWERED,
  /** Either side says something. */
  REPLIED,
  VERIFIED,
  /** Both sides went to see. */
  VISITED,
  PAUSED,
  RESUMED,
  EXTENDED,
  MILESTONE,
  PROGRESS,
  SETTLED,
  SETTLED_ON_THE_SPOT,
  LEFT_UNVERIFIED,
  WITHDRAWN,
  MERGED,
  JOINED,
  CORRECTED,
  /** The authority that held it is gone or was merged. */
  MOVED;

  /** As in the database, addresses, data files and message keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The value of a key that somebody typed. */
  public static Optional<EntryKind> ofKey(String key) {
    return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
  }

  /** The value of a key that the database holds. */
  static EntryKind stored(String key) {
    return ofKey(key).orElseThrow(() -> new IllegalStateException("Unknown key: " + key));
  }
}
