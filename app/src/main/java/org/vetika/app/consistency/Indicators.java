package org.vetika.app.consistency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.Indicator.Definition;
import org.vetika.app.consistency.IndicatorList.Line;
import org.vetika.app.consistency.IndicatorList.Matter;
import org.vetika.app.record.FacetRows;
import org.vetika.app.web.Facet;

/** The indicators, as everybody may see them. */
@Component
public class Indicators {
  /** The type of their entries of the public record; the key is the number. */
  public static final String ENTRY_TYPE = "indicator";

  /** The form of public numbers; anything else is never asked of the database. */
  public static final Pattern NUMBER = Pattern.compile("N[0-9]{4,9}");

  /** Rows of public figures, those of the filter; the indicator's newest definition beside. */
  private static final String FILTERED =
      """
      with stated as (
        select figure.indicator_id, figure.party_id, figure.place_code, figure.period_from,
          figure.period_to,
          cast(:place as text) is null or starts_with(place_code, :place) as is_place,
          cast(:first as date) is null or (period_to >= :first
            and (period_from is null or period_from <= :last)) as is_year
        from figure where exists (select from figure_revision revision
          where revision.figure_id = figure.id and revision.public_from <= :today)
      ), newest as (
        select distinct on (indicator_id) * from indicator_definition
        order by indicator_id, version desc
      ), flagged as (
        select indicator.id, indicator.number, indicator.illustration, indicator.standing,
          newest.topic_code,
          cast(:standing as text) is null or indicator.standing = :standing as is_standing,
          cast(:topic as text) is null or newest.topic_code = :topic
            or starts_with(newest.topic_code, :topic || '.') as is_topic,
          (cast(:place as text) is null and cast(:first as date) is null)
            or exists (select from stated where stated.indicator_id = indicator.id
              and is_place and is_year) as is_stated
        from indicator join newest on newest.indicator_id = indicator.id
      ), found as (
        select * from flagged where is_standing and is_topic and is_stated
      )
      """;

  private final JdbcClient database;
  private final FigureReading reading;

  Indicators(JdbcClient database, FigureReading reading) {
    this.database = database;
    this.reading = reading;
  }

  /** The indicator of a public number. */
  public Optional<Indicator> find(String number) {
    return NUMBER.matcher(number).matches()
        ? Optional.ofNullable(byNumbers(List.of(number)).get(number))
        : Optional.empty();
  }

  /** Indicators by public number, in one query; unknown ones are absent. */
  public Map<String, Indicator> byNumbers(Collection<String> numbers) {
    var definitions = new HashMap<String, List<Definition>>();
    var found = new HashMap<String, Indicator>();
    database
        .sql(
            """
            select indicator.id as indicator_id, indicator.number, indicator.illustration,
              indicator.standing, definition.*
            from indicator join indicator_definition definition
              on definition.indicator_id = indicator.id
            where indicator.number = any(:numbers) order by definition.version
            """)
        .param("numbers", numbers.toArray(String[]::new))
        .query(row -> {
          String number = row.getString("number");
          List<Definition> known = definitions.computeIfAbsent(number, each -> new ArrayList<>());
          known.add(FigureRows.definition(row));
          found.put(number, indicator(row, known));
        });
    return Map.copyOf(found);
  }

  private static Indicator indicator(ResultSet row, List<Definition> definitions)
      throws SQLException {
    return new Indicator(
        row.getLong("indicator_id"),
        row.getString("number"),
        row.getBoolean("illustration"),
        Standing.stored(row.getString("standing")),
        definitions);
  }

  /**
   * A part of the list by public number, in three queries.
   *
   * @param after the {@link IndicatorList#next} of the part before; null for the first
   * @param size 1 to 500
   */
  public IndicatorList page(IndicatorFilter filter, @Nullable String after, int size) {
    record Counted(String number, int parties, int figures) {}
    List<Counted> rows =
        filtered(
                """
                select found.number, count(distinct stated.party_id), count(stated.indicator_id)
                from found left join stated on stated.indicator_id = found.id
                where length(found.number) > length(:after)
                  or (length(found.number) = length(:after) and found.number > :after)
                group by found.number order by length(found.number), found.number limit :size
                """,
                filter)
            .param("after", after == null ? "" : after)
            .param("size", size + 1)
            .query((row, index) -> new Counted(row.getString(1), row.getInt(2), row.getInt(3)))
            .list();
    List<Counted> part = rows.subList(0, Math.min(size, rows.size()));
    Map<String, Indicator> indicators = byNumbers(part.stream().map(Counted::number).toList());
    return new IndicatorList(
        part.stream()
            .map(each ->
                new Line(
                    Objects.requireNonNull(indicators.get(each.number())),
                    each.parties(),
                    each.figures()))
            .toList(),
        rows.size() > size ? part.getLast().number() : null,
        filtered("select count(*) from found", filter).query(Long.class).single());
  }

  /**
   * How many indicators each value of {@code standing}, {@code place} (provinces), {@code topic}
   * and {@code year} would leave, the others kept.
   */
  public Map<String, List<Facet>> facets(IndicatorFilter filter) {
    return filtered(
            """
            select 'standing', standing, count(*) from flagged
            where is_topic and is_stated group by standing
            union all
            select 'topic', topic_code, count(*) from flagged
            where is_standing and is_stated and topic_code is not null group by topic_code
            union all
            select 'place', left(place_code, 2), count(distinct flagged.id)
            from flagged join stated on stated.indicator_id = flagged.id
            where is_standing and is_topic and is_year and place_code is not null
            group by left(place_code, 2)
            union all
            select 'year', year::text, count(distinct flagged.id)
            from flagged join stated on stated.indicator_id = flagged.id,
            lateral generate_series(
              extract(year from coalesce(period_from, period_to))::integer,
              extract(year from period_to)::integer) as year
            where is_standing and is_topic and is_place group by year
            """,
            filter)
        .query(FacetRows::byDimension);
  }

  /** For which places and periods an indicator has public figures, the newest first. */
  public List<Matter> matters(Indicator indicator) {
    return database
        .sql(
            """
            select place_code, period_from, period_to, count(distinct party_id) as parties
            from figure where indicator_id = :indicator
              and exists (select from figure_revision revision
                where revision.figure_id = figure.id and revision.public_from <= :today)
            group by place_code, period_from, period_to
            order by period_to desc, period_from desc nulls first, place_code nulls first
            """)
        .param("indicator", indicator.id())
        .param("today", reading.today())
        .query((row, index) ->
            new Matter(row.getString("place_code"), FigureRows.period(row), row.getInt("parties")))
        .list();
  }

  private StatementSpec filtered(String query, IndicatorFilter filter) {
    Integer year = filter.year();
    Standing standing = filter.standing();
    return database
        .sql(FILTERED + query)
        .param("today", reading.today())
        .param("standing", standing == null ? null : standing.key(), Types.VARCHAR)
        .param("topic", filter.topic(), Types.VARCHAR)
        .param("place", filter.place(), Types.VARCHAR)
        .param("first", year == null ? null : LocalDate.of(year, 1, 1), Types.DATE)
        .param("last", year == null ? null : LocalDate.of(year, 12, 31), Types.DATE);
  }
}
