package org.vetika.app.consistency;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.Figure.Revision;

/**
 * Takes small counts of people at risk out of figures. Which are taken out is decided over all
 * parts of a place that a party states, whatever part of them is being read, so that no two ways of
 * reading give different gaps. What a party said about the whole country in a named public document
 * stays: the document says it already.
 */
@Component
class SmallFigures {
  private static final Quantity SMALL =
      Quantity.of(Qualifier.LESS_THAN, BigDecimal.valueOf(SmallCounts.HIDDEN_BELOW));

  private final JdbcClient database;
  private final Clock clock;

  SmallFigures(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The parts of one place that one party states for one period by one method. */
  private record Group(long indicator, long party, String within, Period period, String method) {}

  private record Part(long figure, Group group, @Nullable BigDecimal value) {}

  /** The figures as the viewer may see them. */
  List<Figure> protect(List<Figure> figures, Viewer viewer) {
    if (figures.isEmpty()) {
      return figures;
    }
    Set<String> sensitive = sensitive(figures);
    if (sensitive.isEmpty()) {
      return figures;
    }
    Set<Long> withheld = withheld(sensitive);
    return figures.stream()
        .map(figure ->
            !sensitive.contains(figure.indicator())
                    || viewer.organizations().contains(figure.party().id())
                ? figure
                : shown(figure, withheld.contains(figure.id())))
        .toList();
  }

  private Set<String> sensitive(List<Figure> figures) {
    return Set.copyOf(
        database
            .sql(
                """
                select distinct indicator.number from indicator
                join indicator_definition definition on definition.indicator_id = indicator.id
                where definition.people_at_risk and indicator.number = any(:numbers)
                """)
            .param(
                "numbers",
                figures.stream().map(Figure::indicator).distinct().toArray(String[]::new))
            .query((row, index) -> row.getString(1))
            .list());
  }

  private static Figure shown(Figure figure, boolean withheld) {
    return figure.with(
        figure.revisions().stream().map(revision -> shown(figure, revision, withheld)).toList());
  }

  private static Revision shown(Figure figure, Revision revision, boolean withheld) {
    boolean small = revision.quantity().numbers().anyMatch(SmallCounts.PEOPLE_AT_RISK::isSmall);
    if (small && figure.place() == null && saidInPublic(figure, revision)) {
      return revision;
    }
    return small ? revision.with(SMALL) : withheld ? revision.with(Quantity.WITHHELD) : revision;
  }

  private static boolean saidInPublic(Figure figure, Revision revision) {
    return figure.method() == Method.STATEMENT && !revision.source().title().isEmpty();
  }

  private Set<Long> withheld(Set<String> indicators) {
    Map<Group, List<Part>> groups =
        parts(indicators).stream().collect(Collectors.groupingBy(Part::group));
    return groups.values().stream()
        .flatMap(parts -> withheld(parts).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static List<Long> withheld(List<Part> parts) {
    List<@Nullable BigDecimal> shown =
        SmallCounts.PEOPLE_AT_RISK.protect(parts.stream().map(Part::value).toList());
    var withheld = new ArrayList<Long>();
    for (int at = 0; at < parts.size(); at++) {
      if (shown.get(at) == null && parts.get(at).value() != null) {
        withheld.add(parts.get(at).figure());
      }
    }
    return withheld;
  }

  /** What is stated now, in a fixed order; whoever reads, gaps are those of the public. */
  private List<Part> parts(Set<String> indicators) {
    return database
        .sql(
            """
            select distinct on (figure.id) figure.id, figure.indicator_id, figure.party_id,
              left(figure.place_code, -2) as within, figure.period_from, figure.period_to,
              figure.method, revision.value, revision.qualifier, revision.withdrawn
            from figure join indicator on indicator.id = figure.indicator_id
            join figure_revision revision on revision.figure_id = figure.id
            where indicator.number = any(:numbers) and figure.place_code is not null
              and revision.public_from <= :today
            order by figure.id, revision.revision desc
            """)
        .param("numbers", indicators.toArray(String[]::new))
        .param("today", LocalDate.now(clock.withZone(FigureReading.ZONE)))
        .query((row, index) ->
            new Part(
                row.getLong("id"),
                new Group(
                    row.getLong("indicator_id"),
                    row.getLong("party_id"),
                    Objects.requireNonNull(row.getString("within")),
                    FigureRows.period(row),
                    row.getString("method")),
                row.getBoolean("withdrawn") ? null : FigureRows.decimal(row, "value")))
        .list();
  }
}
