package org.vetika.app.consistency;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The figures, as a viewer may see them. Small counts of people at risk are taken out here. */
@Component
public class Figures {
  /** The form of public numbers; anything else is never asked of the database. */
  public static final Pattern NUMBER = Pattern.compile("F[0-9]{4,9}");

  private final JdbcClient database;
  private final FigureReading reading;

  Figures(JdbcClient database, FigureReading reading) {
    this.database = database;
    this.reading = reading;
  }

  /**
   * A part of the list of public figures.
   *
   * @param next what to hand over as {@code after} for the next part; null at the end
   * @param total how many there are in all
   */
  public record Part(List<Figure> figures, @Nullable String next, long total) {}

  /** The figure of a public number; empty when the viewer may see none of its revisions. */
  public Optional<Figure> find(String number, Viewer viewer) {
    return id(number).flatMap(id -> reading.byIds(List.of(id), viewer).stream().findFirst());
  }

  /**
   * Public figures in the order in which they were entered, in a constant number of queries.
   *
   * @param after the {@link Part#next} of the part before; null for the first
   * @param size 1 to 500
   */
  public Part page(FigureFilter filter, @Nullable String after, int size) {
    long start = after == null ? 0 : id(after).orElse(0L);
    List<Long> ids = reading.publicIds(filter, start, size + 1);
    List<Long> part = ids.subList(0, Math.min(size, ids.size()));
    List<Figure> figures =
        reading.byIds(part, Viewer.EVERYBODY).stream()
            .sorted(Comparator.comparingLong(Figure::id))
            .toList();
    return new Part(
        figures,
        ids.size() > size ? figures.getLast().number() : null,
        reading.publicCount(filter));
  }

  /** Every figure of an indicator. */
  public List<Figure> of(Indicator indicator, Viewer viewer) {
    return reading.ofIndicator(indicator.id(), viewer);
  }

  /**
   * Figures of the viewer's organizations and those that they entered for others, at most this
   * many, the newest.
   */
  public List<Figure> newestOf(Viewer viewer, int most) {
    List<Long> ids =
        database
            .sql(
                """
                select figure.id from figure
                where figure.party_id = any(:own) or exists (
                  select from figure_revision revision
                  where revision.figure_id = figure.id and revision.organization_id = any(:own))
                order by figure.id desc limit :most
                """)
            .param("own", viewer.organizations().toArray(Long[]::new))
            .param("most", most)
            .query((row, index) -> row.getLong(1))
            .list();
    return reading.byIds(ids, viewer);
  }

  private Optional<Long> id(String number) {
    return NUMBER.matcher(number).matches()
        ? database
            .sql("select id from figure where number = :number")
            .param("number", number)
            .query((row, index) -> row.getLong(1))
            .optional()
        : Optional.empty();
  }
}
