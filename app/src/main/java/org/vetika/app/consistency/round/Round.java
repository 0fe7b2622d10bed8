package org.vetika.app.consistency.round;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.vetika.app.web.Visitor;

/**
 * A round as its parties know it.
 *
 * @param parties internal ids of organizations, in the order of their lists
 * @param agreed those of them that confirmed the terms
 * @param reviewers people who look at doubtful pairs
 */
public record Round(
    UUID id,
    RoundState state,
    boolean illustration,
    RoundTerms terms,
    List<Long> parties,
    Set<Long> agreed,
    Set<UUID> reviewers) {
  public Round {
    parties = List.copyOf(parties);
    agreed = Set.copyOf(agreed);
    reviewers = Set.copyOf(reviewers);
  }

  /** The party that a person speaks for, the first one if there are several. */
  public Optional<Long> partyOf(Visitor visitor) {
    return parties.stream().filter(visitor::actsFor).findFirst();
  }

  /** Whether a person may know of the round before it is public. */
  public boolean isKnownTo(Visitor visitor) {
    return partyOf(visitor).isPresent() || reviewers.contains(visitor.person());
  }
}
