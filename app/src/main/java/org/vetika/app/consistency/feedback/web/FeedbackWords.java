package org.vetika.app.consistency.feedback.web;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vetika.app.consistency.Bounds;
import org.vetika.app.consistency.Comparison;
import org.vetika.app.consistency.Figure;
import org.vetika.app.consistency.Indicator;
import org.vetika.app.consistency.discrepancy.Discrepancy;
import org.vetika.app.consistency.web.FigureWords;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.web.PageContext;

/** The words of a feedback report, the same on the page and on paper. */
record FeedbackWords(PageContext page, FigureWords figures) {
  static FeedbackWords of(PageContext page) {
    return new FeedbackWords(page, new FigureWords(page));
  }

  /** "Refused meetings · 2025 · Battambang". */
  String about(Indicator indicator, Figure figure, @Nullable Place place) {
    return Stream.of(
            indicator.definition().name().in(page.language()),
            figures.period(figure.period()),
            place == null ? "" : place.name(page.language()))
        .filter(each -> !each.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  String quantity(Figure figure) {
    return figures.quantity(figure.now().quantity());
  }

  /** What no confirmed step explains; never more exact than the record. */
  String unexplained(Comparison comparison) {
    Bounds rest = comparison.rest();
    if (comparison.restWithheld()) {
      return page.t("quantity.withheld");
    }
    if (rest == null) {
      return page.t("feedback.not-in-numbers");
    }
    // Which side counts more shows beside it.
    return rest.isExact()
        ? figures.number(Objects.requireNonNull(rest.lower()).abs())
        : figures.bounds(rest);
  }

  String standing(Comparison comparison) {
    return page.t("standing." + comparison.standing().key());
  }

  /** How a discrepancy stands, with its day. */
  String state(Discrepancy of, boolean overdue) {
    String state = page.t("discrepancy-state." + of.course().state().key());
    return overdue ? page.t("discrepancy.overdue", state) : state;
  }

  /** Who has to speak by when; empty when nobody has to. */
  String due(Discrepancy of) {
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
}
