package org.vetika.app.opendata.representation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comparison of lists with its result. Counts that are too small, or from which such could be
 * worked out, are null.
 *
 * @param hiddenBelow the smallest count that is shown
 * @param groups cases by the lists that they are on
 * @param signatures what the parties say; who is not among them was silent
 * @param destroyed lists that are gone
 * @param listsLeft how many lists are still kept
 * @param agreement of those who decided doubtful pairs; null when too few pairs were looked at
 */
public record RoundDetailRepresentation(
    LicenseRepresentation license,
    RoundRepresentation round,
    int hiddenBelow,
    List<RoundGroup> groups,
    List<RoundListCounts> lists,
    List<RoundSignature> signatures,
    List<RoundDestruction> destroyed,
    int listsLeft,
    @Nullable ReviewAgreement agreement) {

  /**
   * How far the first two reviewers of each pair agree.
   *
   * @param kappa after Cohen; null where chance explains everything
   */
  public record ReviewAgreement(int pairs, long percent, @Nullable Double kappa) {}

  /**
   * Cases that are on exactly these lists.
   *
   * @param pattern one character a party: 1 on its list, 0 not
   */
  public record RoundGroup(String pattern, @Nullable Integer cases, List<RoundReason> reasons) {}

  /**
   * Why cases of a group are not on all lists.
   *
   * @param party public number of who says so
   */
  public record RoundReason(String party, String reason, @Nullable Integer cases) {}

  /** One list by itself. */
  public record RoundListCounts(
      String party,
      @Nullable Integer cases,
      @Nullable Integer duplicates,
      @Nullable Integer unclear) {}

  /** What a party says of the result. */
  public record RoundSignature(
      String party, boolean signed, String language, @Nullable String words, Instant saidAt) {}

  /**
   * A list that was destroyed.
   *
   * @param seal with which the party can check the proof
   */
  public record RoundDestruction(String party, Instant destroyedAt, String cause, String seal) {}
}
