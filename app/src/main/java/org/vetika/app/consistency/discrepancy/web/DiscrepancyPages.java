package org.vetika.app.consistency.discrepancy.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.Indicator;
import org.vetika.app.consistency.Indicators;
import org.vetika.app.consistency.Viewer;
import org.vetika.app.consistency.discrepancy.Discrepancies;
import org.vetika.app.consistency.discrepancy.Discrepancy;
import org.vetika.app.consistency.discrepancy.Discrepancy.Detail;
import org.vetika.app.consistency.discrepancy.Discrepancy.Entry;
import org.vetika.app.consistency.discrepancy.DiscrepancySide;
import org.vetika.app.consistency.discrepancy.DiscrepancyState;
import org.vetika.app.consistency.discrepancy.web.DiscrepancyPage.Agreed;
import org.vetika.app.consistency.discrepancy.web.DiscrepancyPage.Desk;
import org.vetika.app.consistency.discrepancy.web.DiscrepancyPage.Line;
import org.vetika.app.consistency.discrepancy.web.DiscrepancyPage.Owner;
import org.vetika.app.consistency.web.FigureWords;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.gazetteer.Places;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Tag;

/** Makes the pages of discrepancies. */
@Component
class DiscrepancyPages {
  private final Discrepancies discrepancies;
  private final DiscrepancyColumns columns;
  private final Indicators indicators;
  private final Places places;

  DiscrepancyPages(
      Discrepancies discrepancies,
      DiscrepancyColumns columns,
      Indicators indicators,
      Places places) {
    this.discrepancies = discrepancies;
    this.columns = columns;
    this.indicators = indicators;
    this.places = places;
  }

  /** As everybody sees it. */
  DiscrepancyPage page(Detail detail, PageContext page) {
    return page(detail, Viewer.EVERYBODY, null, Map.of(), page);
  }

  /**
   * The page.
   *
   * @param owners who answers for the sides; empty when that is not shown
   */
  DiscrepancyPage page(
      Detail detail,
      Viewer viewer,
      @Nullable Desk desk,
      Map<DiscrepancySide, Owner> owners,
      PageContext page) {
    Discrepancy of = detail.discrepancy();
    String name = name(of, indicators(List.of(of)), places(List.of(of)), page);
    return new DiscrepancyPage(
        of.number(),
        name,
        parties(of, page),
        of.illustration(),
        tag(of, page),
        page.t("discrepancy.opened", new FigureWords(page).day(of.openedAt())),
        due(of, page),
        of.due() == null ? "" : of.due().rule(),
        page.href(
            (desk == null ? "/consistency/" : "/desk/figures/")
                + of.indicator()
                + "/"
                + of.period().key()
                + (of.place() == null ? "" : "?place=" + of.place())),
        Stream.of(DiscrepancySide.values())
            .map(side -> columns.column(detail, side, viewer, owners.get(side), page))
            .toList(),
        detail.proposal().flatMap(each -> agreed(of, each, page)).orElse(null),
        detail.entries().stream().map(each -> line(each, page)).toList(),
        desk);
  }

  /** The text that was proposed last, as long as it is confirmed or may be. */
  private static Optional<Agreed> agreed(Discrepancy of, Entry proposal, PageContext page) {
    DiscrepancySide side = proposal.side();
    return switch (of.course().state()) {
      case SETTLED ->
          Optional.of(
              new Agreed(
                  page.t("discrepancy.settled"), true, DiscrepancyColumns.text(proposal, page)));
      case PROPOSED ->
          Optional.of(
              new Agreed(
                  page.t(
                      "discrepancy.proposed",
                      side == null ? "" : of.party(side).name(page.language())),
                  false,
                  DiscrepancyColumns.text(proposal, page)));
      case OPEN, DISCUSSED, LAST_WORDS, STANDING -> Optional.empty();
    };
  }

  /** What is counted, when and where. */
  private static String name(
      Discrepancy of, Map<String, Indicator> counted, Map<String, Place> named, PageContext page) {
    Indicator indicator = counted.get(of.indicator());
    Place place = of.place() == null ? null : named.get(of.place());
    return Stream.of(
            indicator == null ? of.indicator() : indicator.definition().name().in(page.language()),
            new FigureWords(page).period(of.period()),
            place == null ? "" : place.name(page.language()))
        .filter(each -> !each.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private Map<String, Place> places(List<Discrepancy> of) {
    return places.byCodes(
        of.stream().map(Discrepancy::place).filter(Objects::nonNull).distinct().toList());
  }

  private Map<String, Indicator> indicators(List<Discrepancy> of) {
    return indicators.byNumbers(of.stream().map(Discrepancy::indicator).distinct().toList());
  }

  static String parties(Discrepancy of, PageContext page) {
    return page.t(
        "discrepancy.parties", of.first().name(page.language()), of.second().name(page.language()));
  }

  Tag tag(Discrepancy of, PageContext page) {
    DiscrepancyState state = of.course().state();
    if (of.overdue(discrepancies.today())) {
      return new Tag(
          "late",
          "alert",
          page.t("discrepancy.overdue", page.t("discrepancy-state." + state.key())));
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
        DiscrepancyColumns.text(entry, page));
  }

  /** Lines of a list, in two queries. */
  List<DiscrepanciesPage.Line> lines(List<Discrepancy> of, String path, PageContext page) {
    Map<String, Indicator> counted = indicators(of);
    Map<String, Place> named = places(of);
    return of.stream()
        .map(each ->
            new DiscrepanciesPage.Line(
                page.href(path + "/" + each.number()),
                each.number(),
                name(each, counted, named, page),
                parties(each, page),
                tag(each, page),
                due(each, page),
                each.illustration()))
        .toList();
  }
}
