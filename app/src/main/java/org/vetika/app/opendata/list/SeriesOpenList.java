package org.vetika.app.opendata.list;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.vetika.app.dialogue.SeriesTable;
import org.vetika.app.dialogue.SeriesYear;
import org.vetika.app.opendata.representation.SeriesRepresentation;
import org.vetika.app.opendata.representation.SeriesRepresentations;
import org.vetika.app.web.Language;

/** The series of forums by code, with what a year owed and saw: this year when none is given. */
@Component
public class SeriesOpenList implements OpenList<SeriesYear> {
  private static final ZoneId ZONE = ZoneId.of("Asia/Phnom_Penh");

  private final SeriesTable series;
  private final SeriesRepresentations representations;
  private final Clock clock;

  SeriesOpenList(SeriesTable series, SeriesRepresentations representations, Clock clock) {
    this.series = series;
    this.representations = representations;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "series";
  }

  @Override
  public Pattern keys() {
    return Codes.SERIES;
  }

  /** There are few series: they are read whole, and cut here. */
  @Override
  public Selection<SeriesYear> select(Parameters parameters, Language language) {
    Integer asked = parameters.year("year");
    int year = asked == null ? LocalDate.now(clock.withZone(ZONE)).getYear() : asked;
    return (after, size) -> Part.of(series.of(year), each -> each.series().code(), after, size);
  }

  @Override
  public Object represent(SeriesYear year) {
    return representations.of(year);
  }

  @Override
  public List<Column<SeriesYear>> columns() {
    return List.of(
        Column.of("code", each -> each.series().code()),
        Column.of("name_en", each -> each.series().name().english()),
        Column.of("name_km", each -> each.series().name().khmer()),
        Column.of("kind", each -> each.series().kind().key()),
        Column.of("level", each -> each.series().level().key()),
        Column.of("due_per_year", each -> each.series().duePerYear()),
        Column.of("due_by", each -> representations.of(each).dueBy()),
        Column.of("since", each -> each.series().since()),
        Column.of("year", SeriesYear::year),
        Column.of("due", each -> counts(each).due()),
        Column.of("held", each -> counts(each).held()),
        Column.of("announced", each -> counts(each).announced()),
        Column.of("missing", each -> counts(each).missing()),
        Column.of("source", each -> each.series().sourceText()),
        Column.of("source_url", each -> each.series().sourceUrl()),
        Column.of("url", each -> representations.of(each).url()));
  }

  private static SeriesRepresentation.Counts counts(SeriesYear year) {
    return SeriesRepresentations.counts(year.rows());
  }
}
