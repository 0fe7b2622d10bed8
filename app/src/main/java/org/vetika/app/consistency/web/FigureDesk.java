package org.vetika.app.consistency.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.Figure;
import org.vetika.app.consistency.Figures;
import org.vetika.app.consistency.Indicator;
import org.vetika.app.consistency.Indicators;
import org.vetika.app.consistency.Viewer;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.organization.Organizations;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Visitor;

/** Makes the page where parties find their figures, the newest first. */
@Component
class FigureDesk {
  private static final ZoneId ZONE = ZoneId.of("Asia/Phnom_Penh");
  private static final int MOST = 100;
  private static final Set<String> DONE =
      Set.of("new", "revised", "unchanged", "withdrawn", "imported", "indicator", "definition");

  private final Figures figures;
  private final Indicators indicators;
  private final Organizations organizations;
  private final Clock clock;

  FigureDesk(
      Figures figures, Indicators indicators, Organizations organizations, Clock clock) {
    this.figures = figures;
    this.indicators = indicators;
    this.organizations = organizations;
    this.clock = clock;
  }

  FigureDeskPage page(String done, Visitor visitor, PageContext page) {
    List<Figure> own =
        figures.newestOf(Viewer.of(visitor), MOST).stream()
            .sorted(
                Comparator.comparing((Figure figure) -> figure.now().enteredAt()).reversed())
            .toList();
    Map<String, Indicator> known =
        indicators.byNumbers(own.stream().map(Figure::indicator).distinct().toList());
    return new FigureDeskPage(
        DONE.contains(done) ? page.t("figures.done." + done) : "",
        own.stream().map(figure -> line(figure, known.get(figure.indicator()), page)).toList());
  }

  private FigureDeskPage.Line line(
      Figure figure, @Nullable Indicator indicator, PageContext page) {
    var words = new FigureWords(page);
    LocalDate day = figure.now().publicFrom();
    String place = figure.place();
    return new FigureDeskPage.Line(
        page.href(
            "/desk/figures/"
                + figure.indicator()
                + "/"
                + figure.period().key()
                + (place == null ? "" : "?place=" + place)),
        figure.number(),
        indicator == null ? figure.indicator() : indicator.definition().name().in(page.language()),
        figure.party().name(page.language()) + " · " + words.period(figure.period()),
        words.quantity(figure.now().quantity()),
        day.isAfter(LocalDate.now(clock.withZone(ZONE)))
            ? page.t("figure.public-from", page.date(day))
            : "",
        figure.now().withdrawn()
            ? ""
            : page.href("/desk/figures/" + figure.number() + "/withdraw"));
  }

  /**
   * The typed fields with the organization that the person speaks for: the party of the figure if
   * the person does, else who entered it.
   */
  Map<String, String> speakingFor(String number, Map<String, String> typed, Visitor visitor) {
    var named = new HashMap<>(typed);
    figures
        .find(number, Viewer.of(visitor))
        .ifPresent(
            figure -> {
              OrganizationName entered = figure.now().enteredFor();
              if (speaks(visitor, figure.party())) {
                named.put("for", figure.party().number());
              } else if (entered != null && speaks(visitor, entered)) {
                named.put("for", entered.number());
              }
            });
    return named;
  }

  private boolean speaks(Visitor visitor, OrganizationName organization) {
    return organizations.idsOf(organization.id()).stream().anyMatch(visitor::actsFor);
  }
}
