package org.vetika.app.consistency.discrepancy;

import static java.util.stream.Collectors.toCollection;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vetika.app.consistency.Viewer;
import org.vetika.app.consistency.discrepancy.DiscrepancyOwnerRows.Row;

/**
 * Writes down that people who no longer act for a party do not answer for it any more, and tells
 * those who do.
 */
@Component
class LeavingOwners {
  private static final Viewer ALL = new Viewer(Set.of(), true);

  private final DiscrepancyOwners owners;
  private final DiscrepancyOwnerRows rows;
  private final DiscrepancyStore store;
  private final Discrepancies discrepancies;
  private final DiscrepancyNotices notices;

  LeavingOwners(
      DiscrepancyOwners owners,
      DiscrepancyOwnerRows rows,
      DiscrepancyStore store,
      Discrepancies discrepancies,
      DiscrepancyNotices notices) {
    this.owners = owners;
    this.rows = rows;
    this.store = store;
    this.discrepancies = discrepancies;
    this.notices = notices;
  }

  /** Gives how many left. */
  @Transactional
  int note() {
    var numbers = owners.left().stream().map(Row::number).collect(toCollection(TreeSet::new));
    numbers.forEach(store::lock);
    // Again, now that nobody else names somebody or does this.
    List<Row> left =
        owners.left().stream().filter(each -> numbers.contains(each.number())).toList();
    left.forEach(this::note);
    return left.size();
  }

  private void note(Row before) {
    long row = rows.add(before.discrepancy(), before.side(), null, null);
    discrepancies
        .find(before.number(), ALL)
        .filter(of -> of.due() != null)
        .ifPresent(of -> notices.left(row, of.party(before.side()).id()));
  }
}
