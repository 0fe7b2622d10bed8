package org.vetika.counts.quality;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Figures by indicator, place and period; each combination has one. */
public final class Figures {
  private final Map<String, SortedMap<String, SortedMap<Period, Figure>>> byIndicator =
      new TreeMap<>();
  private final Map<String, String> parents;

  /**
   * Figures and the places they are about.
   *
   * @param parents for each place the place that contains it
   * @throws IllegalArgumentException when an indicator has two figures for a place and a period
   */
  public Figures(Collection<Figure> figures, Map<String, String> parents) {
    this.parents = Map.copyOf(parents);
    for (Figure figure : figures) {
      Figure before =
          byIndicator
              .computeIfAbsent(figure.indicator(), indicator -> new TreeMap<>())
              .computeIfAbsent(figure.place(), place -> new TreeMap<>())
              .put(figure.period(), figure);
      if (before != null) {
        throw new IllegalArgumentException("Two figures: " + before + " and " + figure);
      }
    }
  }

  /** All indicators. */
  public Collection<String> indicators() {
    return byIndicator.keySet();
  }

  /** The places with figures of an indicator. */
  public Collection<String> places(String indicator) {
    return of(indicator).keySet();
  }

  /** The figures of an indicator at a place in the order of time. */
  public List<Figure> series(String indicator, String place) {
    return List.copyOf(of(indicator).getOrDefault(place, new TreeMap<>()).values());
  }

  /** One figure. */
  public Optional<Figure> figure(String indicator, String place, Period period) {
    return Optional.ofNullable(of(indicator).getOrDefault(place, new TreeMap<>()).get(period));
  }

  /** All periods in which the indicator has a figure anywhere. */
  public SortedSet<Period> periods(String indicator) {
    SortedSet<Period> periods = new TreeSet<>();
    of(indicator).values().forEach(series -> periods.addAll(series.keySet()));
    return periods;
  }

  /** The places directly inside of each place, for places that contain others. */
  public Map<String, List<String>> children() {
    Map<String, List<String>> children = new TreeMap<>();
    new TreeMap<>(parents)
        .forEach((place, parent) ->
            children.computeIfAbsent(parent, inside -> new ArrayList<>()).add(place));
    return children;
  }

  private SortedMap<String, SortedMap<Period, Figure>> of(String indicator) {
    return Objects.requireNonNullElseGet(byIndicator.get(indicator), TreeMap::new);
  }

  /** Places whose codes begin with those of the places that contain them: 0102 is in 01. */
  public static Map<String, String> parentsByCode(Collection<String> places) {
    Map<String, String> parents = new HashMap<>();
    for (String place : places) {
      if (place.matches("[0-9]{4,12}") && place.length() % 2 == 0) {
        String parent = place.substring(0, place.length() - 2);
        if (places.contains(parent)) {
          parents.put(place, parent);
        }
      }
    }
    return parents;
  }
}
