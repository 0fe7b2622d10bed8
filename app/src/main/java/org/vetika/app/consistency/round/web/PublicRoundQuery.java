package org.vetika.app.consistency.round.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vetika.app.consistency.round.PublicRoundFilter;
import org.vetika.app.web.ChosenFilters;

/** The filters of the list of public rounds as they stand in its address. */
record PublicRoundQuery(ChosenFilters filters) {
  /** The dimensions in the order of the page. */
  static final List<String> NAMES = List.of("outcome", "party", "indicator");

  static final String SIGNED = "signed";
  static final String NOT_SIGNED = "not-signed";

  private static final Map<String, Pattern> FORMS =
      Map.of(
          "outcome", Pattern.compile(SIGNED + "|" + NOT_SIGNED),
          "party", Pattern.compile("O[0-9]{4,9}"),
          "indicator", Pattern.compile("N[0-9]{4,9}"));

  /** The filters among the parameters of an address; empty when one of them makes no sense. */
  static Optional<PublicRoundQuery> of(Map<String, String> parameters) {
    return ChosenFilters.of(PublicRoundPages.PATH, NAMES, FORMS, parameters)
        .map(PublicRoundQuery::new);
  }

  /**
   * As asked of the database.
   *
   * @param parties internal ids of the chosen organization; empty when none is chosen
   */
  PublicRoundFilter filter(List<Long> parties) {
    Map<String, String> chosen = filters.chosen();
    String outcome = chosen.get("outcome");
    return new PublicRoundFilter(
        outcome == null ? null : outcome.equals(SIGNED), parties, chosen.get("indicator"));
  }
}
