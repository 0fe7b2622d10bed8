package org.vetika.app.consistency.discrepancy;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vetika.app.account.Person;
import org.vetika.app.consistency.Outcome;
import org.vetika.app.consistency.Viewer;
import org.vetika.app.issue.typed.TypedFields;
import org.vetika.app.web.Visitor;

/** A side names one of its own people to answer for it, at any time. */
@Component
public class NamingOwner {
  private static final String FIELD = "person";

  private final Discrepancies discrepancies;
  private final DiscrepancyStore store;
  private final DiscrepancyOwners owners;
  private final DiscrepancyOwnerRows rows;
  private final DiscrepancyNotices notices;

  NamingOwner(
      Discrepancies discrepancies,
      DiscrepancyStore store,
      DiscrepancyOwners owners,
      DiscrepancyOwnerRows rows,
      DiscrepancyNotices notices) {
    this.discrepancies = discrepancies;
    this.store = store;
    this.owners = owners;
    this.rows = rows;
    this.notices = notices;
  }

  /**
   * Names somebody, or nobody in particular; done with whether anything changed. Who is named by
   * others is told. Nothing public changes.
   *
   * @param number public number
   * @param typed {@code side} ({@code first} or {@code second}), {@code person} (the id of somebody
   *     who speaks for that side's organization; empty for nobody)
   */
  @Transactional
  public Outcome<Boolean> name(Visitor visitor, String number, Map<String, String> typed) {
    store.lock(number);
    Viewer viewer = Viewer.of(visitor);
    Optional<Discrepancy> found = discrepancies.find(number, viewer);
    if (found.isEmpty()) {
      return new Outcome.Unknown<>();
    }
    Discrepancy of = found.get();
    Optional<DiscrepancySide> side = side(typed);
    if (side.isEmpty() || !owners.sides(of, viewer).contains(side.get())) {
      return new Outcome.NotAllowed<>();
    }
    var fields = new TypedFields(typed);
    String person = fields.line(FIELD, TypedFields.LINE);
    Optional<UUID> chosen =
        owners.candidates(of, side.get(), viewer).stream()
            .map(Person::id)
            .filter(id -> id.toString().equals(person))
            .findFirst();
    if (person != null && chosen.isEmpty()) {
      return Outcome.refused(FIELD, "not-a-member");
    }
    return new Outcome.Done<>(name(visitor, of, side.get(), chosen.orElse(null)));
  }

  private boolean name(
      Visitor visitor, Discrepancy of, DiscrepancySide side, @Nullable UUID chosen) {
    UUID now = owners.answering(Set.of(of.id())).getOrDefault(of.id(), Map.of()).get(side);
    if (Objects.equals(now, chosen)) {
      return false;
    }
    long row = rows.add(of.id(), side, chosen, visitor);
    if (chosen != null && !chosen.equals(visitor.person())) {
      notices.named(row, chosen);
    }
    return true;
  }

  private static Optional<DiscrepancySide> side(Map<String, String> typed) {
    return Stream.of(DiscrepancySide.values())
        .filter(side -> side.key().equals(typed.get("side")))
        .findFirst();
  }
}
