package org.vetika.app.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A value of a dimension by which a list can be narrowed, and how many entries the list would hold.
 *
 * @param value as the list's address writes it: a key, a code, a year, a public number
 */
public record Facet(String value, long count) {
  /** Under other values: those that share one are added up, those that have none are left out. */
  public static List<Facet> under(List<Facet> facets, Function<String, Optional<String>> value) {
    Map<Optional<String>, Long> counts =
        facets.stream()
            .collect(groupingBy(each -> value.apply(each.value()), summingLong(Facet::count)));
    return counts.entrySet().stream()
        .flatMap(each -> each.getKey().map(other -> new Facet(other, each.getValue())).stream())
        .toList();
  }
}
