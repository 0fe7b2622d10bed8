package org.vetika.app.dialogue.summary;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * Who writes, for whom, and when; the name is kept because the record outlives accounts.
 *
 * @param organization internal id
 */
record Author(UUID person, String name, long organization, Instant at) {
  OffsetDateTime time() {
    return at.atOffset(ZoneOffset.UTC);
  }
}
