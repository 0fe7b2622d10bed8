package org.vetika.app.consistency.round;

import org.jspecify.annotations.Nullable;

/**
 * What is chosen of the public rounds; null means everything.
 *
 * @param signed whether all parties signed
 * @param party internal id of an organization that takes part
 * @param indicator public number of what the round explains
 */
public record PublicRoundFilter(
    @Nullable Boolean signed, @Nullable Long party, @Nullable String indicator) {
  public static final PublicRoundFilter ALL = new PublicRoundFilter(null, null, null);

  /** Rounds that explain an indicator. */
  public static PublicRoundFilter about(String indicator) {
    return new PublicRoundFilter(null, null, indicator);
  }
}
