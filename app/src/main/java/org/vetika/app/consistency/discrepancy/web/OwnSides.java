package org.vetika.app.consistency.discrepancy.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vetika.app.consistency.discrepancy.Discrepancy;
import org.vetika.app.consistency.discrepancy.DiscrepancyOwners.Owner;
import org.vetika.app.consistency.discrepancy.DiscrepancySide;
import org.vetika.app.web.PageContext;

/**
 * Who answers for the sides of one person's organizations.
 *
 * @param organizations public numbers
 * @param owners by internal id of the discrepancy
 */
record OwnSides(Set<String> organizations, Map<Long, Map<DiscrepancySide, Owner>> owners) {

  /** Whether an own side has to speak for which nobody in particular answers. */
  boolean unnamed(Discrepancy of) {
    return sides(of)
        .anyMatch(side -> of.course().owes().contains(side) && !named(of).containsKey(side));
  }

  /** Who answers for the own side; two names when both sides are the person's. */
  String words(Discrepancy of, PageContext page) {
    List<String> names =
        sides(of).map(named(of)::get).flatMap(Stream::ofNullable).map(Owner::name).toList();
    return names.isEmpty()
        ? page.t("discrepancy.owner.unnamed")
        : page.t(
            "discrepancy.owner.named", names.stream().distinct().collect(Collectors.joining(", ")));
  }

  private Stream<DiscrepancySide> sides(Discrepancy of) {
    return Stream.of(DiscrepancySide.values())
        .filter(side -> organizations.contains(of.party(side).number()));
  }

  private Map<DiscrepancySide, Owner> named(Discrepancy of) {
    return owners.getOrDefault(of.id(), Map.of());
  }
}
