package org.vetika.app.consistency;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which figures are set against each other: those between which a party began to explain, and of
 * each two parties those of one place and the same period. Figures of different periods meet only
 * when neither party has one for the other's period.
 */
final class FigurePairs {
  private final List<Figure> figures;
  private final Map<Long, Figure> byId;
  private final Set<Stated> stated = new HashSet<>();

  /** That a party has a figure for a place and a period. */
  private record Stated(long party, @Nullable String place, Period period) {}

  private FigurePairs(List<Figure> figures) {
    this.figures = figures.stream().filter(figure -> !figure.now().withdrawn()).toList();
    this.byId = this.figures.stream().collect(Collectors.toMap(Figure::id, each -> each));
    this.figures.forEach(
        each -> stated.add(new Stated(each.party().id(), each.place(), each.period())));
  }

  /** All comparisons among these figures, those with a bridge first. */
  static List<Comparison> compare(List<Figure> figures, List<Bridge> bridges) {
    return new FigurePairs(figures).compare(bridges);
  }

  /** The gravest of them; single when there is none. */
  static Standing gravest(List<Comparison> comparisons) {
    return comparisons.stream().map(Comparison::standing).reduce(Standing.SINGLE, Standing::or);
  }

  private List<Comparison> compare(List<Bridge> bridges) {
    var comparisons = new ArrayList<Comparison>();
    var joined = new HashSet<Set<Long>>();
    for (Bridge bridge : bridges) {
      Figure start = byId.get(bridge.start());
      Figure end = byId.get(bridge.end());
      if (start != null && end != null && !bridge.standing().isEmpty()) {
        comparisons.add(Comparison.of(start, end, bridge));
        joined.add(Set.of(start.id(), end.id()));
      }
    }
    for (List<Figure> ofPlace : byPlace().values()) {
      addPairs(ofPlace, joined, comparisons);
    }
    return comparisons;
  }

  private Map<String, List<Figure>> byPlace() {
    var places = new HashMap<String, List<Figure>>();
    figures.forEach(each ->
        places
            .computeIfAbsent(Objects.requireNonNullElse(each.place(), ""), key -> new ArrayList<>())
            .add(each));
    return places;
  }

  private void addPairs(List<Figure> ofPlace, Set<Set<Long>> joined, List<Comparison> comparisons) {
    for (int one = 0; one < ofPlace.size(); one++) {
      for (int other = one + 1; other < ofPlace.size(); other++) {
        Figure left = ofPlace.get(one);
        Figure right = ofPlace.get(other);
        if (meet(left, right) && !joined.contains(Set.of(left.id(), right.id()))) {
          comparisons.add(Comparison.of(left, right, null));
        }
      }
    }
  }

  private boolean meet(Figure one, Figure other) {
    if (one.party().id() == other.party().id() || !one.period().overlaps(other.period())) {
      return false;
    }
    return one.period().equals(other.period())
        || (!states(one, other.period()) && !states(other, one.period()));
  }

  /** Whether the party of the figure also has one for that period. */
  private boolean states(Figure figure, Period period) {
    return stated.contains(new Stated(figure.party().id(), figure.place(), period));
  }
}
