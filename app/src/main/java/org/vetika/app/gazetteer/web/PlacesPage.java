package org.vetika.app.gazetteer.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.gazetteer.PlaceCounts;
import org.vetika.app.gazetteer.ProvinceFigure;
import org.vetika.app.gazetteer.map.ProvinceMap;
import org.vetika.app.gazetteer.map.ProvinceOutlines;
import org.vetika.app.gazetteer.map.Region;
import org.vetika.app.gazetteer.map.ShadeScale;
import org.vetika.app.web.PageContext;

/**
 * The provinces on the map, and the same in a table.
 *
 * @param map SVG markup, escaped
 * @param figureTitle what the map counts; empty when nothing is counted yet
 * @param layers what the map can count; none when there is no choice
 */
public record PlacesPage(
    String map, String figureTitle, List<Layer> layers, List<Step> legend, List<Row> rows) {
  private static final ProvinceMap MAP = new ProvinceMap(ProvinceOutlines.load());

  /** Something that the map can count. */
  public record Layer(String title, String href, boolean shown) {}

  /** A shade of the legend. */
  public record Step(int shade, String label) {}

  /** A province; the figures are formatted. */
  public record Row(
      String code,
      String name,
      String otherName,
      String type,
      String href,
      String count,
      String districts,
      String communes,
      String villages) {}

  static PlacesPage of(
      List<Place> provinces,
      List<ProvinceFigure> figures,
      Optional<ProvinceFigure> figure,
      Map<String, Integer> counts,
      Map<String, PlaceCounts> below,
      PageContext page) {
    ShadeScale scale = ShadeScale.of(counts.values().stream().filter(count -> count > 0).toList());
    List<Region> regions =
        provinces.stream().map(place -> region(place, figure, counts, scale, page)).toList();
    String title = figure.map(known -> page.t(known.titleKey())).orElse("");
    return new PlacesPage(
        MAP.svg("map", title.isEmpty() ? page.t("places.map") : title, regions),
        title,
        figures.size() < 2
            ? List.of()
            : figures.stream().map(each -> layer(each, figure, page)).toList(),
        scale.steps().stream()
            .map(step -> new Step(step.shade(), step.label(page::number)))
            .toList(),
        provinces.stream().map(place -> row(place, counts, below, page)).toList());
  }

  private static Layer layer(
      ProvinceFigure each, Optional<ProvinceFigure> shown, PageContext page) {
    return new Layer(
        page.t(each.titleKey()),
        page.href("/places?layer=" + each.key()),
        shown.filter(figure -> figure.key().equals(each.key())).isPresent());
  }

  private static Region region(
      Place place,
      Optional<ProvinceFigure> figure,
      Map<String, Integer> counts,
      ShadeScale scale,
      PageContext page) {
    String name = place.name(page.language());
    int count = counts.getOrDefault(place.code(), 0);
    return new Region(
        place.code(),
        name,
        page.href("/places/" + place.code()),
        count == 0 ? "" : page.number(count),
        count == 0 ? OptionalInt.empty() : scale.shade(count),
        figure.map(known -> page.t(known.sentenceKey(), name, count)).orElse(name));
  }

  private static Row row(
      Place place, Map<String, Integer> counts, Map<String, PlaceCounts> below, PageContext page) {
    PlaceCounts parts = below.getOrDefault(place.code(), PlaceCounts.NONE);
    return new Row(
        place.code(),
        place.name(page.language()),
        place.name(page.language().other()),
        page.language().choose(place.typeEnglish(), place.typeKhmer()),
        page.href("/places/" + place.code()),
        page.number(counts.getOrDefault(place.code(), 0)),
        page.number(parts.districts()),
        page.number(parts.communes()),
        page.number(parts.villages()));
  }
}
