package org.vetika.app.opendata.list;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vetika.app.consistency.Bounds;
import org.vetika.app.consistency.Figure;
import org.vetika.app.consistency.discrepancy.Discrepancy;
import org.vetika.app.consistency.feedback.FeedbackReport;
import org.vetika.app.consistency.feedback.FeedbackReport.Row;
import org.vetika.app.opendata.representation.FigureRepresentations;
import org.vetika.app.web.Language;

/** The pairs of figures of one feedback report as a table; both sides have the same columns. */
public final class FeedbackOpenList implements OpenList<Row> {
  private final FeedbackReport report;
  private final FigureRepresentations representations;

  public FeedbackOpenList(FeedbackReport report, FigureRepresentations representations) {
    this.report = report;
    this.representations = representations;
  }

  @Override
  public String name() {
    return "feedback-" + report.authority().number() + "-" + report.period().key();
  }

  @Override
  public Pattern keys() {
    return Codes.FIGURE;
  }

  /** All at once: a report has no parts. */
  @Override
  public Selection<Row> select(Parameters parameters, Language language) {
    return (after, size) -> new Part<>(report.rows(), null, (long) report.rows().size());
  }

  @Override
  public Object represent(Row row) {
    return representations.of(row.own());
  }

  @Override
  public List<Column<Row>> columns() {
    return List.of(
        Column.of("indicator", row -> row.indicator().number()),
        Column.of("name_en", row -> row.indicator().definition().name().english()),
        Column.of("name_km", row -> row.indicator().definition().name().khmer()),
        Column.of("place", row -> row.own().place()),
        Column.of("authority_figure", row -> row.own().number()),
        Column.of("authority_period", row -> row.own().period().key()),
        Column.of("authority_qualifier", row -> row.own().now().quantity().qualifier().key()),
        Column.of("authority_value", row -> value(row.own())),
        Column.of("other_figure", row -> row.other().number()),
        Column.of("other_period", row -> row.other().period().key()),
        Column.of("other_qualifier", row -> row.other().now().quantity().qualifier().key()),
        Column.of("other_value", row -> value(row.other())),
        Column.of("other_party", row -> row.other().party().number()),
        Column.of("other_party_en", row -> row.other().party().name(Language.EN)),
        Column.of("other_party_km", row -> row.other().party().name(Language.KM)),
        Column.of("unexplained", FeedbackOpenList::unexplained),
        Column.of("standing", row -> row.comparison().standing().key()),
        Column.of("discrepancy", row -> of(row, Discrepancy::number)),
        Column.of("state", row -> of(row, found -> found.course().state().key())),
        Column.of("due_on", row -> of(row, Discrepancy::dueOn)),
        Column.of("overdue", row -> of(row, found -> found.overdue(report.asOf()))),
        Column.of("url", row -> representations.url(row.own())));
  }

  private static @Nullable Object of(
      Row row, java.util.function.Function<Discrepancy, @Nullable Object> part) {
    Discrepancy found = row.discrepancy();
    return found == null ? null : part.apply(found);
  }

  private static @Nullable String value(Figure figure) {
    var value = figure.now().quantity().value();
    return value == null ? null : value.toPlainString();
  }

  /** How much no step explains, whichever side counts more; empty when it is not exactly known. */
  private static @Nullable String unexplained(Row row) {
    Bounds rest = row.comparison().rest();
    var lower = rest == null || !rest.isExact() ? null : rest.lower();
    return lower == null ? null : lower.abs().toPlainString();
  }
}
