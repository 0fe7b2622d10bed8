package org.vetika.app.consistency.web;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.vetika.app.consistency.Comparisons;
import org.vetika.app.consistency.Period;
import org.vetika.app.consistency.SideBySide;
import org.vetika.app.consistency.Viewer;
import org.vetika.app.gazetteer.Places;

/** Reads the comparison that an address names. */
@Component
class ComparisonReading {
  private final Comparisons comparisons;
  private final Places places;

  ComparisonReading(Comparisons comparisons, Places places) {
    this.comparisons = comparisons;
    this.places = places;
  }

  /** What is stated; 404 for what is not on record, and for a period with another key. */
  SideBySide read(String number, String period, String place, Viewer viewer) {
    Optional<Period> read = Period.parse(period).filter(found -> found.key().equals(period));
    boolean known = place.isEmpty() || places.find(place).isPresent();
    return read
        .filter(found -> known)
        .flatMap(found -> comparisons.find(number, found, place.isEmpty() ? null : place, viewer))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** The path of a comparison without language. */
  static String path(String below, SideBySide side) {
    return below
        + "/"
        + side.indicator().number()
        + "/"
        + side.period().key()
        + (side.place() == null ? "" : "?place=" + side.place());
  }
}
