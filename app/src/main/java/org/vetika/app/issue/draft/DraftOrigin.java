package org.vetika.app.issue.draft;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a draft comes from.
 *
 * @param person the only account that may go on with it; null: whoever holds its address
 * @param organization internal id of the organization that a facilitator, or who enters it for
 *     another, acts for; null for {@link DraftKind#OWN}
 * @param dialogue the number of the dialogue, or null
 * @param result the number of the published point, or null
 * @param told how it was told and for whom, in public words; empty unless entered for another
 * @param email of the person for whom it is entered, if they want news; else null
 */
public record DraftOrigin(
    DraftKind kind,
    @Nullable UUID person,
    @Nullable Long organization,
    @Nullable String dialogue,
    @Nullable String result,
    String told,
    @Nullable String email) {
  public static final DraftOrigin OWN =
      new DraftOrigin(DraftKind.OWN, null, null, null, null, "", null);
}
