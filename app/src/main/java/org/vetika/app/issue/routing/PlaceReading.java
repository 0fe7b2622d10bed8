package org.vetika.app.issue.routing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.gazetteer.Places;
import org.vetika.app.issue.typed.TypedFields;
import org.vetika.khmer.KhmerDigits;

/** Reads which place is meant by a code or a name. */
@Component
public class PlaceReading {
  private static final int MOST_NAMED = 8;

  private final Places places;

  PlaceReading(Places places) {
    this.places = places;
  }

  /** The place in the field {@code place}; empty when nothing was typed, or with a problem. */
  public Optional<Place> read(TypedFields fields) {
    String typed = fields.line("place", TypedFields.LINE);
    if (typed == null) {
      return Optional.empty();
    }
    String digits = KhmerDigits.toLatin(typed);
    if (digits.matches("[0-9]+")) {
      Optional<Place> place = places.find(digits);
      if (place.isEmpty()) {
        fields.refuse("place", "unknown-place", typed);
      }
      return place;
    }
    return named(fields, typed);
  }

  private Optional<Place> named(TypedFields fields, String typed) {
    List<Place> found = places.named(typed, MOST_NAMED);
    if (found.size() == 1) {
      return Optional.of(found.getFirst());
    }
    if (found.isEmpty()) {
      fields.refuse("place", "unknown-place", typed);
    } else {
      fields.refuse("place", "several-places", listed(found));
    }
    return Optional.empty();
  }

  private static String listed(List<Place> found) {
    return found.stream()
        .map(place -> place.code() + " " + place.nameLatin() + " (" + place.nameKhmer() + ")")
        .collect(Collectors.joining("; "));
  }
}
