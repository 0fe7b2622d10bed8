package org.vetika.app.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a list is narrowed by links: what was chosen, and what can be.
 *
 * @param labels what the keys of the dimensions' names begin with, such as {@code issues.filter.}
 */
public record Narrowing(ChosenFilters filters, String labels, Names names, PageContext page) {
  /** How many values of a dimension are shown at once. */
  private static final int SHOWN = 8;

  /** What a value of a dimension is called. */
  @FunctionalInterface
  public interface Names {
    Phrase of(String dimension, String value);
  }

  /** A filter in force; following the address takes it away. */
  public record Chosen(String dimension, Phrase name, String href) {}

  /**
   * The values of a dimension.
   *
   * @param allHref the address without a choice
   * @param free whether nothing is chosen
   * @param more values beyond those that are shown at once
   */
  public record Group(
      String dimension,
      String label,
      String allHref,
      boolean free,
      List<Value> values,
      List<Value> more) {}

  /** A value to filter by; the count says what the list would hold, empty when nobody counted. */
  public record Value(Phrase name, String count, String href, boolean chosen) {}

  /** The filters in force. */
  public List<Chosen> chosen() {
    return filters.chosen().entrySet().stream()
        .map(each ->
            new Chosen(
                label(each.getKey()),
                names.of(each.getKey(), each.getValue()),
                page.href(filters.with(each.getKey(), ""))))
        .toList();
  }

  /** The dimensions that have values, in the order of the list's address. */
  public List<Group> groups(Map<String, List<Facet>> facets) {
    return filters.names().stream()
        .map(dimension -> group(dimension, facets.getOrDefault(dimension, List.of())))
        .flatMap(Optional::stream)
        .toList();
  }

  /** One dimension, if it has values. */
  public Optional<Group> group(String dimension, List<Facet> facets) {
    List<Value> values =
        facets.stream().sorted(order(dimension)).map(facet -> value(dimension, facet)).toList();
    return facets.isEmpty() ? Optional.empty() : Optional.of(group(dimension, values, SHOWN));
  }

  /** A dimension whose values nobody counted. */
  public Group uncounted(String dimension, Map<String, Phrase> values) {
    List<Value> shown =
        values.entrySet().stream()
            .map(each -> value(dimension, each.getKey(), each.getValue(), ""))
            .toList();
    return group(dimension, shown, shown.size());
  }

  private Group group(String dimension, List<Value> values, int first) {
    List<Value> beyond = values.subList(Math.min(first, values.size()), values.size());
    return new Group(
        dimension,
        label(dimension),
        page.href(filters.with(dimension, "")),
        filters.value(dimension).isEmpty(),
        Stream.concat(values.stream().limit(first), beyond.stream().filter(Value::chosen)).toList(),
        beyond.stream().filter(value -> !value.chosen()).toList());
  }

  private Value value(String dimension, Facet facet) {
    String value = facet.value();
    return value(dimension, value, names.of(dimension, value), page.number(facet.count()));
  }

  private Value value(String dimension, String value, Phrase name, String count) {
    return new Value(
        name,
        count,
        page.href(filters.with(dimension, value)),
        value.equals(filters.value(dimension)));
  }

  private String label(String dimension) {
    return page.t(labels + dimension);
  }

  /** Years from the newest; everything else from the most frequent. */
  private static Comparator<Facet> order(String dimension) {
    return dimension.equals("year")
        ? Comparator.comparing(Facet::value).reversed()
        : Comparator.comparingLong(Facet::count).reversed().thenComparing(Facet::value);
  }
}
