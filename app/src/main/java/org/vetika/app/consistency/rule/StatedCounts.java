package org.vetika.app.consistency.rule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.counts.quality.Figure;
import org.vetika.counts.quality.Figures;
import org.vetika.counts.quality.Period;

/**
 * What parties state as exact whole numbers for whole months, quarters and years, as rules want it:
 * the newest revision of each figure, public or not, withdrawn ones left out. Never shown to
 * anybody from here.
 */
@Component
class StatedCounts {
  static final ZoneId ZONE = ZoneId.of("Asia/Phnom_Penh");

  private final JdbcClient database;

  StatedCounts(JdbcClient database) {
    this.database = database;
  }

  /** Whose figures are compared with each other: a party's own, counted one way. */
  record Source(long party, String method) {}

  /**
   * A figure.
   *
   * @param revision internal id of the newest revision
   * @param received null when somebody else entered it, so that nobody knows when it came
   */
  record Stated(
      Source source,
      String indicator,
      String place,
      Period period,
      long value,
      long revision,
      LocalDate publicFrom,
      @Nullable LocalDate received) {
    Figure figure() {
      return new Figure(indicator, place, period, value, received);
    }
  }

  /** What one source states for some indicators. */
  record Series(Source source, List<Stated> stated, Map<String, String> parents) {
    Figures figures() {
      return new Figures(stated.stream().map(Stated::figure).toList(), parents);
    }

    /** The figure that a finding is about, if it is about one. */
    Optional<Stated> of(String indicator, String place, @Nullable Period period) {
      return stated.stream()
          .filter(each ->
              each.indicator().equals(indicator)
                  && each.place().equals(place)
                  && each.period().equals(period))
          .findFirst();
    }

    /** From when everybody may see all of them. */
    LocalDate publicFrom() {
      return stated.stream()
          .map(Stated::publicFrom)
          .max(LocalDate::compareTo)
          .orElse(LocalDate.MIN);
    }
  }

  /** The figures of these indicators by who states them, in two queries. */
  List<Series> of(Collection<String> indicators) {
    Map<Source, List<Stated>> bySource =
        database
            .sql(
                """
                select distinct on (figure.id) figure.party_id, figure.method,
                  indicator.number as indicator, coalesce(figure.place_code, '') as place,
                  figure.period_from, figure.period_to, revision.id as revision_id,
                  revision.qualifier, revision.value, revision.withdrawn, revision.public_from,
                  revision.on_behalf,
                  (figure.entered_at at time zone 'Asia/Phnom_Penh')::date as received
                from figure join indicator on indicator.id = figure.indicator_id
                join figure_revision revision on revision.figure_id = figure.id
                where indicator.number = any(:numbers) and figure.period_from is not null
                order by figure.id, revision.revision desc
                """)
            .param("numbers", indicators.toArray(String[]::new))
            .query((row, index) -> row(row))
            .list()
            .stream()
            .flatMap(Optional::stream)
            .collect(
                Collectors.groupingBy(Stated::source, LinkedHashMap::new, Collectors.toList()));
    Map<String, List<String>> below = below(bySource.values());
    return bySource.entrySet().stream()
        .map(each -> new Series(each.getKey(), each.getValue(), parents(each.getValue(), below)))
        .toList();
  }

  private static Optional<Stated> row(ResultSet row) throws SQLException {
    var days =
        new org.vetika.app.consistency.Period(
            row.getObject("period_from", LocalDate.class),
            Objects.requireNonNull(row.getObject("period_to", LocalDate.class)));
    Optional<Period> period = Period.parse(days.key());
    var value = row.getBigDecimal("value");
    if (period.isEmpty()
        || row.getBoolean("withdrawn")
        || value == null
        || value.stripTrailingZeros().scale() > 0
        || !row.getString("qualifier").equals("exactly")) {
      return Optional.empty();
    }
    return Optional.of(
        new Stated(
            new Source(row.getLong("party_id"), row.getString("method")),
            row.getString("indicator"),
            row.getString("place"),
            period.get(),
            value.longValue(),
            row.getLong("revision_id"),
            Objects.requireNonNull(row.getObject("public_from", LocalDate.class)),
            row.getBoolean("on_behalf") ? null : row.getObject("received", LocalDate.class)));
  }

  /** Which places each place with figures consists of, whether they have figures or not. */
  private Map<String, List<String>> below(Collection<List<Stated>> all) {
    String[] places =
        all.stream().flatMap(List::stream).map(Stated::place).distinct().toArray(String[]::new);
    return database
        .sql(
            """
            select coalesce(parent_code, '') as parent, code from place
            where coalesce(parent_code, '') = any(:places) order by code
            """)
        .param("places", places)
        .query((row, index) -> Map.entry(row.getString(1), row.getString(2)))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  private static Map<String, String> parents(List<Stated> stated, Map<String, List<String>> below) {
    var parents = new HashMap<String, String>();
    stated.stream()
        .map(Stated::place)
        .distinct()
        .forEach(place ->
            below.getOrDefault(place, List.of()).forEach(part -> parents.put(part, place)));
    return parents;
  }

  /** What of an indicator the rules name besides. */
  static List<String> named(String indicator, List<Rule> rules) {
    return Stream.concat(
            Stream.of(indicator), rules.stream().flatMap(rule -> rule.others().stream()))
        .distinct()
        .toList();
  }
}
