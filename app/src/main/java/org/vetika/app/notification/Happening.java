package org.vetika.app.notification;

import java.util.Set;
import java.util.UUID;

/**
 * Something that is to be told.
 *
 * @param type of its news or notice
 * @param organizations whose people are told; empty for news
 * @param people who are told besides; empty for news
 * @param toldUpTo readers up to this id have been told
 */
record Happening(
    long id,
    Audience audience,
    String type,
    String key,
    Set<Long> organizations,
    Set<UUID> people,
    long toldUpTo) {
  /** Who is told. */
  enum Audience {
    /** Everybody who follows what the news is about. */
    FOLLOWERS("followers"),
    /** The people and organizations that were named. */
    PARTIES("parties");

    private final String key;

    Audience(String key) {
      this.key = key;
    }

    String key() {
      return key;
    }

    static Audience stored(String key) {
      return key.equals(PARTIES.key) ? PARTIES : FOLLOWERS;
    }
  }
}
