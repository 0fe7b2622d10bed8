package org.vetika.app.consistency;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vetika.app.gazetteer.FindingPlace;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.issue.typed.TypedFields;

/** Reads what something typed is about: an indicator, a place and a period. */
@Component
public class MatterFields {
  private final Indicators indicators;
  private final FindingPlace places;
  private final Clock clock;

  MatterFields(Indicators indicators, FindingPlace places, Clock clock) {
    this.indicators = indicators;
    this.places = places;
    this.clock = clock;
  }

  /** The indicator of a public number; empty with a problem. */
  public Optional<Indicator> indicator(TypedFields fields) {
    String number = fields.required("indicator", TypedFields.LINE);
    Optional<Indicator> found = indicators.find(number);
    if (found.isEmpty() && !number.isEmpty()) {
      fields.refuse("indicator", "unknown-indicator", number);
    }
    return found;
  }

  /** The place of a code or name; empty for the whole country, or with a problem. */
  public Optional<Place> place(TypedFields fields) {
    String typed = fields.line("place", TypedFields.LINE);
    if (typed == null) {
      return Optional.empty();
    }
    FindingPlace.Found found = places.find(typed);
    if (found.certain().isEmpty()) {
      fields.refuse("place", found.meant().isEmpty() ? "unknown-place" : "several-places", typed);
    }
    return found.certain();
  }

  /** A period that has begun; empty with a problem. */
  public Optional<Period> period(TypedFields fields) {
    String typed = fields.required("period", TypedFields.LINE);
    Optional<Period> period =
        Period.parse(org.vetika.khmer.KhmerDigits.toLatin(typed).replace('/', '-'));
    if (period.isEmpty() && !typed.isEmpty()) {
      fields.refuse("period", "period", typed);
    }
    if (period
        .map(Period::from)
        .filter(from -> from.isAfter(LocalDate.now(clock.withZone(FigureReading.ZONE))))
        .isPresent()) {
      fields.refuse("period", "future", typed);
    }
    return period;
  }
}
