package org.vetika.app.consistency.round;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.Outcome;
import org.vetika.app.web.Visitor;

/** What every act of a party begins with. */
@Component
class ActingInRound {
  private final Rounds rounds;

  ActingInRound(Rounds rounds) {
    this.rounds = rounds;
  }

  /**
   * Locks the round and acts for the party that the person speaks for. Unknown to strangers, not
   * allowed to reviewers who are no party. Inside of the caller's transaction.
   */
  <T> Outcome<T> asParty(
      Visitor visitor, UUID id, BiFunction<Round, RoundHistory.By, Outcome<T>> act) {
    Optional<Round> found = rounds.lock(id).filter(round -> round.isKnownTo(visitor));
    if (found.isEmpty()) {
      return new Outcome.Unknown<>();
    }
    Round round = found.get();
    return round
        .partyOf(visitor)
        .map(party -> act.apply(round, new RoundHistory.By(party, visitor.person())))
        .orElseGet(Outcome.NotAllowed::new);
  }
}
