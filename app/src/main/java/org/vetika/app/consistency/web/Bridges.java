package org.vetika.app.consistency.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.vetika.app.consistency.Bounds;
import org.vetika.app.consistency.Bridge.Step;
import org.vetika.app.consistency.Bridge.StepState;
import org.vetika.app.consistency.Comparison;
import org.vetika.app.consistency.Comparison.ShownStep;
import org.vetika.app.consistency.Figure;
import org.vetika.app.consistency.StepKind;
import org.vetika.app.consistency.web.BridgeScale.Bar;
import org.vetika.app.consistency.web.ComparisonPage.BridgeView;
import org.vetika.app.consistency.web.ComparisonPage.Pair;
import org.vetika.app.consistency.web.ComparisonPage.Row;
import org.vetika.app.consistency.web.ComparisonPage.Said;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Phrase;

/** Puts comparisons of two figures into words and bars. */
final class Bridges {
  private final PageContext page;
  private final FigureWords words;

  Bridges(PageContext page) {
    this.page = page;
    this.words = new FigureWords(page);
  }

  BridgeView view(Comparison comparison) {
    Figure start = comparison.start();
    Figure end = comparison.end();
    BridgeScale scale = BridgeScale.of(comparison);
    return new BridgeView(
        start.number() + "-" + end.number(),
        Phrase.of(start.party(), page),
        Phrase.of(end.party(), page),
        words.quantity(start.now().quantity()),
        words.quantity(end.now().quantity()),
        named(start),
        named(end),
        scale.drawn(),
        rows(comparison, scale),
        summary(comparison),
        unknown(comparison),
        Tags.of(comparison.standing(), page));
  }

  private Phrase named(Figure figure) {
    Phrase party = Phrase.of(figure.party(), page);
    return new Phrase(party.text() + ", " + words.period(figure.period()), party.lang());
  }

  private List<Row> rows(Comparison comparison, BridgeScale scale) {
    var rows = new ArrayList<Row>();
    BigDecimal at = scale.start();
    rows.add(end(comparison.start(), scale.bar(BigDecimal.ZERO, at)));
    for (ShownStep step : comparison.steps()) {
      BigDecimal change = Objects.requireNonNullElse(step.change(), BigDecimal.ZERO);
      rows.add(row(step, scale.bar(at, at.add(change))));
      at = at.add(change);
    }
    rest(comparison, scale.bar(at, scale.end()), rows);
    rows.add(end(comparison.end(), scale.bar(BigDecimal.ZERO, scale.end())));
    return rows;
  }

  private Row end(Figure figure, Bar bar) {
    String side = CountCards.side(figure.party());
    return new Row(
        side.isEmpty() ? "brand" : side,
        named(figure),
        words.quantity(figure.now().quantity()),
        null,
        Phrase.NONE,
        "",
        List.of(),
        bar.x(),
        bar.width(),
        null);
  }

  private Row row(ShownStep shown, Bar bar) {
    Step step = shown.step();
    BigDecimal change = shown.change();
    return new Row(
        shown.state() == StepState.EXPLAINED ? "exp" : "todo",
        Phrase.plain(page.t("step-kind." + step.kind().key())),
        change == null ? page.t("quantity.withheld") : words.signed(change),
        Tags.of(shown.state(), page),
        Phrase.of(step.text(), step.language(), page),
        page.t("step.stated-by", step.statedBy().name(page.language()), words.day(step.at())),
        step.words().stream()
            .map(word ->
                new Said(
                    word.said().name(page.language()),
                    page.t("step-position." + word.position().key()),
                    Phrase.of(word.text(), word.language(), page)))
            .toList(),
        bar.x(),
        bar.width(),
        step.id());
  }

  /** What no step explains; nothing is left out silently, so zero is shown too. */
  private void rest(Comparison comparison, Bar bar, List<Row> rows) {
    Bounds rest = comparison.rest();
    if (rest == null && !comparison.restWithheld()) {
      return;
    }
    rows.add(
        new Row(
            rest != null && rest.isZero() ? "exp" : "todo",
            Phrase.plain(page.t("step-kind.unexplained")),
            rest == null ? page.t("quantity.withheld") : words.bounds(rest),
            null,
            Phrase.plain(page.t("step.unexplained")),
            "",
            List.of(),
            bar.x(),
            bar.width(),
            null));
  }

  private String summary(Comparison comparison) {
    if (comparison.restWithheld()
        || comparison.steps().stream().anyMatch(step -> step.change() == null)) {
      return "";
    }
    BigDecimal explained = BigDecimal.ZERO;
    BigDecimal open = BigDecimal.ZERO;
    for (ShownStep step : comparison.steps()) {
      BigDecimal size = Objects.requireNonNull(step.change()).abs();
      if (step.state() == StepState.EXPLAINED) {
        explained = explained.add(size);
      } else {
        open = open.add(size);
      }
    }
    Bounds rest = comparison.rest();
    if (rest == null || !rest.isExact()) {
      return "";
    }
    BigDecimal left = open.add(Objects.requireNonNull(rest.lower()).abs());
    return page.t("bridge.summary", words.number(explained), words.number(left));
  }

  private String unknown(Comparison comparison) {
    if (comparison.rest() != null || comparison.restWithheld()) {
      return "";
    }
    return comparison.uncovered().isEmpty()
        ? page.t("bridge.not-in-numbers")
        : page.t("bridge.uncovered", kinds(comparison));
  }

  private String kinds(Comparison comparison) {
    return comparison.uncovered().stream()
        .sorted()
        .map(kind -> page.t("differs." + kind.key()))
        .collect(Collectors.joining(", "));
  }

  /** Two figures between which nothing is explained yet. */
  Pair pair(Comparison comparison) {
    Figure start = comparison.start();
    Figure end = comparison.end();
    return new Pair(
        named(start),
        named(end),
        words.quantity(start.now().quantity()),
        words.quantity(end.now().quantity()),
        sentence(comparison),
        Tags.of(comparison.standing(), page),
        start.number(),
        end.number());
  }

  private String sentence(Comparison comparison) {
    Bounds rest = comparison.rest();
    if (comparison.restWithheld()) {
      return page.t("pair.withheld");
    }
    if (rest == null) {
      return comparison.uncovered().isEmpty()
          ? page.t("pair.not-in-numbers")
          : page.t("pair.differs", differing(comparison));
    }
    if (rest.isZero()) {
      return page.t("pair.same");
    }
    return rest.isExact()
        ? page.t("pair.differ-by", words.number(Objects.requireNonNull(rest.lower()).abs()))
        : page.t("pair.between", words.bounds(rest));
  }

  /** What differs, each with both sides of it. */
  private String differing(Comparison comparison) {
    return comparison.uncovered().stream()
        .sorted()
        .map(kind -> detail(kind, comparison))
        .collect(Collectors.joining("; "));
  }

  private String detail(StepKind kind, Comparison comparison) {
    Figure start = comparison.start();
    Figure end = comparison.end();
    return switch (kind) {
      case PERIOD ->
          page.t(
              "differs.of",
              page.t("differs.period"),
              words.period(start.period()),
              words.period(end.period()));
      case DEFINITION ->
          page.t(
              "differs.of",
              page.t("differs.definition"),
              page.t("figure.version", page.number(start.now().definition())),
              page.t("figure.version", page.number(end.now().definition())));
      default -> page.t("differs." + kind.key());
    };
  }
}
