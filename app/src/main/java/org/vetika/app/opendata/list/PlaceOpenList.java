package org.vetika.app.opendata.list;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.gazetteer.PlaceLevel;
import org.vetika.app.gazetteer.Places;
import org.vetika.app.opendata.representation.PlaceRepresentations;
import org.vetika.app.web.Language;

/**
 * Places by code. With a {@code parent} those directly below it, with a {@code level} too those of
 * that level anywhere below it.
 */
@Component
public class PlaceOpenList implements OpenList<Place> {
  private final Places places;
  private final KnownCodes codes;
  private final PlaceRepresentations representations;

  PlaceOpenList(Places places, KnownCodes codes, PlaceRepresentations representations) {
    this.places = places;
    this.codes = codes;
    this.representations = representations;
  }

  @Override
  public String name() {
    return "places";
  }

  @Override
  public Pattern keys() {
    return Codes.PLACE;
  }

  @Override
  public Selection<Place> select(Parameters parameters, Language language) {
    String parent = codes.place(parameters, "parent");
    PlaceLevel level =
        parameters.choice(
            "level", PlaceLevel.values(), each -> each.name().toLowerCase(Locale.ROOT));
    if (parent == null) {
      return (after, size) -> part("", level, after, size);
    }
    PlaceLevel wanted = level == null ? levelBelow(parent) : level;
    return wanted == null
        ? (after, size) -> new Part<>(List.of(), null, null)
        : (after, size) -> part(parent, wanted, after, size);
  }

  /** Codes of places below another follow its own, before any other's. */
  private Part<Place> part(
      String within, @Nullable PlaceLevel level, @Nullable String after, int size) {
    String start = after == null || after.compareTo(within) < 0 ? within : after;
    List<Place> found =
        places.page(level, start, size + 1).stream()
            .takeWhile(place -> place.code().startsWith(within))
            .toList();
    boolean more = found.size() > size;
    List<Place> part = more ? found.subList(0, size) : found;
    return new Part<>(part, more ? part.getLast().code() : null, null);
  }

  private static @Nullable PlaceLevel levelBelow(String code) {
    int below = code.length() / 2;
    PlaceLevel[] levels = PlaceLevel.values();
    return below < levels.length ? levels[below] : null;
  }

  @Override
  public Object represent(Place place) {
    return representations.of(place);
  }

  @Override
  public List<Column<Place>> columns() {
    return List.of(
        Column.of("code", Place::code),
        Column.of("level", place -> place.level().name().toLowerCase(Locale.ROOT)),
        Column.of("type_en", Place::typeEnglish),
        Column.of("type_km", Place::typeKhmer),
        Column.of("name_en", Place::nameLatin),
        Column.of("name_km", Place::nameKhmer),
        Column.of("parent", place -> representations.of(place).parent()),
        Column.of("url", place -> representations.of(place).url()));
  }
}
