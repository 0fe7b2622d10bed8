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
  private final ReleasableCounts releasable;
  private final PublicNumbers numbers;

  ReleasingEstimate(
      Estimates estimates,
      EstimateStore store,
      ReleasableCounts releasable,
      PublicNumbers numbers) {
    this.estimates = estimates;
    this.store = store;
    this.releasable = releasable;
    this.numbers = numbers;
  }

  /**
   * Releases it for the person's organizations; done with whether it is public now. Refused when it
   * is not computed ({@code not-done}), or when together with earlier releases it would tell of
   * single people ({@code reveals}).
   */
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
    if (estimate.number() != null) {
      return new Outcome.Done<>(true);
    }
    ReleasedCounts counts = releasable.askAlone(estimate);
    if (counts.isRefused()) {
      return Outcome.refused("release", "reveals");
    }
    boolean all = true;
    for (Party party : estimate.parties()) {
      boolean own = visitor.actsFor(party.organization().id());
      if (own && party.releasedAt() == null) {
        store.release(id, party.organization().id(), visitor);
      }
      all &= own || party.releasedAt() != null;
    }
    if (all) {
      String number = "E%04d".formatted(numbers.next("estimate"));
      store.publish(id, number, counts.rows());
      releasable.note(estimate, number, counts);
    }
    return new Outcome.Done<>(all);
  }
}
