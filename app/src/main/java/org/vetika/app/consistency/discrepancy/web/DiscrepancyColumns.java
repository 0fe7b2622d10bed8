package org.vetika.app.consistency.discrepancy.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.Figure;
import org.vetika.app.consistency.Figures;
import org.vetika.app.consistency.Qualifier;
import org.vetika.app.consistency.Viewer;
import org.vetika.app.consistency.discrepancy.Discrepancies;
import org.vetika.app.consistency.discrepancy.Discrepancy;
import org.vetika.app.consistency.discrepancy.Discrepancy.Detail;
import org.vetika.app.consistency.discrepancy.Discrepancy.Entry;
import org.vetika.app.consistency.discrepancy.DiscrepancyDeed;
import org.vetika.app.consistency.discrepancy.DiscrepancySide;
import org.vetika.app.consistency.discrepancy.web.DiscrepancyPage.Column;
import org.vetika.app.consistency.discrepancy.web.DiscrepancyPage.Owner;
import org.vetika.app.consistency.web.FigureWords;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.organization.Party;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Phrase;

/** Makes the columns of the two sides, which have the same parts in the same order. */
@Component
class DiscrepancyColumns {
  private final Discrepancies discrepancies;
  private final Figures figures;

  DiscrepancyColumns(Discrepancies discrepancies, Figures figures) {
    this.discrepancies = discrepancies;
    this.figures = figures;
  }

  Column column(
      Detail detail, DiscrepancySide side, Viewer viewer, @Nullable Owner owner, PageContext page) {
    Discrepancy of = detail.discrepancy();
    OrganizationName party = of.party(side);
    var words = new FigureWords(page);
    String number = side == DiscrepancySide.FIRST ? of.firstFigure() : of.secondFigure();
    Optional<Figure> figure = figures.find(number, viewer);
    var day = of.dueOn();
    boolean owes = day != null && of.course().owes().contains(side);
    return new Column(
        Phrase.of(party, page),
        page.href("/organizations/" + party.number()),
        color(party),
        party.party() == Party.GOVERNMENT ? "hall" : "people",
        figure.map(each -> words.quantity(each.now().quantity())).orElse(""),
        figure.filter(DiscrepancyColumns::isNumber).isPresent(),
        figure.map(each -> words.period(each.period())).orElse(""),
        number,
        said(detail, side, DiscrepancyDeed.EXPLAIN, page),
        said(detail, side, DiscrepancyDeed.LAST_WORD, page),
        owes && day != null ? page.t("discrepancy.owes", page.date(day)) : "",
        owes && of.overdue(discrepancies.today()),
        owner);
  }

  private static boolean isNumber(Figure figure) {
    return figure.now().quantity().qualifier() == Qualifier.EXACTLY;
  }

  private static String color(OrganizationName name) {
    return switch (name.party()) {
      case GOVERNMENT -> "gov";
      case CIVIL_SOCIETY -> "cso";
      case DEVELOPMENT_PARTNER, OTHER -> "";
    };
  }

  private static Phrase said(
      Detail detail, DiscrepancySide side, DiscrepancyDeed deed, PageContext page) {
    return detail
        .last(side, deed)
        .map(each -> text(detail.corrected(each), page))
        .orElse(Phrase.NONE);
  }

  static Phrase text(Entry entry, PageContext page) {
    return Phrase.of(entry.text(), entry.language(), page);
  }
}
