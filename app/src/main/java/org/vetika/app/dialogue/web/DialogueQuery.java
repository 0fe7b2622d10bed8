package org.vetika.app.dialogue.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vetika.app.dialogue.DialogueFilter;
import org.vetika.app.dialogue.DialogueKind;
import org.vetika.app.dialogue.DialogueLevel;
import org.vetika.app.dialogue.DialogueStatus;
import org.vetika.app.web.ChosenFilters;

/**
 * The filters of an address, by name and in a fixed order, so that the same filters always have the
 * same address. Every value is of a form that needs no escaping.
 */
record DialogueQuery(ChosenFilters filters) {
  /** The dimensions in the order of the page. */
  static final List<String> NAMES =
      List.of("status", "kind", "level", "year", "place", "series", "topic", "organization");

  private static final Map<String, Pattern> FORMS =
      Map.of(
          "status", oneOf(DialogueStatus.values(), DialogueStatus::key),
          "kind", oneOf(DialogueKind.values(), DialogueKind::key),
          "level", oneOf(DialogueLevel.values(), DialogueLevel::key),
          "year", Pattern.compile("[12][0-9]{3}"),
          "place", Pattern.compile("[0-9]{2,8}"),
          "series", Pattern.compile("[a-z0-9-]{1,80}"),
          "topic", Pattern.compile("[a-z0-9.-]{1,80}"),
          "organization", Pattern.compile("O[0-9]{4,12}"));

  /** The filters among the parameters of an address; empty when one of them makes no sense. */
  static Optional<DialogueQuery> of(Map<String, String> parameters) {
    return ChosenFilters.of("/dialogues", NAMES, FORMS, parameters).map(DialogueQuery::new);
  }

  /**
   * The filter to read by.
   *
   * @param organization the internal id of the organization chosen
   */
  DialogueFilter filter(@Nullable Long organization) {
    String year = chosen().get("year");
    return new DialogueFilter(
        DialogueKind.ofKey(value("kind")).orElse(null),
        DialogueLevel.ofKey(value("level")).orElse(null),
        chosen().get("place"),
        year == null ? null : Integer.valueOf(year),
        chosen().get("series"),
        chosen().get("topic"),
        DialogueStatus.ofKey(value("status")).orElse(null),
        organization);
  }

  /** The value of a dimension, empty when it is free. */
  String value(String name) {
    return filters.value(name);
  }

  /** The path of the list in a file format: {@code .csv} and so on, or a later part. */
  String file(String ending) {
    return filters.file(ending);
  }

  String after(String number) {
    return filters.after(number);
  }

  Map<String, String> chosen() {
    return filters.chosen();
  }

  private static <T> Pattern oneOf(T[] values, Function<T, String> key) {
    return Pattern.compile(
        Arrays.stream(values).map(key).map(Pattern::quote).collect(Collectors.joining("|")));
  }
}
