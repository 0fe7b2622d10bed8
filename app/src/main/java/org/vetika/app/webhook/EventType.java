package org.vetika.app.webhook;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vetika.app.issue.EntryKind;
import org.vetika.app.issue.Position;

/** What a party's system can be told. An issue is told from the moment that an authority has it. */
public enum EventType {
  /** It came to an authority, with a date. */
  RAISED,
  RETURNED,
  REFERRED,
  ESCALATED,
  ANSWERED,
  /** A side said something more, or both went to see. */
  REPLIED,
  /** Somebody else has the same problem. */
  JOINED,
  /** A milestone was set or reported on. */
  PROGRESSED,
  /** The clock was paused, goes on, or has another date. */
  RESCHEDULED,
  /** A side states that it was done, or done in part. */
  VERIFIED,
  CONTESTED,
  SETTLED,
  LEFT_UNVERIFIED,
  CORRECTED,
  WITHDRAWN,
  MERGED,
  DUE_SOON,
  OVERDUE;

  /** The event of a trial message, which is about no issue. */
  public static final String TEST = "webhook.test";

  private static final String START = "issue.";

  /** As in messages and in the database: {@code issue.due_soon}. */
  public String key() {
    return START + name().toLowerCase(Locale.ROOT);
  }

  public static Optional<EventType> ofKey(String key) {
    return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
  }

  static EventType stored(String key) {
    return ofKey(key).orElseThrow(() -> new IllegalStateException("Unknown event: " + key));
  }

  /**
   * What an entry of an issue is told as; empty for what its asker alone did before any authority
   * had it.
   */
  static Optional<EventType> of(EntryKind kind, @Nullable Position position) {
    return Optional.ofNullable(
        switch (kind) {
          case RAISED, RESUBMITTED -> null;
          case ACCEPTED -> RAISED;
          case RETURNED -> RETURNED;
          case REFERRED, MOVED -> REFERRED;
          case ESCALATED -> ESCALATED;
          case ANSWERED -> ANSWERED;
          case REPLIED, VISITED -> REPLIED;
          case JOINED -> JOINED;
          case MILESTONE, PROGRESS -> PROGRESSED;
          case PAUSED, RESUMED, EXTENDED -> RESCHEDULED;
          case VERIFIED -> position == Position.CONTESTS ? CONTESTED : VERIFIED;
          case SETTLED, SETTLED_ON_THE_SPOT -> SETTLED;
          case LEFT_UNVERIFIED -> LEFT_UNVERIFIED;
          case CORRECTED -> CORRECTED;
          case WITHDRAWN -> WITHDRAWN;
          case MERGED -> MERGED;
        });
  }
}
