package org.vetika.app.notification;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vetika.app.web.Language;

/**
 * Somebody who gets mail.
 *
 * @param person who has an account; null for a confirmed address
 * @param email the confirmed address; null for a person, whose account knows it
 * @param language in which letters are; null for both
 * @param secret what the links of letters carry
 * @param notices whether to be told what the own organizations have to do
 * @param refusals how often in a row {@code refusedEmail} was refused for good
 */
record Reader(
    long id,
    @Nullable UUID person,
    @Nullable String email,
    @Nullable Language language,
    String secret,
    boolean notices,
    @Nullable String refusedEmail,
    int refusals) {
  /** After so many refusals in a row nothing is sent to an address any more. */
  static final int MOST_REFUSALS = 3;

  /** Whether mail to the address was refused too often. */
  boolean stopped(String address) {
    return refusals >= MOST_REFUSALS && address.equalsIgnoreCase(refusedEmail);
  }
}
