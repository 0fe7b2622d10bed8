package org.vetika.app.consistency.estimate;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vetika.app.consistency.Outcome;
import org.vetika.app.consistency.estimate.KeptEstimate.Party;
import org.vetika.app.consistency.estimate.KeptEstimate.State;
import org.vetika.app.record.PublicNumbers;
import org.vetika.app.web.Visitor;

/** Each party releases an estimate for itself; the last release makes it public. */
@Component
public class ReleasingEstimate {
  private final Estimates estimates;
  private final EstimateStore store;
  private final PublicNumbers numbers;

  ReleasingEstimate(Estimates estimates, EstimateStore store, PublicNumbers numbers) {
    this.estimates = estimates;
    this.store = store;
    this.numbers = numbers;
  }

  /** Releases it for the person's organizations; done with whether it is public now. */
  @Transactional
  public Outcome<Boolean> release(Visitor visitor, UUID id) {
    Optional<KeptEstimate> found =
        store.lock(id).flatMap(locked -> estimates.find(locked, visitor));
    if (found.isEmpty()) {
      return new Outcome.Unknown<>();
    }
    KeptEstimate estimate = found.get();
    if (estimate.computing().state() != State.DONE) {
      return Outcome.refused("release", "not-done");
    }
    boolean all = true;
    for (Party party : estimate.parties()) {
      boolean own = visitor.actsFor(party.organization().id());
      if (own && party.releasedAt() == null) {
        store.release(id, party.organization().id(), visitor);
      }
      all &= own || party.releasedAt() != null;
    }
    if (all && estimate.number() == null) {
      store.publish(id, "E%04d".formatted(numbers.next("estimate")));
    }
    return new Outcome.Done<>(all);
  }
}
