package org.vetika.app.consistency.discrepancy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.organization.Organizations;
import org.vetika.app.record.FacetRows;
import org.vetika.app.web.Facet;

/** How many public discrepancies each value of a dimension would leave, the others kept. */
@Component
public class DiscrepancyFacets {
  private static final String OWNER = "owner";

  private static final String FOUND =
      """
      with flagged as (
        select course.state, course.due_on, indicator.number as indicator, first_of.place_code,
          first_of.party_id as first_party, second_of.party_id as second_party
      """;

  private static final String COUNTS =
      """
      )
      select 'state', state, count(*) from flagged
      where is_overdue and is_indicator and is_place and is_owner group by state
      union all
      select 'overdue', 'yes', count(*) from flagged
      where due_on < :today and is_state and is_indicator and is_place and is_owner
      having count(*) > 0
      union all
      select 'indicator', indicator, count(*) from flagged
      where is_state and is_overdue and is_place and is_owner group by indicator
      union all
      select 'place', left(place_code, 2), count(*) from flagged
      where is_state and is_overdue and is_indicator and is_owner and place_code is not null
      group by left(place_code, 2)
      union all
      select 'owner', party::text, count(*)
      from flagged, lateral unnest(array[first_party, second_party]) as party
      where is_state and is_overdue and is_indicator and is_place group by party
      """;

  private final Discrepancies discrepancies;
  private final Organizations organizations;

  DiscrepancyFacets(Discrepancies discrepancies, Organizations organizations) {
    this.discrepancies = discrepancies;
    this.organizations = organizations;
  }

  /**
   * The counts, and the names of the owners.
   *
   * @param facets by how they stand ({@code state}), {@code overdue}, {@code indicator}, {@code
   *     place} (provinces) and party (public numbers)
   * @param owners by public number
   */
  public record Counted(Map<String, List<Facet>> facets, Map<String, OrganizationName> owners) {}

  /** Two queries. */
  public Counted of(DiscrepancyFilter filter) {
    Map<String, List<Facet>> facets =
        discrepancies.flagged(FOUND, COUNTS, filter).query(FacetRows::byDimension);
    List<Facet> owners = facets.getOrDefault(OWNER, List.of());
    Map<Long, OrganizationName> names =
        organizations.names(owners.stream().map(each -> Long.valueOf(each.value())).toList());
    facets.put(
        OWNER,
        Facet.under(
            owners,
            id -> Optional.ofNullable(names.get(Long.valueOf(id))).map(OrganizationName::number)));
    return new Counted(
        facets,
        names.values().stream()
            .collect(
                Collectors.toMap(OrganizationName::number, name -> name, (one, other) -> one)));
  }
}
