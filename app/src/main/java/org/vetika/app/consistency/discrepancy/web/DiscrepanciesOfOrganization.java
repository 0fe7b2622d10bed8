package org.vetika.app.consistency.discrepancy.web;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.discrepancy.Discrepancies;
import org.vetika.app.consistency.discrepancy.Discrepancy;
import org.vetika.app.consistency.discrepancy.DiscrepancyFilter;
import org.vetika.app.consistency.discrepancy.DiscrepancyList;
import org.vetika.app.consistency.discrepancy.DiscrepancySide;
import org.vetika.app.organization.OrganizationSection;
import org.vetika.app.web.PageContext;

/** The discrepancies of which an organization owns a side, on its page. */
@Component
@Order(9)
class DiscrepanciesOfOrganization implements OrganizationSection {
  private static final int SHOWN = 5;

  private final Discrepancies discrepancies;
  private final DiscrepancyPages pages;

  DiscrepanciesOfOrganization(Discrepancies discrepancies, DiscrepancyPages pages) {
    this.discrepancies = discrepancies;
    this.pages = pages;
  }

  @Override
  public Optional<Links> links(Collection<Long> ids, PageContext page) {
    DiscrepancyFilter filter = DiscrepancyFilter.ofParty(List.copyOf(ids));
    DiscrepancyList list = discrepancies.page(filter, null, SHOWN);
    if (list.discrepancies().isEmpty()) {
      return Optional.empty();
    }
    long overdue = discrepancies.count(filter.overdueOnly());
    String title = page.t("discrepancies.section", list.total());
    return Optional.of(
        new Links(
            "discrepancies",
            overdue == 0 ? title : page.t("discrepancies.section.with-overdue", title, overdue),
            pages.lines(list.discrepancies(), DiscrepancyQuery.LIST, page).stream()
                .map(line ->
                    new Link(
                        line.href(),
                        line.title(),
                        null,
                        Stream.of(line.parties(), line.state().text(), line.due())
                            .filter(each -> !each.isEmpty())
                            .collect(Collectors.joining(" · "))))
                .toList(),
            list.next() == null ? null : more(ids, list.discrepancies().getFirst(), page)));
  }

  private static String more(Collection<Long> ids, Discrepancy one, PageContext page) {
    DiscrepancySide side =
        ids.contains(one.first().id()) ? DiscrepancySide.FIRST : DiscrepancySide.SECOND;
    return page.href(DiscrepancyQuery.LIST + "?owner=" + one.party(side).number());
  }
}
