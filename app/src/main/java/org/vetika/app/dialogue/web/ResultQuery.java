package org.vetika.app.dialogue.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vetika.app.dialogue.ResultFilter;
import org.vetika.app.dialogue.ResultKind;
import org.vetika.app.web.ChosenFilters;

/**
 * The filters of the list of results as they stand in its address, in a fixed order. Every value is
 * of a form that needs no escaping.
 */
record ResultQuery(ChosenFilters filters) {
  /** The dimensions in the order of the page. */
  static final List<String> NAMES = List.of("kind", "topic", "place", "year");

  private static final Map<String, Pattern> FORMS =
      Map.of(
          "kind",
              Pattern.compile(
                  Arrays.stream(ResultKind.values())
                      .map(ResultKind::key)
                      .collect(Collectors.joining("|"))),
          "topic", Pattern.compile("[a-z0-9][a-z0-9.-]{0,79}"),
          "place", Pattern.compile("(?:[0-9]{2}){1,4}"),
          "year", Pattern.compile("(?:19|20|21)[0-9]{2}"));

  private static final Pattern LAST_SEEN =
      Pattern.compile(DialogueAddress.NUMBER + "/" + DialogueAddress.RESULT);

  /** The filters among the parameters of an address; empty when one of them makes no sense. */
  static Optional<ResultQuery> of(Map<String, String> parameters) {
    return ChosenFilters.of("/results", NAMES, FORMS, parameters).map(ResultQuery::new);
  }

  /** Whether a text is what {@link #after} was given. */
  static boolean isLastSeen(String after) {
    return LAST_SEEN.matcher(after).matches();
  }

  /** The filter to read by. */
  ResultFilter filter() {
    String year = chosen().get("year");
    return new ResultFilter(
        null,
        ResultKind.ofKey(value("kind")).orElse(null),
        chosen().get("topic"),
        chosen().get("place"),
        year == null ? null : Integer.valueOf(year),
        null);
  }

  /** The value of a dimension, empty when it is free. */
  String value(String name) {
    return filters.value(name);
  }

  /** The path of the list. */
  String path() {
    return filters.file("");
  }

  /** The path of the part after a result. */
  String after(String last) {
    return filters.after(last);
  }

  Map<String, String> chosen() {
    return filters.chosen();
  }
}
