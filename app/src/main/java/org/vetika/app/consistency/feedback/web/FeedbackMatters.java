package org.vetika.app.consistency.feedback.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.Indicator;
import org.vetika.app.consistency.Indicators;
import org.vetika.app.consistency.discrepancy.Discrepancy;
import org.vetika.app.consistency.discrepancy.Discrepancy.Detail;
import org.vetika.app.consistency.discrepancy.DiscrepancyDeed;
import org.vetika.app.consistency.discrepancy.DiscrepancySide;
import org.vetika.app.consistency.discrepancy.DiscrepancyState;
import org.vetika.app.consistency.feedback.FeedbackReport;
import org.vetika.app.consistency.feedback.web.FeedbackPage.Matter;
import org.vetika.app.consistency.feedback.web.FeedbackPage.Said;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Phrase;

/** Makes the texts of the discrepancies in a feedback report; one query. */
@Component
class FeedbackMatters {
  private final Indicators indicators;

  FeedbackMatters(Indicators indicators) {
    this.indicators = indicators;
  }

  List<Matter> of(FeedbackReport report, FeedbackWords words) {
    Map<String, Indicator> counted =
        indicators.byNumbers(
            report.discrepancies().stream()
                .map(each -> each.discrepancy().indicator())
                .collect(Collectors.toSet()));
    return report.discrepancies().stream()
        .map(each -> matter(each, report, counted, words))
        .toList();
  }

  private static Matter matter(
      Detail detail, FeedbackReport report, Map<String, Indicator> counted, FeedbackWords words) {
    Discrepancy of = detail.discrepancy();
    PageContext page = words.page();
    Indicator indicator = counted.get(of.indicator());
    boolean settled = of.course().state() == DiscrepancyState.SETTLED;
    return new Matter(
        of.number(),
        page.href("/consistency/discrepancies/" + of.number()),
        Stream.of(
                indicator == null ? "" : indicator.definition().name().in(page.language()),
                words.figures().period(of.period()),
                page.t(
                    "discrepancy.parties",
                    of.first().name(page.language()),
                    of.second().name(page.language())))
            .filter(each -> !each.isEmpty())
            .collect(Collectors.joining(" · ")),
        words.state(of, of.overdue(report.asOf())),
        words.due(of),
        sides(of, report).map(side -> said(detail, side, page)).toList(),
        settled
            ? detail.proposal().map(each -> phrase(each, page)).orElse(Phrase.NONE)
            : Phrase.NONE);
  }

  /** The authority first, as in the table of figures. */
  private static Stream<DiscrepancySide> sides(Discrepancy of, FeedbackReport report) {
    return of.first().id() == report.authority().id()
        ? Stream.of(DiscrepancySide.FIRST, DiscrepancySide.SECOND)
        : Stream.of(DiscrepancySide.SECOND, DiscrepancySide.FIRST);
  }

  private static Said said(Detail detail, DiscrepancySide side, PageContext page) {
    Optional<Phrase> text =
        detail
            .last(side, DiscrepancyDeed.LAST_WORD)
            .or(() -> detail.last(side, DiscrepancyDeed.EXPLAIN))
            .map(detail::corrected)
            .map(each -> phrase(each, page));
    return new Said(
        Phrase.of(detail.discrepancy().party(side), page),
        text.orElseGet(() -> Phrase.plain(page.t("discrepancy.no-explanation"))));
  }

  private static Phrase phrase(Discrepancy.Entry entry, PageContext page) {
    return Phrase.of(entry.text(), entry.language(), page);
  }
}
