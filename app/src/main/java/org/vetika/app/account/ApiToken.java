package org.vetika.app.account;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vetika.app.web.ApiScope;

/**
 * A token that a person gave to a program; of the token itself only a hash is kept.
 *
 * @param name what the person calls it
 * @param used when it was last used, to the minute; null if never
 */
public record ApiToken(
    UUID id,
    String name,
    Set<ApiScope> scopes,
    Instant created,
    Instant expires,
    @Nullable Instant used) {}
