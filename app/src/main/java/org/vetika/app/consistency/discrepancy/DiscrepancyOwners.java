package org.vetika.app.consistency.discrepancy;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.account.Person;
import org.vetika.app.consistency.Viewer;
import org.vetika.app.consistency.discrepancy.DiscrepancyOwnerRows.Row;

/**
 * Reads who answers for the sides of discrepancies. Only the two sides and facilitators learn it:
 * it is no part of {@link Discrepancy}, and nothing public is made from here. Who no longer acts
 * for the organization answers for nothing, whether the clock has noticed it or not.
 */
@Component
public class DiscrepancyOwners {
  private final DiscrepancyOwnerRows rows;
  private final PartyMembers members;
  private final Discrepancies discrepancies;

  DiscrepancyOwners(DiscrepancyOwnerRows rows, PartyMembers members, Discrepancies discrepancies) {
    this.rows = rows;
    this.members = members;
    this.discrepancies = discrepancies;
  }

  /** Somebody who answers for a side, since when. */
  public record Owner(UUID person, String name, Instant since) {}

  /**
   * That somebody was named for a side.
   *
   * @param name null: from then on nobody in particular
   * @param author the name of who did it; null when the person before no longer acted for the
   *     organization
   */
  public record Named(
      DiscrepancySide side, @Nullable String name, Instant at, @Nullable String author) {}

  /** The sides that a viewer acts for. */
  public Set<DiscrepancySide> sides(Discrepancy of, Viewer viewer) {
    return sides(of, members.own(viewer));
  }

  /**
   * Who answers for each side, by internal id of the discrepancy; without those that do not concern
   * the viewer. The same number of queries for one and for many of the same parties.
   */
  public Map<Long, Map<DiscrepancySide, Owner>> of(List<Discrepancy> all, Viewer viewer) {
    Set<Long> own = members.own(viewer);
    List<Row> current =
        current(
            all.stream()
                .filter(each -> viewer.facilitator() || !sides(each, own).isEmpty())
                .map(Discrepancy::id)
                .toList());
    Map<UUID, String> names = names(current);
    return bySide(
        current,
        row -> {
          UUID person = Objects.requireNonNull(row.person());
          return new Owner(person, names.getOrDefault(person, ""), row.at());
        });
  }

  /** All that were named, oldest first; empty for whom it does not concern. */
  public List<Named> history(Discrepancy of, Viewer viewer) {
    if (!viewer.facilitator() && sides(of, viewer).isEmpty()) {
      return List.of();
    }
    List<Row> all = rows.all(of.id());
    Map<UUID, String> names = names(all);
    return all.stream()
        .map(row -> {
          UUID person = row.person();
          String name = person == null ? null : names.getOrDefault(person, "");
          return new Named(row.side(), name, row.at(), row.author());
        })
        .toList();
  }

  /** Those whom a side may name, for a viewer who acts for it; empty for all others. */
  public List<Person> candidates(Discrepancy of, DiscrepancySide side, Viewer viewer) {
    return sides(of, viewer).contains(side) ? members.named(of.party(side)) : List.of();
  }

  /** Discrepancies that are not closed and that the person answers for; the most urgent first. */
  public List<Discrepancy> answeredBy(UUID person, Viewer viewer) {
    Set<Long> own = members.own(viewer);
    Map<Long, List<Row>> named =
        rows.nowOf(person).stream().collect(Collectors.groupingBy(Row::discrepancy));
    return named.isEmpty()
        ? List.of()
        : discrepancies.of(named.keySet(), viewer).stream()
            .filter(each -> each.due() != null)
            .filter(each ->
                named.getOrDefault(each.id(), List.of()).stream()
                    .anyMatch(row -> sides(each, own).contains(row.side())))
            .toList();
  }

  /** Who answers for each side of some discrepancies, by internal id; for the clock. */
  Map<Long, Map<DiscrepancySide, UUID>> answering(Collection<Long> ids) {
    return bySide(current(ids), row -> Objects.requireNonNull(row.person()));
  }

  /** Those who were named and no longer act for the organization. */
  List<Row> left() {
    return checked(rows.now(), false);
  }

  private List<Row> current(Collection<Long> ids) {
    return checked(rows.now(ids), true);
  }

  private List<Row> checked(List<Row> named, boolean member) {
    Map<Long, Set<UUID>> known = members.of(named.stream().map(Row::party).toList());
    return named.stream()
        .filter(row ->
            known.getOrDefault(row.party(), Set.of()).contains(Objects.requireNonNull(row.person()))
                == member)
        .toList();
  }

  private Map<UUID, String> names(List<Row> named) {
    return members.names(
        named.stream().map(Row::person).flatMap(Stream::ofNullable).collect(Collectors.toSet()));
  }

  private static Set<DiscrepancySide> sides(Discrepancy of, Set<Long> own) {
    return Stream.of(DiscrepancySide.values())
        .filter(side -> own.contains(of.party(side).id()))
        .collect(Collectors.toSet());
  }

  private static <T> Map<Long, Map<DiscrepancySide, T>> bySide(
      List<Row> current, Function<Row, T> value) {
    var found = new HashMap<Long, Map<DiscrepancySide, T>>();
    current.forEach(row ->
        found
            .computeIfAbsent(row.discrepancy(), id -> new EnumMap<>(DiscrepancySide.class))
            .put(row.side(), value.apply(row)));
    return found;
  }
}
