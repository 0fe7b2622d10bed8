package org.vetika.app.issue.web.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.gazetteer.FindingPlace;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.gazetteer.Places;
import org.vetika.app.web.PageContext;

/** "Where?" by name or code; of several places that may be meant, one is picked. */
@Component
class PlaceQuestion {
  private static final String TYPED = "place";
  private static final String PICKED = "place_picked";

  private final Places places;
  private final FindingPlace finding;

  PlaceQuestion(Places places, FindingPlace finding) {
    this.places = places;
    this.finding = finding;
  }

  /**
   * Asks in the fields {@code place} (typed) and {@code place_picked}.
   *
   * @param code of the place that the issue has so far
   */
  Fields ask(Fields fields, @Nullable String code, Posted typed, PageContext page) {
    List<Place> candidates = finding.find(typed.text(TYPED)).candidates();
    if (candidates.size() > 1) {
      fields.choice(
          PICKED, "place-picked", candidates.stream().map(each -> option(each, page)).toList(), "");
    }
    String first =
        code == null
            ? ""
            : places.find(code).map(place -> finding.label(place, page.language())).orElse(code);
    return fields.line(TYPED, TYPED, true, first);
  }

  /** What was meant; nothing at all when nothing was typed. */
  FindingPlace.Found answered(Posted typed) {
    return finding.find(typed.text(TYPED)).chosen(typed.text(PICKED));
  }

  /** What keeps the answer from being understood; null when nothing does. */
  Showing.@Nullable Problem problem(Posted typed, PageContext page) {
    FindingPlace.Found found = answered(typed);
    if (typed.text(TYPED).isBlank() || found.certain().isPresent()) {
      return null;
    }
    return Refusals.at(
        TYPED,
        page.t(
            found.candidates().isEmpty()
                ? "issue-refused.unknown-place"
                : "issue-raise.place.several"));
  }

  private Field.Option option(Place place, PageContext page) {
    return new Field.Option(place.code(), finding.label(place, page.language()), null);
  }
}
