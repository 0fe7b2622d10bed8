package org.vetika.app.consistency.rule.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.Indicator;
import org.vetika.app.consistency.Indicators;
import org.vetika.app.consistency.Period;
import org.vetika.app.consistency.rule.RuleFinding;
import org.vetika.app.consistency.rule.Rules;
import org.vetika.app.consistency.web.FigureWords;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.gazetteer.Places;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Phrase;

/** Makes the page of a finding, and its line in lists. */
@Component
class FindingPages {
  private static final ZoneId ZONE = ZoneId.of("Asia/Phnom_Penh");

  private final Indicators indicators;
  private final Rules rules;
  private final Places places;
  private final Clock clock;

  FindingPages(Indicators indicators, Rules rules, Places places, Clock clock) {
    this.indicators = indicators;
    this.rules = rules;
    this.places = places;
    this.clock = clock;
  }

  FindingsPage.Line line(
      RuleFinding finding,
      @Nullable Indicator indicator,
      Map<String, Place> known,
      String list,
      PageContext page) {
    var words = new FindingWords(page);
    return new FindingsPage.Line(
        page.href(list + "/" + finding.number()),
        finding.number(),
        name(finding, indicator, page),
        words.what(finding),
        words.why(finding),
        Phrase.of(finding.party(), page),
        where(finding, known, page),
        indicator != null && indicator.illustration(),
        words.state(finding.state()),
        isPublic(finding) ? "" : page.t("finding.public-from", page.date(finding.publicOn())));
  }

  private static String name(RuleFinding finding, @Nullable Indicator indicator, PageContext page) {
    return indicator == null
        ? finding.indicator()
        : indicator.definition().name().in(page.language());
  }

  private static String where(RuleFinding finding, Map<String, Place> known, PageContext page) {
    String place = place(finding.place(), known, page);
    Period period = finding.period();
    return period == null ? place : place + " · " + new FigureWords(page).period(period);
  }

  private static String place(@Nullable String code, Map<String, Place> known, PageContext page) {
    if (code == null) {
      return page.t("comparison.country");
    }
    Place place = known.get(code);
    return place == null ? code : place.name(page.language());
  }

  private boolean isPublic(RuleFinding finding) {
    return !finding.publicOn().isAfter(LocalDate.now(clock.withZone(ZONE)));
  }

  FindingPage page(RuleFinding finding, FindingPage.@Nullable Desk desk, PageContext page) {
    Optional<Indicator> indicator = indicators.find(finding.indicator());
    var words = new FindingWords(page);
    String code = finding.place();
    Period period = finding.period();
    Map<String, Place> known = code == null ? Map.of() : places.byCodes(java.util.List.of(code));
    Instant closed = finding.closedAt();
    return new FindingPage(
        finding.number(),
        name(finding, indicator.orElse(null), page),
        finding.indicator(),
        indicator.filter(Indicator::illustration).isPresent(),
        words.what(finding),
        words.why(finding),
        rules.find(finding.rule()).map(words::rule).orElse(""),
        words.state(finding.state()),
        Phrase.of(finding.party(), page),
        page.href("/organizations/" + finding.party().number()),
        place(code, known, page),
        period == null ? page.t("finding.all-periods") : new FigureWords(page).period(period),
        page.t("figure-method." + finding.method()),
        finding.figure() == null ? "" : finding.figure(),
        page.t("finding.found", day(finding.foundAt(), page)),
        page.t(
            isPublic(finding) ? "finding.public-since" : "finding.public-from",
            page.date(finding.publicOn())),
        closed == null ? "" : page.t("finding.closed." + finding.state().key(), day(closed, page)),
        finding.answers().reversed().stream().map(each -> answer(each, page)).toList(),
        page.href(comparison(finding)),
        desk);
  }

  private static String comparison(RuleFinding finding) {
    Period period = finding.period();
    String path = "/consistency/" + finding.indicator();
    return period == null
        ? path
        : path + "/" + period.key() + (finding.place() == null ? "" : "?place=" + finding.place());
  }

  private static FindingPage.Answer answer(RuleFinding.Answer answer, PageContext page) {
    return new FindingPage.Answer(
        page.t("finding-position." + answer.position()),
        Phrase.of(answer.text(), answer.language(), page),
        Phrase.of(answer.organization(), page),
        page.t("finding.said-by", answer.author(), day(answer.at(), page)));
  }

  private static String day(Instant moment, PageContext page) {
    return page.date(LocalDate.ofInstant(moment, ZONE));
  }
}
