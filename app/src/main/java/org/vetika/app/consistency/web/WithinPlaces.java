package org.vetika.app.consistency.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.Figure;
import org.vetika.app.consistency.Period;
import org.vetika.app.consistency.Qualifier;
import org.vetika.app.consistency.Quantity;
import org.vetika.app.consistency.SideBySide;
import org.vetika.app.consistency.web.ComparisonPage.Column;
import org.vetika.app.consistency.web.ComparisonPage.Layer;
import org.vetika.app.consistency.web.ComparisonPage.PlaceRow;
import org.vetika.app.consistency.web.ComparisonPage.Step;
import org.vetika.app.consistency.web.ComparisonPage.Within;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.gazetteer.Places;
import org.vetika.app.gazetteer.map.ProvinceMap;
import org.vetika.app.gazetteer.map.ProvinceOutlines;
import org.vetika.app.gazetteer.map.Region;
import org.vetika.app.gazetteer.map.ShadeScale;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Phrase;

/** The places within: a map of provinces that never stands alone, and a table of everything. */
@Component
class WithinPlaces {
  private static final ProvinceMap MAP = new ProvinceMap(ProvinceOutlines.load());
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int PROVINCE = 2;

  private final Places places;

  WithinPlaces(Places places) {
    this.places = places;
  }

  /** One column: what a party states by a method for a period. */
  private record Key(String party, String period, String method) {
    static Key of(Figure figure) {
      return new Key(figure.party().number(), figure.period().key(), figure.method().key());
    }

    String value() {
      return party + "." + method + "." + period;
    }
  }

  /**
   * Null when nothing is stated for places within.
   *
   * @param layer the {@link Key#value} of what the map is to show; any other shows the first
   * @param path of the page, without the language, to which {@code layer} is added
   */
  @Nullable Within within(SideBySide side, String layer, String path, PageContext page) {
    if (side.parts().isEmpty()) {
      return null;
    }
    List<Figure> firsts = columns(side, page);
    List<Key> keys = firsts.stream().map(Key::of).toList();
    Key shown =
        keys.stream().filter(key -> key.value().equals(layer)).findFirst().orElse(keys.getFirst());
    Map<String, Place> known =
        places.byCodes(side.parts().stream().map(SideBySide.Part::place).toList());
    Map<String, Quantity> values = values(side, shown);
    ShadeScale scale =
        ShadeScale.of(
            values.values().stream().flatMap(each -> count(each).stream().boxed()).toList());
    boolean provinces = side.parts().stream().allMatch(part -> part.place().length() == PROVINCE);
    boolean several =
        firsts.stream().map(Figure::period).distinct().count() > 1
            || firsts.stream().anyMatch(each -> !each.period().equals(side.period()));
    return new Within(
        provinces ? map(values, known, scale, side, page) : "",
        firsts.stream().map(each -> layer(each, shown, several, path, page)).toList(),
        provinces
            ? scale.steps().stream()
                .map(step -> new Step(step.shade(), step.label(page::number)))
                .toList()
            : List.of(),
        title(firsts.get(keys.indexOf(shown)), several, page).text(),
        firsts.stream().map(each -> column(each, several, page)).toList(),
        rows(side, keys, values, known, page));
  }

  private static List<Figure> columns(SideBySide side, PageContext page) {
    Set<Key> seen = new HashSet<>();
    List<Figure> all = side.parts().stream().flatMap(part -> part.figures().stream()).toList();
    return CountCards.ordered(all, page).stream().filter(each -> seen.add(Key.of(each))).toList();
  }

  private static Map<String, Quantity> values(SideBySide side, Key key) {
    return side.parts().stream()
        .flatMap(part -> part.figures().stream())
        .filter(figure -> Key.of(figure).equals(key))
        .collect(
            Collectors.toMap(
                figure -> Objects.requireNonNull(figure.place()),
                figure -> figure.now().quantity()));
  }

  /** A count that a shade or a bar may stand for: exact and not withheld. */
  private static OptionalInt count(Quantity quantity) {
    BigDecimal value = quantity.value();
    return value != null && quantity.qualifier() == Qualifier.EXACTLY
        ? OptionalInt.of(value.setScale(0, RoundingMode.HALF_UP).intValue())
        : OptionalInt.empty();
  }

