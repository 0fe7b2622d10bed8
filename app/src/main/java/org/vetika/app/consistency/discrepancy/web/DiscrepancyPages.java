package org.vetika.app.consistency.discrepancy.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.Figure;
import org.vetika.app.consistency.Figures;
import org.vetika.app.consistency.Indicator;
import org.vetika.app.consistency.Indicators;
import org.vetika.app.consistency.Viewer;
import org.vetika.app.consistency.discrepancy.Discrepancies;
import org.vetika.app.consistency.discrepancy.Discrepancy;
import org.vetika.app.consistency.discrepancy.Discrepancy.Detail;
import org.vetika.app.consistency.discrepancy.Discrepancy.Entry;
import org.vetika.app.consistency.discrepancy.DiscrepancyDeed;
import org.vetika.app.consistency.discrepancy.DiscrepancySide;
import org.vetika.app.consistency.discrepancy.DiscrepancyState;
import org.vetika.app.consistency.discrepancy.web.DiscrepancyPage.Column;
import org.vetika.app.consistency.discrepancy.web.DiscrepancyPage.Desk;
import org.vetika.app.consistency.discrepancy.web.DiscrepancyPage.Line;
import org.vetika.app.consistency.web.ComparisonPage.Tag;
import org.vetika.app.consistency.web.FigureWords;
import org.vetika.app.consistency.web.Phrase;
import org.vetika.app.web.PageContext;

/** Makes the pages of discrepancies. */
@Component
class DiscrepancyPages {
  private final Discrepancies discrepancies;
  private final Figures figures;
  private final Indicators indicators;

  DiscrepancyPages(Discrepancies discrepancies, Figures figures, Indicators indicators) {
    this.discrepancies = discrepancies;
    this.figures = figures;
    this.indicators = indicators;
  }

  DiscrepancyPage page(Detail detail, Viewer viewer, @Nullable Desk desk, PageContext page) {
    Discrepancy of = detail.discrepancy();
    Optional<Figure> first = figures.find(of.firstFigure(), viewer);
    return new DiscrepancyPage(
        of.number(),
        title(of, page),
        of.illustration(),
        tag(of, page),
        due(of, page),
        page.href(
            (desk == null ? "/consistency/" : "/desk/figures/")
                + of.indicator()
                + first.map(each -> "/" + each.period().key()).orElse("")
                + (of.place() == null ? "" : "?place=" + of.place())),
        Stream.of(DiscrepancySide.values())
            .map(side -> column(detail, side, viewer, page))
            .toList(),
        of.course().state() == DiscrepancyState.SETTLED
            ? detail.proposal().map(each -> text(each, page)).orElse(null)
            : null,
        detail.entries().stream().map(each -> line(each, page)).toList(),
        desk);
  }

  String title(Discrepancy of, PageContext page) {
    return title(of, indicators.byNumbers(List.of(of.indicator())), page);
  }

  private static String title(
      Discrepancy of, Map<String, Indicator> indicators, PageContext page) {
    Indicator indicator = indicators.get(of.indicator());
    return page.t(
        "discrepancy.title",
        indicator == null ? of.indicator() : indicator.definition().name().in(page.language()),
        of.first().name(page.language()),
        of.second().name(page.language()));
  }

  Tag tag(Discrepancy of, PageContext page) {
    DiscrepancyState state = of.course().state();
    if (of.overdue(discrepancies.today())) {
      return new Tag(
          "late", "alert", page.t("discrepancy.overdue", page.t("discrepancy-state." + state.key())));
    }
    String words = page.t("discrepancy-state." + state.key());
    return switch (state) {
      case SETTLED -> new Tag("done", "check", words);
      case STANDING -> new Tag("flat", "split", words);
      case OPEN, DISCUSSED, PROPOSED, LAST_WORDS -> new Tag("wait", "clock", words);
    };
  }

  /** Who has to speak by when. */
  String due(Discrepancy of, PageContext page) {
    var day = of.dueOn();
    return day == null
        ? ""
        : page.t(
            "discrepancy.due",
            of.course().owes().stream()
                .sorted()
                .map(side -> of.party(side).name(page.language()))
                .collect(Collectors.joining(" · ")),
            page.date(day));
  }

  private Column column(Detail detail, DiscrepancySide side, Viewer viewer, PageContext page) {
    Discrepancy of = detail.discrepancy();
    var words = new FigureWords(page);
    Optional<Figure> figure =
        figures.find(
            side == DiscrepancySide.FIRST ? of.firstFigure() : of.secondFigure(), viewer);
    var day = of.dueOn();
    return new Column(
        Phrase.of(of.party(side), page),
        figure.map(each -> words.quantity(each.now().quantity())).orElse(""),
        figure.map(each -> words.period(each.period())).orElse(""),
        said(detail, side, DiscrepancyDeed.EXPLAIN, page),
        said(detail, side, DiscrepancyDeed.LAST_WORD, page),
        day != null && of.course().owes().contains(side)
            ? page.t("discrepancy.owes", page.date(day))
            : "");
  }

  private static Phrase said(
      Detail detail, DiscrepancySide side, DiscrepancyDeed deed, PageContext page) {
    return detail
        .last(side, deed)
        .map(each -> text(detail.corrected(each), page))
        .orElse(new Phrase("", null));
  }

  private static Phrase text(Entry entry, PageContext page) {
    return Phrase.of(entry.text(), entry.language(), page);
  }

  private static Line line(Entry entry, PageContext page) {
    var organization = entry.organization();
    String author = entry.author();
    return new Line(
        "entry-" + entry.id(),
        page.t("discrepancy-deed." + entry.deed().key()),
        organization == null || author == null
            ? page.t("discrepancy.by-rule")
            : page.t("discrepancy.by", author, organization.name(page.language())),
        new FigureWords(page).day(entry.at()),
        text(entry, page));
  }

  /** Lines of a list, in one query. */
  List<DiscrepanciesPage.Line> lines(List<Discrepancy> of, String path, PageContext page) {
    Map<String, Indicator> counted =
        indicators.byNumbers(of.stream().map(Discrepancy::indicator).distinct().toList());
    return of.stream()
        .map(each ->
            new DiscrepanciesPage.Line(
                page.href(path + "/" + each.number()),
                each.number(),
                title(each, counted, page),
                tag(each, page),
                due(each, page),
                each.illustration()))
        .toList();
  }
}
