package org.vetika.app.consistency.round;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is chosen of the public rounds; null and an empty list mean any.
 *
 * @param signed whether all parties signed
 * @param parties internal ids of one organization that takes part and of those merged into it;
 *     empty means any
 * @param indicator public number of what the round explains
 */
public record PublicRoundFilter(
    @Nullable Boolean signed, List<Long> parties, @Nullable String indicator) {
  public static final PublicRoundFilter ALL = new PublicRoundFilter(null, List.of(), null);

  public PublicRoundFilter {
    parties = List.copyOf(parties);
  }

  /** Rounds that explain an indicator. */
  public static PublicRoundFilter about(String indicator) {
    return new PublicRoundFilter(null, List.of(), indicator);
  }
}
