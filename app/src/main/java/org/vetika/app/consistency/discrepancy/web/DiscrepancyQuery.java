package org.vetika.app.consistency.discrepancy.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vetika.app.consistency.Indicators;
import org.vetika.app.consistency.discrepancy.DiscrepancyFilter;
import org.vetika.app.consistency.discrepancy.DiscrepancyState;
import org.vetika.app.web.ChosenFilters;

/** The filters of the list of discrepancies as they stand in its address. */
record DiscrepancyQuery(ChosenFilters filters) {
  static final String LIST = "/consistency/discrepancies";

  /** The dimensions in the order of the page. */
  static final List<String> NAMES = List.of("overdue", "state", "owner", "place", "indicator");

  private static final Map<String, Pattern> FORMS =
      Map.of(
          "overdue",
          Pattern.compile("yes"),
          "state",
          Pattern.compile(
              Arrays.stream(DiscrepancyState.values())
                  .map(DiscrepancyState::key)
                  .collect(Collectors.joining("|"))),
          "owner",
          Pattern.compile("O[0-9]{4,9}"),
          "place",
          Pattern.compile("([0-9]{2}){1,4}"),
          "indicator",
          Indicators.NUMBER);

  /** The filters among the parameters of an address; empty when one of them makes no sense. */
  static Optional<DiscrepancyQuery> of(Map<String, String> parameters) {
    return ChosenFilters.of(LIST, NAMES, FORMS, parameters).map(DiscrepancyQuery::new);
  }

  /**
   * What the list is asked for.
   *
   * @param parties internal ids of the owner in the address
   */
  DiscrepancyFilter filter(List<Long> parties) {
    Map<String, String> chosen = filters.chosen();
    return new DiscrepancyFilter(
        DiscrepancyState.ofKey(filters.value("state")).orElse(null),
        chosen.get("indicator"),
        chosen.get("place"),
        parties,
        chosen.containsKey("overdue"));
  }
}
