package org.vetika.app.notification;

import java.util.Locale;

/** What became of a letter; an axis of its own, which says nothing about the matter it tells of. */
enum LetterState {
  WAITING,
  /** Handed to the mail server at this moment, or when the server of Vetika died. */
  SENDING,
  SENT,
  /** Not taken by the mail server; it is tried again. */
  FAILED,
  /** The address was refused for good. */
  BOUNCED,
  /** Not tried any more. */
  GIVEN_UP;

  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
