package org.vetika.app.opendata.representation;

import java.time.LocalDate;
import org.vetika.app.dialogue.DatePrecision;

/** Dates that say no more than is known. */
public final class KnownDate {
  private KnownDate() {}

  /** {@code 2021-09-28}, {@code 2021-09} or {@code 2021}. */
  public static String of(LocalDate date, DatePrecision precision) {
    String day = date.toString();
    return switch (precision) {
      case DAY -> day;
      case MONTH -> day.substring(0, 7);
      case YEAR -> day.substring(0, 4);
    };
  }
}
