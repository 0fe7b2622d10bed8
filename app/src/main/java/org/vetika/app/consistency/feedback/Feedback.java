package org.vetika.app.consistency.feedback;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.Comparison;
import org.vetika.app.consistency.Comparisons;
import org.vetika.app.consistency.Figure;
import org.vetika.app.consistency.FigureFilter;
import org.vetika.app.consistency.Figures;
import org.vetika.app.consistency.Indicator;
import org.vetika.app.consistency.Indicators;
import org.vetika.app.consistency.Period;
import org.vetika.app.consistency.Viewer;
import org.vetika.app.consistency.discrepancy.Discrepancies;
import org.vetika.app.consistency.discrepancy.Discrepancy;
import org.vetika.app.consistency.discrepancy.Discrepancy.Detail;
import org.vetika.app.consistency.discrepancy.DiscrepancyFilter;
import org.vetika.app.consistency.feedback.FeedbackReport.Row;
import org.vetika.app.consistency.feedback.FeedbackReport.Stated;
import org.vetika.app.issue.responsiveness.Answered;
import org.vetika.app.issue.responsiveness.Dimension;
import org.vetika.app.issue.responsiveness.Responsiveness;
import org.vetika.app.organization.OrganizationKind;
import org.vetika.app.organization.OrganizationSummary;
import org.vetika.app.organization.Organizations;

/** Makes feedback reports from what everybody may see, and nothing else. */
@Component
public class Feedback {
  /** More than any authority states in a year; the report says nothing of what lies beyond. */
  private static final int MOST = 500;

  private static final int MOST_YEARS = 10;

  private final Organizations organizations;
  private final Indicators indicators;
  private final Figures figures;
  private final Comparisons comparisons;
  private final Discrepancies discrepancies;
  private final Responsiveness responsiveness;
  private final JdbcClient database;

  Feedback(
      Organizations organizations,
      Indicators indicators,
      Figures figures,
      Comparisons comparisons,
      Discrepancies discrepancies,
      Responsiveness responsiveness,
      JdbcClient database) {
    this.organizations = organizations;
    this.indicators = indicators;
    this.figures = figures;
    this.comparisons = comparisons;
    this.discrepancies = discrepancies;
    this.responsiveness = responsiveness;
    this.database = database;
  }

  /**
   * The report; five queries for each thing that the authority counts, and some more.
   *
   * @param number public number of an authority
   * @param period with a beginning, such as a year or a quarter; ten years at most
   * @return empty when there is no such authority, or the period is longer
   */
  public Optional<FeedbackReport> find(String number, Period period) {
    LocalDate from = period.from();
    return from == null || period.to().isAfter(from.plusYears(MOST_YEARS))
        ? Optional.empty()
        : organizations
            .find(number)
            .filter(found -> found.kind() == OrganizationKind.AUTHORITY)
            .map(found -> report(found, period));
  }

  /** The years for which an authority or one merged into it has public figures, newest first. */
  public List<Integer> years(List<Long> ids) {
    return database
        .sql(
            """
            select distinct year from figure, lateral generate_series(
              extract(year from coalesce(period_from, period_to))::integer,
              extract(year from period_to)::integer) as year
            where party_id = any(:ids) and exists (select from figure_revision revision
              where revision.figure_id = figure.id and revision.public_from <= :today)
            order by year desc
            """)
        .param("ids", ids.toArray(Long[]::new))
        .param("today", discrepancies.today())
        .query((row, index) -> row.getInt(1))
        .list();
  }

  private FeedbackReport report(OrganizationSummary authority, Period period) {
    List<Long> ids = organizations.idsOf(authority.id());
    List<Figure> own = own(ids, period);
    List<Detail> open = discrepancies(ids, period);
    Map<String, Indicator> counted =
        indicators.byNumbers(own.stream().map(Figure::indicator).distinct().toList());
    List<Row> rows = rows(own, counted, open);
    Set<String> compared = rows.stream().map(row -> row.own().number()).collect(Collectors.toSet());
    return new FeedbackReport(
        authority.name(),
        authority.illustration(),
        period,
        discrepancies.today(),
        rows,
        own.stream()
            .filter(each -> !compared.contains(each.number()))
            .map(each -> new Stated(Objects.requireNonNull(counted.get(each.indicator())), each))
            .toList(),
        open,
        answered(ids, period.to().getYear()));
  }

  /** Each once, however many of the years it covers. */
  private List<Figure> own(List<Long> ids, Period period) {
    int first = Objects.requireNonNull(period.from()).getYear();
    return IntStream.rangeClosed(first, period.to().getYear())
        .mapToObj(year -> new FigureFilter(null, null, year, ids))
        .flatMap(filter -> figures.page(filter, null, MOST).figures().stream())
        .filter(each -> each.period().overlaps(period) && !each.now().withdrawn())
        .collect(
            Collectors.toMap(Figure::number, each -> each, (one, other) -> one, LinkedHashMap::new))
        .values()
        .stream()
        .toList();
  }

  private List<Row> rows(List<Figure> own, Map<String, Indicator> counted, List<Detail> open) {
    Set<String> numbers = own.stream().map(Figure::number).collect(Collectors.toSet());
    Map<Set<String>, Discrepancy> byPair =
        open.stream()
            .map(Detail::discrepancy)
            .collect(
                Collectors.toMap(
                    each -> Set.of(each.firstFigure(), each.secondFigure()), Function.identity()));
    var rows = new ArrayList<Row>();
    for (Indicator indicator : counted.values()) {
      for (Comparison each : comparisons.all(indicator.number(), Viewer.EVERYBODY)) {
        boolean starts = numbers.contains(each.start().number());
        if (starts || numbers.contains(each.end().number())) {
          Figure mine = starts ? each.start() : each.end();
          Figure other = starts ? each.end() : each.start();
          rows.add(
              new Row(
                  indicator, mine, other, each, byPair.get(Set.of(mine.number(), other.number()))));
        }
      }
    }
    rows.sort(
        Comparator.comparingLong((Row row) -> row.indicator().id())
            .thenComparing(row -> Objects.requireNonNullElse(row.own().place(), ""))
            .thenComparingLong(row -> row.own().id())
            .thenComparingLong(row -> row.other().id()));
    return rows;
  }

  private List<Detail> discrepancies(List<Long> ids, Period period) {
    return discrepancies.page(DiscrepancyFilter.ofParty(ids), null, MOST).discrepancies().stream()
        .filter(each -> each.period().overlaps(period))
        .map(each -> discrepancies.detail(each.number(), Viewer.EVERYBODY))
        .flatMap(Optional::stream)
        .toList();
  }

  private @Nullable Answered answered(List<Long> ids, int year) {
    return responsiveness
        .table(Dimension.ALL, new Responsiveness.Scope(year, null, null, ids))
        .all();
  }
}
