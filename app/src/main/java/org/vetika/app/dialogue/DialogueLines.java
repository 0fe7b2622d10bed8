package org.vetika.app.dialogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.gazetteer.Places;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.organization.Organizations;

/** Reads dialogues as lines: three queries however many there are. */
@Component
final class DialogueLines {
  private final JdbcClient database;
  private final Places places;
  private final Organizations organizations;

  DialogueLines(JdbcClient database, Places places, Organizations organizations) {
    this.database = database;
    this.places = places;
    this.organizations = organizations;
  }

  /** The lines of these dialogues in the order of their ids given. */
  List<DialogueLine> of(List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    List<Row> rows =
        database
            .sql(
                """
                select d.*, s.code as series_code, s.name_en as series_en, s.name_km as series_km,
                  array(select place_code from dialogue_place where dialogue_id = d.id
                        order by position) as place_codes,
                  array(select venue from dialogue_place where dialogue_id = d.id
                        order by position) as venues,
                  array(select organization_id from dialogue_participation
                        where dialogue_id = d.id and role = 'convened'
                        order by position) as conveners,
                  summary.state as summary_state,
                  case when summary.state = 'published' then
                    (select count(*) from result where summary_id = summary.id) else 0
                  end as results
                from dialogue d
                left join dialogue_series s on s.id = d.series_id
                left join summary_result summary on summary.dialogue_id = d.id
                where d.id in (:ids)
                """)
            .param("ids", ids)
            .query((row, index) -> row(row))
            .list()
            .stream()
            .sorted(Comparator.comparingInt(row -> ids.indexOf(row.id())))
            .toList();
    return withNames(rows);
  }

  private List<DialogueLine> withNames(List<Row> rows) {
    Map<String, Place> placesByCode =
        places.byCodes(
            rows.stream()
                .flatMap(row -> row.placeCodes().stream())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    Map<Long, OrganizationName> names =
        organizations.names(
            rows.stream().flatMap(row -> row.conveners().stream()).distinct().toList());
    return rows.stream().map(row -> row.line(placesByCode, names)).toList();
  }

  private static Row row(ResultSet row) throws SQLException {
    String series = row.getString("series_code");
    String state = row.getString("summary_state");
    return new Row(
        row.getLong("id"),
        row.getString("number"),
        DialogueKind.stored(row.getString("kind")),
        DialogueLevel.stored(row.getString("level")),
        DialogueStatus.stored(row.getString("status")),
        Columns.date(row, "starts_on"),
        Columns.date(row, "ends_on"),
        DatePrecision.stored(row.getString("date_precision")),
        Columns.time(row, "start_time"),
        Columns.time(row, "end_time"),
        Columns.pair(row, "title"),
        series == null ? null : new SeriesName(series, Columns.pair(row, "series")),
        Columns.gappyTexts(row, "place_codes"),
        Columns.gappyTexts(row, "venues"),
        Columns.numbers(row, "conveners"),
        state == null ? null : SummaryState.stored(state),
        row.getInt("results"),
        row.getBoolean("illustration"),
        Columns.instant(row, "changed_at"));
  }

  /** A line before the names of places and organizations are known. */
  private record Row(
      long id,
      String number,
      DialogueKind kind,
      DialogueLevel level,
      DialogueStatus status,
      LocalDate startsOn,
      LocalDate endsOn,
      DatePrecision precision,
      @Nullable LocalTime startTime,
      @Nullable LocalTime endTime,
      TextPair title,
      @Nullable SeriesName series,
      List<@Nullable String> placeCodes,
      List<@Nullable String> venues,
      List<Long> conveners,
      @Nullable SummaryState summaryState,
      int results,
      boolean illustration,
      Instant changedAt) {

    DialogueLine line(Map<String, Place> places, Map<Long, OrganizationName> names) {
      return new DialogueLine(
          id,
          number,
          kind,
          level,
          status,
          startsOn,
          endsOn,
          precision,
          startTime,
          endTime,
          title,
          series,
          placesIn(places),
          conveners.stream().map(names::get).filter(Objects::nonNull).toList(),
          summaryState,
          results,
          illustration,
          changedAt);
    }

    private List<DialoguePlace> placesIn(Map<String, Place> places) {
      var found = new ArrayList<DialoguePlace>();
      int position = 0;
      for (String code : placeCodes) {
        Place place = code == null ? null : places.get(code);
        found.add(new DialoguePlace(place, venues.get(position)));
        position++;
      }
      return List.copyOf(found);
    }
  }
}
