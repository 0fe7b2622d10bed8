package org.vetika.app.home.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.gazetteer.map.ProvinceMap;
import org.vetika.app.gazetteer.map.ProvinceOutlines;
import org.vetika.app.gazetteer.map.Region;
import org.vetika.app.gazetteer.map.ShadeScale;
import org.vetika.app.web.PageContext;

/**
 * The provinces by how many dialogues each saw.
 *
 * @param map SVG markup, escaped
 * @param most the provinces with the most dialogues, the first first
 */
public record Visited(String map, List<Step> legend, List<Row> most) {
  private static final ProvinceMap MAP = new ProvinceMap(ProvinceOutlines.load());
  private static final int SHOWN = 8;

  /** A shade of the legend. */
  public record Step(int shade, String label) {}

  /** A province; the width is that of its bar. */
  public record Row(String name, String href, String count, String width) {}

  static Visited of(List<Place> provinces, Map<String, Integer> counts, PageContext page) {
    ShadeScale scale = ShadeScale.of(counts.values().stream().filter(count -> count > 0).toList());
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return new Visited(
        MAP.svg(
            "map",
            page.t("dialogues.map.title"),
            provinces.stream()
                .map(place -> region(place, counts.getOrDefault(place.code(), 0), scale, page))
                .toList()),
        scale.steps().stream()
            .map(step -> new Step(step.shade(), step.label(page::number)))
            .toList(),
        provinces.stream()
            .filter(place -> counts.containsKey(place.code()))
            .sorted(
                Comparator.comparingInt((Place place) -> counts.getOrDefault(place.code(), 0))
                    .reversed()
                    .thenComparing(Place::code))
            .limit(SHOWN)
            .map(place -> row(place, counts.getOrDefault(place.code(), 0), most, page))
            .toList());
  }

  private static Region region(Place place, int count, ShadeScale scale, PageContext page) {
    String name = place.name(page.language());
    return new Region(
        place.code(),
        name,
        page.href("/places/" + place.code()),
        count == 0 ? "" : page.number(count),
        count == 0 ? OptionalInt.empty() : scale.shade(count),
        page.t("dialogues.map.sentence", name, count));
  }

  private static Row row(Place place, int count, int most, PageContext page) {
    return new Row(
        place.name(page.language()),
        page.href("/places/" + place.code()),
        page.number(count),
        String.format(Locale.ROOT, "%.1f%%", 100.0 * count / most));
  }
}
