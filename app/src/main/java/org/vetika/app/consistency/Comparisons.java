package org.vetika.app.consistency;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.Bridge.Step;
import org.vetika.app.consistency.SideBySide.Part;
import org.vetika.app.consistency.counts.SuppressedCounts;

/** Sets figures side by side and compares what can be compared; at most nine queries. */
@Component
public class Comparisons {
  private final Indicators indicators;
  private final FigureReading figures;
  private final BridgeReading bridges;
  private final ObjectProvider<SuppressedCounts> counts;

  Comparisons(
      Indicators indicators,
      FigureReading figures,
      BridgeReading bridges,
      ObjectProvider<SuppressedCounts> counts) {
    this.indicators = indicators;
    this.figures = figures;
    this.bridges = bridges;
    this.counts = counts;
  }

  /**
   * What is stated, as the viewer may see it.
   *
   * @param indicator a public number
   * @param place an official code; null for the whole country
   * @return empty when there is no such indicator
   */
  public Optional<SideBySide> find(
      String indicator, Period period, @Nullable String place, Viewer viewer) {
    return indicators.find(indicator).map(found -> read(found, period, place, viewer));
  }

  /**
   * Two figures compared, with the steps that the parties stated between them.
   *
   * @param one public number of a figure
   * @param other public number of another
   * @return empty when the viewer may not see both, or when they are not of one indicator and two
   *     parties; small counts of people at risk are taken out
   */
  public Optional<Comparison> between(String one, String other, Viewer viewer) {
    List<Figure> pair = figures.byNumbers(List.of(one, other), viewer);
    if (pair.size() != 2
        || !pair.getFirst().indicator().equals(pair.getLast().indicator())
        || pair.getFirst().party().id() == pair.getLast().party().id()) {
      return Optional.empty();
    }
    Figure start = pair.getFirst();
    Figure end = pair.getLast();
    Bridge bridge =
        visible(bridgesAt(pair), pair).stream()
            .filter(each -> each.joins(start.id(), end.id()))
            .findFirst()
            .orElse(null);
    Indicator indicator = indicators.find(start.indicator()).orElseThrow();
    return Optional.of(shown(Comparison.of(start, end, bridge), indicator));
  }

  /**
   * All comparisons of an indicator, of whatever place and period; five queries.
   *
   * @param indicator a public number
   * @return empty when there is no such indicator
   */
  public List<Comparison> all(String indicator, Viewer viewer) {
    return indicators
        .find(indicator)
        .map(found -> {
          List<Figure> all = figures.ofIndicator(found.id(), viewer);
          return FigurePairs.compare(all, visible(bridgesAt(all), all)).stream()
              .map(each -> shown(each, found))
              .toList();
        })
        .orElse(List.of());
  }

  /** The gravest standing among all figures that everybody may see. */
  Standing standing(Indicator indicator) {
    List<Figure> all = figures.ofIndicator(indicator.id(), Viewer.EVERYBODY);
    return FigurePairs.gravest(FigurePairs.compare(all, visible(bridgesAt(all), all)));
  }

  private SideBySide read(
      Indicator indicator, Period period, @Nullable String place, Viewer viewer) {
    List<Figure> near = figures.about(indicator.id(), period, place, viewer);
    List<Bridge> found = bridgesAt(near);
    List<Figure> far = figures.byIds(farEnds(near, found), viewer);
    List<Figure> all = Stream.concat(near.stream(), far.stream()).toList();
    List<Comparison> comparisons = FigurePairs.compare(all, visible(found, all));
    List<Figure> own = near.stream().filter(each -> Objects.equals(each.place(), place)).toList();
    Set<Long> ownIds = own.stream().map(Figure::id).collect(Collectors.toSet());
    List<Comparison> ofPlace =
        comparisons.stream()
            .filter(each -> ownIds.contains(each.start().id()) || ownIds.contains(each.end().id()))
            .toList();
    return new SideBySide(
        indicator,
        period,
        place,
        own.stream().filter(each -> !each.now().withdrawn()).toList(),
        own.stream().filter(each -> each.now().withdrawn()).toList(),
        far,
        ofPlace.stream().map(each -> shown(each, indicator)).toList(),
        parts(near, place, comparisons),
        released(indicator, period, place),
        FigurePairs.gravest(ofPlace));
  }

  private List<Bridge> bridgesAt(List<Figure> of) {
    return bridges.at(of.stream().map(Figure::id).toList());
  }

  private static Set<Long> farEnds(List<Figure> near, List<Bridge> bridges) {
    var ids = new HashSet<Long>();
    bridges.forEach(bridge -> {
      ids.add(bridge.start());
      ids.add(bridge.end());
    });
    near.forEach(each -> ids.remove(each.id()));
    return ids;
  }

  /** Without the steps that speak of a revision which is not shown. */
  private static List<Bridge> visible(List<Bridge> bridges, List<Figure> figures) {
    Set<Long> revisions =
        figures.stream()
            .flatMap(each -> each.revisions().stream())
            .map(Figure.Revision::id)
            .collect(Collectors.toSet());
    return bridges.stream()
        .map(bridge ->
            new Bridge(
                bridge.id(),
                bridge.start(),
                bridge.end(),
                bridge.steps().stream().filter(step -> speaksOf(step, revisions)).toList()))
        .toList();
  }

  private static boolean speaksOf(Step step, Set<Long> revisions) {
    return revisions.contains(step.startRevision()) && revisions.contains(step.endRevision());
  }

  private static Comparison shown(Comparison comparison, Indicator indicator) {
    return indicator.peopleAtRisk()
        ? comparison.protectedFrom(SmallCounts.PEOPLE_AT_RISK)
        : comparison;
  }

  private static List<Part> parts(
      List<Figure> near, @Nullable String place, List<Comparison> comparisons) {
    var byPlace = new TreeMap<String, List<Figure>>();
    for (Figure figure : near) {
      String within = figure.place();
      if (within != null && !within.equals(place) && !figure.now().withdrawn()) {
        byPlace.computeIfAbsent(within, key -> new ArrayList<>()).add(figure);
      }
    }
    return byPlace.entrySet().stream()
        .map(each -> new Part(each.getKey(), each.getValue(), standing(each.getKey(), comparisons)))
        .sorted(Comparator.comparing(Part::place))
        .toList();
  }

  private static Standing standing(String place, List<Comparison> comparisons) {
    return FigurePairs.gravest(
        comparisons.stream()
            .filter(each -> place.equals(each.start().place()) && place.equals(each.end().place()))
            .toList());
  }

  private List<SuppressedCounts.Count> released(
      Indicator indicator, Period period, @Nullable String place) {
    return counts
        .orderedStream()
        .flatMap(
            each -> each.released(indicator.number(), period.from(), period.to(), place).stream())
        .toList();
  }
}
