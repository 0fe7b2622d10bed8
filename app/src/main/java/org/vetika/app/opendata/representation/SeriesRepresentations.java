package org.vetika.app.opendata.representation;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vetika.app.dialogue.Series;
import org.vetika.app.dialogue.SeriesYear;
import org.vetika.app.gazetteer.Place;

/** Represents series. */
@Component
public class SeriesRepresentations {
  private final References references;

  public SeriesRepresentations(References references) {
    this.references = references;
  }

  public SeriesRepresentation of(SeriesYear year) {
    Series series = year.series();
    return new SeriesRepresentation(
        series.code(),
        references.url("/dialogues?series=" + series.code()),
        References.text(series.name()),
        series.kind().key(),
        series.level().key(),
        series.duePerYear(),
        series.dueBy() == null ? null : series.dueBy().key(),
        series.since(),
        References.source(series.sourceText(), series.sourceUrl()),
        year.year(),
        counts(year.rows()),
        year.rows().stream().flatMap(this::province).toList());
  }

  /** The sum of a year's rows. */
  public static SeriesRepresentation.Counts counts(List<SeriesYear.Row> rows) {
    return new SeriesRepresentation.Counts(
        sum(rows, SeriesYear.Row::due),
        sum(rows, SeriesYear.Row::held),
        sum(rows, SeriesYear.Row::announced),
        sum(rows, SeriesYear.Row::missing));
  }

  private Stream<SeriesRepresentation.Province> province(SeriesYear.Row row) {
    Place place = row.place();
    return place == null
        ? Stream.empty()
        : Stream.of(
            new SeriesRepresentation.Province(references.place(place), counts(List.of(row))));
  }

  private static int sum(List<SeriesYear.Row> rows, ToIntFunction<SeriesYear.Row> count) {
    return rows.stream().mapToInt(count).sum();
  }
}
