package org.vetika.app.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The stub of a text that had to go.
 *
 * @param entry what it was part of, as in addresses: {@code D2021-001/results/2.1}
 * @param by who took it out, and for whom
 * @param fingerprintAfter of the document without the text; null when it has no fingerprint
 */
public record Removal(
    String entry, String reason, String by, Instant at, @Nullable String fingerprintAfter) {}
