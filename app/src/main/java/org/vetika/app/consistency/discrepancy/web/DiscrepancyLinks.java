package org.vetika.app.consistency.discrepancy.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.Comparison;
import org.vetika.app.consistency.Figure;
import org.vetika.app.consistency.SideBySide;
import org.vetika.app.consistency.Viewer;
import org.vetika.app.consistency.discrepancy.Discrepancies;
import org.vetika.app.consistency.discrepancy.Discrepancy;
import org.vetika.app.consistency.web.ComparisonPage.Beside;
import org.vetika.app.consistency.web.DiscrepanciesBeside;
import org.vetika.app.web.PageContext;

/** Links from a comparison to its discrepancies; two queries. */
@Component
class DiscrepancyLinks implements DiscrepanciesBeside {
  private final Discrepancies discrepancies;
  private final DiscrepancyPages pages;

  DiscrepancyLinks(Discrepancies discrepancies, DiscrepancyPages pages) {
    this.discrepancies = discrepancies;
    this.pages = pages;
  }

  @Override
  public List<Beside> beside(SideBySide side, Viewer viewer, PageContext page) {
    Set<Set<String>> pairs =
        side.comparisons().stream().map(DiscrepancyLinks::pair).collect(Collectors.toSet());
    List<Discrepancy> known =
        pairs.isEmpty()
            ? List.of()
            : discrepancies.ofIndicator(side.indicator().number(), viewer).stream()
                .filter(each -> pairs.contains(Set.of(each.firstFigure(), each.secondFigure())))
                .toList();
    var links = new ArrayList<Beside>();
    known.forEach(each -> links.add(link(each, viewer, page)));
    var opened = new HashSet<Set<String>>();
    known.forEach(each -> opened.add(Set.of(each.firstFigure(), each.secondFigure())));
    side.comparisons().stream()
        .filter(each -> each.unexplained() && !opened.contains(pair(each)) && may(each, viewer))
        .forEach(each -> links.add(open(each, page)));
    return links;
  }

  private static Set<String> pair(Comparison comparison) {
    return Set.of(comparison.start().number(), comparison.end().number());
  }

  private static boolean may(Comparison comparison, Viewer viewer) {
    return viewer.facilitator()
        || viewer.organizations().contains(comparison.start().party().id())
        || viewer.organizations().contains(comparison.end().party().id());
  }

  private Beside link(Discrepancy of, Viewer viewer, PageContext page) {
    String path = viewer.isEverybody() ? "/consistency/discrepancies/" : "/desk/discrepancies/";
    return new Beside(
        page.href(path + of.number()),
        page.t("discrepancy.of", of.number(), DiscrepancyPages.parties(of, page)),
        pages.tag(of, page),
        pages.due(of, page));
  }

  private static Beside open(Comparison comparison, PageContext page) {
    Figure start = comparison.start();
    Figure end = comparison.end();
    return new Beside(
        page.href("/desk/discrepancies/new?pair=" + start.number() + "-" + end.number()),
        page.t(
            "discrepancy.open-between",
            start.party().name(page.language()),
            end.party().name(page.language())),
        null,
        "");
  }
}
