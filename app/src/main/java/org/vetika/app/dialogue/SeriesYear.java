package org.vetika.app.dialogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.gazetteer.Place;

/**
 * What a series owed and saw in one year.
 *
 * @param rows one per province for a series that each province owes, else one without a place
 */
public record SeriesYear(Series series, int year, List<Row> rows) {
  /**
   * @param held dialogues that took place
   * @param announced dialogues still to come
   * @param missing due, but neither held nor announced; never negative, 0 when nothing is due
   */
  public record Row(@Nullable Place place, int due, int held, int announced, int missing) {}

  public int missing() {
    return rows.stream().mapToInt(Row::missing).sum();
  }
}
