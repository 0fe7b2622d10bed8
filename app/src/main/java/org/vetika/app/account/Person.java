package org.vetika.app.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with an account.
 *
 * @param email where mail reaches the person; unique whatever the case of its letters
 * @param activeSince when the invitation was used; null while it waits
 * @param disabledAt since when the account is closed; null while it is open
 */
public record Person(
    UUID id,
    String name,
    String email,
    boolean hasPassword,
    Instant created,
    @Nullable Instant activeSince,
    @Nullable Instant disabledAt) {

  /** Whether the person may sign in. */
  public boolean maySignIn() {
    return activeSince != null && disabledAt == null;
  }
}
