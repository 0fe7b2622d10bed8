package org.vetika.app.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A passkey of a person.
 *
 * @param id names it, in base64url
 * @param label what the person calls it
 */
public record Passkey(String id, String label, Instant created, @Nullable Instant used) {}
