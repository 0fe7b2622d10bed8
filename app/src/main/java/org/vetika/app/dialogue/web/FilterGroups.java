package org.vetika.app.dialogue.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vetika.app.dialogue.DialogueList;
import org.vetika.app.dialogue.show.Phrase;
import org.vetika.app.web.PageContext;

/** Makes the filters of a list: links that set or free a dimension. */
record FilterGroups(Query query, Names names, PageContext page) {
  /** How many values of a dimension are shown at once. */
  private static final int SHOWN = 8;

  /** The filters in the address of a list. */
  interface Query {
    /** The value of a dimension, empty when it is free. */
    String value(String dimension);

    /** The path of the list with one filter changed; an empty value frees the dimension. */
    String with(String dimension, String value);
  }

  /** What a value of a dimension is called. */
  @FunctionalInterface
  interface Names {
    Phrase of(String dimension, String value);
  }

  /** The filters in force. */
  List<DialoguesPage.Chosen> chosen(List<String> dimensions) {
    return dimensions.stream()
        .filter(dimension -> !query.value(dimension).isEmpty())
        .map(dimension ->
            new DialoguesPage.Chosen(
                label(dimension),
                names.of(dimension, query.value(dimension)),
                page.href(query.with(dimension, ""))))
        .toList();
  }

  /** The dimensions that have values. */
  List<DialoguesPage.Group> of(
      List<String> dimensions, Map<String, List<DialogueList.Facet>> counted) {
    var groups = new ArrayList<DialoguesPage.Group>();
    for (String dimension : dimensions) {
      List<DialogueList.Facet> facets = ordered(dimension, counted);
      if (!facets.isEmpty()) {
        groups.add(group(dimension, facets));
      }
    }
    return groups;
  }

  private DialoguesPage.Group group(String dimension, List<DialogueList.Facet> facets) {
    Map<Boolean, List<DialoguesPage.Value>> parts =
        facets.stream()
            .collect(
                Collectors.partitioningBy(
                    facet ->
                        facets.indexOf(facet) < SHOWN
                            || facet.value().equals(query.value(dimension)),
                    Collectors.mapping(facet -> value(dimension, facet), Collectors.toList())));
    return new DialoguesPage.Group(
        dimension,
        label(dimension),
        page.href(query.with(dimension, "")),
        query.value(dimension).isEmpty(),
        parts.getOrDefault(true, List.of()),
        parts.getOrDefault(false, List.of()));
  }

  private DialoguesPage.Value value(String dimension, DialogueList.Facet facet) {
    return new DialoguesPage.Value(
        names.of(dimension, facet.value()),
        page.number(facet.count()),
        page.href(query.with(dimension, facet.value())),
        facet.value().equals(query.value(dimension)));
  }

  private String label(String dimension) {
    return page.t("dialogues.filter." + dimension);
  }

  /** Years from the newest; everything else from the most frequent. */
  private static List<DialogueList.Facet> ordered(
      String dimension, Map<String, List<DialogueList.Facet>> facets) {
    Comparator<DialogueList.Facet> order =
        dimension.equals("year")
            ? Comparator.comparing(DialogueList.Facet::value).reversed()
            : Comparator.comparingLong(DialogueList.Facet::count)
                .reversed()
                .thenComparing(DialogueList.Facet::value);
    return facets.getOrDefault(dimension, List.of()).stream().sorted(order).toList();
  }
}
