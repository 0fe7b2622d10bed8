package org.vetika.app.consistency.round;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vetika.app.consistency.round.Signatures.Signature;

/**
 * A round as everybody sees it from the agreed day on.
 *
 * @param parties internal ids, in the order of their lists
 * @param signatures what each party said; who is not among them was silent
 * @param destroyed the proofs of lists that are gone
 * @param listsLeft how many lists are still there
 * @param agreement of the reviewers; null where nobody reviewed enough pairs to show it
 */
public record PublicRound(
    UUID id,
    boolean illustration,
    boolean signedByAll,
    Instant publishedAt,
    RoundTerms terms,
    List<Long> parties,
    ShownResult result,
    List<Signature> signatures,
    List<DestructionProof> destroyed,
    int listsLeft,
    @Nullable Agreement agreement) {
  public PublicRound {
    parties = List.copyOf(parties);
    signatures = List.copyOf(signatures);
    destroyed = List.copyOf(destroyed);
  }

  /** A public round in a list. */
  public record Line(Round round, Instant publishedAt) {
    public boolean signedByAll() {
      return round.state() == RoundState.SIGNED;
    }
  }
}
