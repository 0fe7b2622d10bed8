package org.vetika.app.consistency.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vetika.app.consistency.IndicatorFilter;
import org.vetika.app.consistency.Standing;
import org.vetika.app.web.ChosenFilters;

/** The filters of the list of indicators as they stand in its address. */
record IndicatorQuery(ChosenFilters filters) {
  /** The dimensions in the order of the page. */
  static final List<String> NAMES = List.of("standing", "place", "topic", "year");

  private static final Map<String, Pattern> FORMS =
      Map.of(
          "standing",
          Pattern.compile(
              Arrays.stream(Standing.values()).map(Standing::key).collect(Collectors.joining("|"))),
          "place",
          Pattern.compile("([0-9]{2}){1,4}"),
          "topic",
          Pattern.compile("[a-z0-9.-]{1,80}"),
          "year",
          Pattern.compile("[12][0-9]{3}"));

  /** The filters among the parameters of an address; empty when one of them makes no sense. */
  static Optional<IndicatorQuery> of(Map<String, String> parameters) {
    return ChosenFilters.of("/consistency", NAMES, FORMS, parameters).map(IndicatorQuery::new);
  }

  IndicatorFilter filter() {
    Map<String, String> chosen = filters.chosen();
    String year = chosen.get("year");
    return new IndicatorFilter(
        chosen.get("place"),
        chosen.get("topic"),
        year == null ? null : Integer.valueOf(year),
        Standing.ofKey(filters.value("standing")).orElse(null));
  }
}