  private static OptionalInt shade(Quantity quantity, ShadeScale scale) {
    OptionalInt count = count(quantity);
    return count.isPresent() ? scale.shade(count.getAsInt()) : OptionalInt.empty();
  }

  private static String map(
      Map<String, Quantity> values,
      Map<String, Place> known,
      ShadeScale scale,
      SideBySide side,
      PageContext page) {
    var words = new FigureWords(page);
    var regions = new ArrayList<Region>();
    values.forEach((code, quantity) -> {
      Place place = known.get(code);
      if (place != null) {
        String value = words.quantity(quantity);
        regions.add(
            new Region(
                code,
                place.name(page.language()),
                "#p" + code,
                shortValue(quantity, words),
                shade(quantity, scale),
                place.name(page.language())
                    + page.t("text.colon")
                    + value
                    + shortened(quantity, words)));
      }
    });
    return MAP.svg(
        "map",
        page.t("comparison.map", side.indicator().definition().name().in(page.language())),
        regions);
  }

  /** On the shape: "12", "<5"; nothing for what is said in words. */
  private static String shortValue(Quantity quantity, FigureWords words) {
    BigDecimal value = quantity.value();
    if (value == null) {
      return "";
    }
    return switch (quantity.qualifier()) {
      case EXACTLY -> words.number(value);
      case LESS_THAN -> "<" + words.number(value);
      case MORE_THAN -> ">" + words.number(value);
      case AT_LEAST -> "≥" + words.number(value);
      case AT_MOST -> "≤" + words.number(value);
      default -> "~" + words.number(value);
    };
  }

  /** The title of a region holds what is drawn on it. */
  private static String shortened(Quantity quantity, FigureWords words) {
    String drawn = shortValue(quantity, words);
    return drawn.isEmpty() || words.quantity(quantity).contains(drawn) ? "" : " (" + drawn + ")";
  }

  private static Layer layer(
      Figure figure, Key shown, boolean several, String path, PageContext page) {
    Key key = Key.of(figure);
    return new Layer(
        title(figure, several, page),
        page.href(path + (path.contains("?") ? "&" : "?") + "layer=" + key.value() + "#map-h"),
        key.equals(shown));
  }

  private static Phrase title(Figure figure, boolean several, PageContext page) {
    Phrase party = Phrase.of(figure.party(), page);
    return several
        ? new Phrase(party.text() + ", " + period(figure.period(), page), party.lang())
        : party;
  }

  private static Column column(Figure figure, boolean several, PageContext page) {
    return new Column(
        Phrase.of(figure.party(), page), several ? period(figure.period(), page) : "");
  }

  private static String period(Period period, PageContext page) {
    return new FigureWords(page).period(period);
  }

  private static List<PlaceRow> rows(
      SideBySide side,
      List<Key> keys,
      Map<String, Quantity> shown,
      Map<String, Place> known,
      PageContext page) {
    var words = new FigureWords(page);
    int most = shown.values().stream().flatMapToInt(each -> count(each).stream()).max().orElse(0);
    return side.parts().stream()
        .map(part -> {
          Map<Key, Quantity> stated =
              part.figures().stream()
                  .collect(Collectors.toMap(Key::of, each -> each.now().quantity()));
          Place place = known.get(part.place());
          return new PlaceRow(
              part.place(),
              place == null ? part.place() : place.name(page.language()),
              place == null ? "" : place.name(page.language().other()),
              page.href(
                  "/consistency/"
                      + side.indicator().number()
                      + "/"
                      + side.period().key()
                      + "?place="
                      + part.place()),
              keys.stream()
                  .map(key ->
                      stated.containsKey(key)
                          ? words.quantity(Objects.requireNonNull(stated.get(key)))
                          : "")
                  .toList(),
              bar(shown.get(part.place()), most),
              Tags.of(part.standing(), page));
        })
        .toList();
  }

  private static String bar(@Nullable Quantity quantity, int most) {
    OptionalInt count = quantity == null ? OptionalInt.empty() : count(quantity);
    if (count.isEmpty() || most == 0) {
      return "";
    }
    return String.format(
        Locale.ROOT,
        "%.1f%%",
        BigDecimal.valueOf(count.getAsInt())
            .multiply(HUNDRED)
            .divide(BigDecimal.valueOf(most), 3, RoundingMode.HALF_UP));
  }
}
