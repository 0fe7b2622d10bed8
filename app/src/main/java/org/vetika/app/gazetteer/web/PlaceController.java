package org.vetika.app.gazetteer.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.gazetteer.PlaceSection;
import org.vetika.app.gazetteer.Places;
import org.vetika.app.gazetteer.ProvinceFigure;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.PublicPage;
import org.vetika.app.web.View;

/** The provinces on a map, and each place. */
@Controller
@RequestMapping("/{language:en|km}/places")
class PlaceController {
  private final Places places;
  private final List<PlaceSection> sections;
  private final List<ProvinceFigure> figures;

  PlaceController(Places places, List<PlaceSection> sections, List<ProvinceFigure> figures) {
    this.places = places;
    this.sections = sections;
    this.figures = figures;
  }

  @PublicPage
  @GetMapping
  ModelAndView list(@RequestParam(defaultValue = "") String layer, PageContext page) {
    Optional<ProvinceFigure> figure =
        figures.stream().filter(each -> layer.isEmpty() || each.key().equals(layer)).findFirst();
    if (figure.isEmpty() && !layer.isEmpty()) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    Map<String, Integer> counts = figure.map(ProvinceFigure::counts).orElse(Map.of());
    return View.of(
        "gazetteer/list",
        PlacesPage.of(
            places.provinces(), figures, figure, counts, places.countsBelowProvinces(), page));
  }

  @PublicPage
  @GetMapping("/{code}")
  ModelAndView place(@PathVariable String code, PageContext page) {
    Place place =
        places.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return View.of(
        "gazetteer/place",
        PlacePage.of(
            place,
            places.above(place),
            places.below(place),
            sections.stream().flatMap(section -> section.about(place, page).stream()).toList(),
            page));
  }
}
