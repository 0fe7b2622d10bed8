package org.vetika.app.issue.routing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vetika.app.gazetteer.FindingPlace;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.issue.typed.TypedFields;

/** Reads which place is meant by a code or a name. */
@Component
public class PlaceReading {
  private static final int MOST_NAMED = 8;

  private final FindingPlace places;

  PlaceReading(FindingPlace places) {
    this.places = places;
  }

  /** The place in the field {@code place}; empty when nothing was typed, or with a problem. */
  public Optional<Place> read(TypedFields fields) {
    String typed = fields.line("place", TypedFields.LINE);
    if (typed == null) {
      return Optional.empty();
    }
    FindingPlace.Found found = places.find(typed);
    if (found.meant().isEmpty()) {
      fields.refuse("place", "unknown-place", typed);
    } else if (found.certain().isEmpty()) {
      fields.refuse("place", "several-places", listed(found.meant()));
    }
    return found.certain();
  }

  private static String listed(List<Place> found) {
    return found.stream()
        .limit(MOST_NAMED)
        .map(place -> place.code() + " " + place.nameLatin() + " (" + place.nameKhmer() + ")")
        .collect(Collectors.joining("; "));
  }
}
