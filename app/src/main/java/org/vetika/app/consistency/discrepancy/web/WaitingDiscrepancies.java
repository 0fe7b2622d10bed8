package org.vetika.app.consistency.discrepancy.web;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.Viewer;
import org.vetika.app.consistency.discrepancy.Discrepancies;
import org.vetika.app.consistency.discrepancy.Discrepancy;
import org.vetika.app.consistency.discrepancy.DiscrepancyOwners;
import org.vetika.app.consistency.discrepancy.ProposedDiscrepancies;
import org.vetika.app.consistency.discrepancy.web.WaitingDiscrepanciesPage.Tab;
import org.vetika.app.consistency.web.ComparisonPage.Choice;
import org.vetika.app.consistency.web.FigureForms;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Visitor;

/** Makes the list of discrepancies on a person's desk. */
@Component
class WaitingDiscrepancies {
  private static final String BASE = "/desk/discrepancies";

  private final Discrepancies discrepancies;
  private final DiscrepancyOwners owners;
  private final DiscrepancyPages pages;
  private final FigureForms forms;
  private final ProposedDiscrepancies proposed;
  private final ProposalLines proposals;
  private final OwnReports reports;

  WaitingDiscrepancies(
      Discrepancies discrepancies,
      DiscrepancyOwners owners,
      DiscrepancyPages pages,
      FigureForms forms,
      ProposedDiscrepancies proposed,
      ProposalLines proposals,
      OwnReports reports) {
    this.discrepancies = discrepancies;
    this.owners = owners;
    this.pages = pages;
    this.forms = forms;
    this.proposed = proposed;
    this.proposals = proposals;
    this.reports = reports;
  }

  WaitingDiscrepanciesPage page(WaitingPart chosen, PageContext page, Visitor visitor) {
    Viewer viewer = Viewer.of(visitor);
    List<Discrepancy> waiting = discrepancies.waitingFor(viewer);
    List<Discrepancy> mine = owners.answeredBy(visitor.person(), viewer);
    OwnSides own = own(Stream.concat(waiting.stream(), mine.stream()).toList(), page, visitor);
    var parts = new EnumMap<WaitingPart, List<Discrepancy>>(WaitingPart.class);
    parts.put(WaitingPart.ALL, waiting);
    parts.put(WaitingPart.MINE, mine);
    parts.put(WaitingPart.UNNAMED, waiting.stream().filter(own::unnamed).toList());
    List<Discrepancy> shown = parts.getOrDefault(chosen, List.of());
    boolean all = chosen == WaitingPart.ALL;
    return new WaitingDiscrepanciesPage(
        page.t("discrepancies.part." + chosen.key() + ".found", shown.size()),
        tabs(parts, chosen, page),
        pages.lines(shown, BASE, page),
        shown.stream()
            .collect(Collectors.toMap(Discrepancy::number, each -> own.words(each, page))),
        all ? proposals.of(proposed.of(viewer), page) : List.of(),
        all ? reports.of(visitor, page) : List.of());
  }

  private OwnSides own(List<Discrepancy> shown, PageContext page, Visitor visitor) {
    return new OwnSides(
        forms.speakers(visitor, page).stream().map(Choice::value).collect(Collectors.toSet()),
        owners.of(shown, Viewer.of(visitor)));
  }

  private static List<Tab> tabs(
      Map<WaitingPart, List<Discrepancy>> parts, WaitingPart chosen, PageContext page) {
    return Arrays.stream(WaitingPart.values())
        .map(part ->
            new Tab(
                page.href(BASE) + (part == WaitingPart.ALL ? "" : "?part=" + part.key()),
                page.t(
                    "discrepancies.part." + part.key(), parts.getOrDefault(part, List.of()).size()),
                part == chosen))
        .toList();
  }
}
