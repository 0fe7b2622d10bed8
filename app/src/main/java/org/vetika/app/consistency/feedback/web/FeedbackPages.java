package org.vetika.app.consistency.feedback.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.Figure;
import org.vetika.app.consistency.Standing;
import org.vetika.app.consistency.discrepancy.DiscrepancyState;
import org.vetika.app.consistency.feedback.FeedbackReport;
import org.vetika.app.consistency.feedback.web.FeedbackPage.Count;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.gazetteer.Places;
import org.vetika.app.issue.responsiveness.Answered;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Phrase;

/** Makes the texts of feedback reports. */
@Component
class FeedbackPages {
  private static final List<Standing> COMPARED =
      List.of(Standing.AGREE, Standing.EXPLAINED, Standing.TO_SETTLE, Standing.NOT_COMPARABLE);

  private final FeedbackMatters matters;
  private final Places places;

  FeedbackPages(FeedbackMatters matters, Places places) {
    this.matters = matters;
    this.places = places;
  }

  FeedbackPage page(FeedbackReport report, PageContext page) {
    FeedbackWords words = FeedbackWords.of(page);
    Map<String, Place> named = places.byCodes(codes(report));
    String name = report.authority().name(page.language());
    String period = words.figures().period(report.period());
    return new FeedbackPage(
        "/consistency/feedback/" + report.authority().number() + "/" + report.period().key(),
        Phrase.of(report.authority(), page),
        page.href("/organizations/" + report.authority().number()),
        page.t("feedback.title", name, period),
        period,
        page.t("feedback.made", page.date(report.asOf())),
        report.illustration(),
        pairs(report, page),
        counts(report, name, page),
        report.rows().stream().map(row -> row(row, named, words)).toList(),
        report.single().stream()
            .map(each ->
                new FeedbackPage.Single(
                    words.about(each.indicator(), each.figure(), place(each.figure(), named)),
                    words.quantity(each.figure())))
            .toList(),
        matters.of(report, words),
        page.t(
            "feedback.answers",
            words.figures().digits(Integer.toString(report.period().to().getYear()))),
        report.answered() == null ? List.of() : answers(report.answered(), page));
  }

  private static List<String> codes(FeedbackReport report) {
    return Stream.concat(
            report.rows().stream().map(FeedbackReport.Row::own),
            report.single().stream().map(FeedbackReport.Stated::figure))
        .map(Figure::place)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  private static @Nullable Place place(Figure figure, Map<String, Place> named) {
    String code = figure.place();
    return code == null ? null : named.get(code);
  }

  private static List<Count> pairs(FeedbackReport report, PageContext page) {
    var counts = new ArrayList<Count>();
    for (Standing standing : COMPARED) {
      add(counts, page.t("standing." + standing.key()), report.pairs(standing), page);
    }
    add(counts, page.t("feedback.compared"), report.rows().size(), page);
    return counts;
  }

  private static List<Count> counts(FeedbackReport report, String name, PageContext page) {
    var counts = new ArrayList<Count>();
    add(counts, page.t("feedback.owed", name), report.owed(true), page);
    add(counts, page.t("feedback.overdue", name), report.overdue(true), page);
    add(counts, page.t("feedback.owed", page.t("feedback.others")), report.owed(false), page);
    add(counts, page.t("feedback.overdue", page.t("feedback.others")), report.overdue(false), page);
    add(counts, page.t("feedback.settled"), report.closed(DiscrepancyState.SETTLED), page);
    add(counts, page.t("feedback.standing-count"), report.closed(DiscrepancyState.STANDING), page);
    return counts;
  }

  private static List<Count> answers(Answered answered, PageContext page) {
    var counts = new ArrayList<Count>();
    add(counts, page.t("issue-statistics.received"), answered.received(), page);
    add(counts, page.t("issue-statistics.in-time"), answered.inTime(), page);
    add(counts, page.t("issue-statistics.late"), answered.late(), page);
    add(counts, page.t("issue-statistics.waiting"), answered.waiting(), page);
    add(counts, page.t("issue-statistics.overdue"), answered.overdue(), page);
    add(counts, page.t("issue-statistics.referred"), answered.referred(), page);
    add(counts, page.t("issue-statistics.escalated"), answered.escalated(), page);
    add(counts, page.t("issue-statistics.contested"), answered.contested(), page);
    return counts;
  }

  private static void add(List<Count> counts, String what, long number, PageContext page) {
    counts.add(new Count(what, page.number(number)));
  }

  private static FeedbackPage.Row row(
      FeedbackReport.Row row, Map<String, Place> named, FeedbackWords words) {
    Figure own = row.own();
    String place = own.place();
    PageContext page = words.page();
    return new FeedbackPage.Row(
        words.about(row.indicator(), own, place(own, named)),
        page.href(
            "/consistency/"
                + row.indicator().number()
                + "/"
                + own.period().key()
                + (place == null ? "" : "?place=" + place)),
        words.quantity(own),
        Phrase.of(row.other().party(), page),
        words.quantity(row.other()),
        words.unexplained(row.comparison()),
        words.standing(row.comparison()));
  }
}
