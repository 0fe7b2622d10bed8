package org.vetika.app.dialogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.gazetteer.Places;

/** The series on record, and what each owed, saw and missed in a year. */
@Component
public class SeriesTable {
  private final JdbcClient database;
  private final Places places;

  SeriesTable(JdbcClient database, Places places) {
    this.database = database;
    this.places = places;
  }

  /** All series by name of their code. */
  public List<Series> all() {
    return database
        .sql("select * from dialogue_series order by code")
        .query((row, index) -> series(row))
        .list();
  }

  /** One entry per series: held, announced and missing, per province where provinces owe it. */
  public List<SeriesYear> of(int year) {
    Map<Key, Counts> counts = counts(year);
    List<Place> provinces = places.provinces();
    return all().stream()
        .map(series ->
            new SeriesYear(
                series,
                year,
                series.dueBy() == DueBy.PROVINCE
                    ? provinces.stream().map(place -> row(series, year, place, counts)).toList()
                    : List.of(row(series, year, null, counts))))
        .toList();
  }

  private static SeriesYear.Row row(
      Series series, int year, @Nullable Place place, Map<Key, Counts> counts) {
    String code = place == null ? "" : place.code();
    Counts seen = counts.getOrDefault(new Key(series.code(), code), new Counts(0, 0));
    boolean owed = series.since() == null || series.since() <= year;
    int due = series.duePerYear() == null || !owed ? 0 : series.duePerYear();
    int missing = Math.max(0, due - seen.held() - seen.announced());
    return new SeriesYear.Row(place, due, seen.held(), seen.announced(), missing);
  }

  /** Counted by province, and under the empty code once for the whole nation. */
  private Map<Key, Counts> counts(int year) {
    var counts = new HashMap<Key, Counts>();
    database
        .sql(
            """
            with seen as (
              select d.id, s.code, d.status from dialogue d
              join dialogue_series s on s.id = d.series_id
              where extract(year from d.starts_on)::integer = :year
                and d.status in ('held', 'announced')
            )
            select code, '' as place, count(*) filter (where status = 'held'),
              count(*) filter (where status = 'announced')
            from seen group by code
            union all
            select code, left(p.place_code, 2),
              count(distinct seen.id) filter (where status = 'held'),
              count(distinct seen.id) filter (where status = 'announced')
            from seen join dialogue_place p on p.dialogue_id = seen.id
            where p.place_code is not null group by code, left(p.place_code, 2)
            """)
        .param("year", year)
        .query(row -> {
          counts.put(
              new Key(row.getString(1), row.getString(2)),
              new Counts(row.getInt(3), row.getInt(4)));
        });
    return counts;
  }

  private static Series series(ResultSet row) throws SQLException {
    String dueBy = row.getString("due_by");
    return new Series(
        row.getString("code"),
        Columns.pair(row, "name"),
        DialogueKind.stored(row.getString("kind")),
        DialogueLevel.stored(row.getString("level")),
        Columns.integer(row, "due_per_year"),
        dueBy == null ? null : DueBy.stored(dueBy),
        Columns.integer(row, "since"),
        row.getString("source_text"),
        row.getString("source_url"));
  }

  private record Key(String series, String province) {}

  private record Counts(int held, int announced) {}
}
