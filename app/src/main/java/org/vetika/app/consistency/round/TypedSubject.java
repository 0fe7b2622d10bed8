package org.vetika.app.consistency.round;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.Indicators;
import org.vetika.app.consistency.Period;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.gazetteer.Places;
import org.vetika.app.issue.typed.FieldProblem;

/**
 * The comparison that a round is about, as somebody types it: {@code indicator}, {@code period} (as
 * in addresses) and {@code place}. All may stay empty.
 */
@Component
class TypedSubject {
  private final Indicators indicators;
  private final Places places;

  TypedSubject(Indicators indicators, Places places) {
    this.indicators = indicators;
    this.places = places;
  }

  @Nullable Subject read(Map<String, String> typed, List<FieldProblem> problems) {
    String indicator = TypedTerms.value(typed, "indicator");
    if (indicator.isEmpty()) {
      return null;
    }
    if (!Indicators.NUMBER.matcher(indicator).matches() || indicators.find(indicator).isEmpty()) {
      problems.add(new FieldProblem("indicator", "unknown", indicator));
      return null;
    }
    Optional<Period> period = Period.parse(TypedTerms.value(typed, "period"));
    if (period.isEmpty()) {
      problems.add(new FieldProblem("period", "period", ""));
      return null;
    }
    return new Subject(indicator, period.get(), place(typed, problems));
  }

  private @Nullable String place(Map<String, String> typed, List<FieldProblem> problems) {
    String place = TypedTerms.value(typed, "place");
    if (place.isEmpty()) {
      return null;
    }
    return places
        .ofWrittenCode(place)
        .map(Place::code)
        .orElseGet(() -> {
          problems.add(new FieldProblem("place", "unknown", place));
          return null;
        });
  }
}
