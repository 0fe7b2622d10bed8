package org.vetika.app.issue.web.raise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vetika.app.gazetteer.FindingPlace;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.gazetteer.PlaceLevel;
import org.vetika.app.gazetteer.Places;
import org.vetika.app.issue.Refusal;
import org.vetika.app.issue.draft.DraftStep;
import org.vetika.app.issue.draft.IssueDraft;
import org.vetika.app.web.PageContext;

/** Where it is: picked from the province down, written by code or name, or the whole country. */
@Component
class PlaceStep implements StepQuestion {
  private final Places places;
  private final FindingPlace finding;

  PlaceStep(Places places, FindingPlace finding) {
    this.places = places;
    this.finding = finding;
  }

  @Override
  public DraftStep step() {
    return DraftStep.PLACE;
  }

  @Override
  public Typed given(StepContext at) {
    var values = new HashMap<String, String>();
    String code = at.draft().place();
    Optional<Place> place = code == null ? Optional.empty() : places.find(code);
    place.ifPresent(found -> values.put("place", finding.label(found, at.page().language())));
    if (place.isEmpty() && at.draft().done().contains(DraftStep.PLACE)) {
      values.put("whole", "yes");
    }
    return new Typed(values);
  }

  @Override
  public Object page(StepContext at, StepFrame frame) {
    PageContext page = at.page();
    Optional<Place> inside = places.find(frame.typed().text("in"));
    List<Place> below = inside.isEmpty() ? places.provinces() : places.below(inside.get());
    var path = new ArrayList<Choice>();
    inside.ifPresent(found -> {
      places.above(found).forEach(each -> path.add(link(each, frame, page)));
      path.add(link(found, frame, page));
    });
    return new PlacePage(
        frame,
        frame.hasProblems() ? candidates(frame.typed(), page) : List.of(),
        inside.map(found -> Choice.of(found.code(), found.name(page.language()))).orElse(null),
        List.copyOf(path),
        below.stream().map(each -> link(each, frame, page)).toList());
  }

  private List<Choice> candidates(Typed typed, PageContext page) {
    return finding.find(typed.text("place")).candidates().stream()
        .map(each -> Choice.of(each.code(), finding.label(each, page.language())))
        .toList();
  }

  /** Villages have nothing below, so they are buttons; all others lead down. */
  private static Choice link(Place place, StepFrame frame, PageContext page) {
    return new Choice(
        place.code(),
        place.name(page.language()),
        "",
        null,
        place.level() == PlaceLevel.VILLAGE ? null : frame.action() + "?in=" + place.code());
  }

  @Override
  public Reading read(StepContext at, Typed typed) {
    IssueDraft draft = at.draft();
    if (typed.is("whole", "yes")) {
      return new Reading.Answered(draft.at(null));
    }
    FindingPlace.Found found = finding.find(chosen(typed));
    Optional<Place> certain = found.certain();
    if (certain.isPresent()) {
      return new Reading.Answered(draft.at(certain.get().code()));
    }
    PageContext page = at.page();
    return Reading.Refused.because(
        "place",
        found.candidates().isEmpty()
            ? MatterStep.problem("place", Refusal.UNKNOWN_PLACE, page).text()
            : page.t("issue-raise.place.several"));
  }

  private static String chosen(Typed typed) {
    return typed.text("code").isEmpty() ? typed.text("place") : typed.text("code");
  }
}
