package org.vetika.app.issue.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vetika.app.issue.IssueFilter;
import org.vetika.app.issue.IssueState;
import org.vetika.app.issue.Side;

/**
 * The filters of an address, by name and in a fixed order, so that the same filters always have the
 * same address. Every value is of a form that needs no escaping.
 */
record IssueQuery(Map<String, String> chosen) {
  /** The dimensions in the order of the page. */
  static final List<String> NAMES =
      List.of(
          "state", "overdue", "waits", "place", "topic", "year", "authority", "asker", "dialogue");

  private static final Pattern ORGANIZATION = Pattern.compile("O[0-9]{4,12}");

  private static final Map<String, Pattern> FORMS =
      Map.of(
          "state",
              Pattern.compile(
                  Arrays.stream(IssueState.values())
                      .map(IssueState::key)
                      .collect(Collectors.joining("|"))),
          "overdue", Pattern.compile("yes"),
          "waits", Pattern.compile("facilitator|authority|asker"),
          "place", Pattern.compile("([0-9]{2}){1,4}"),
          "topic", Pattern.compile("[a-z0-9.-]{1,80}"),
          "year", Pattern.compile("[12][0-9]{3}"),
          "authority", ORGANIZATION,
          "asker", ORGANIZATION,
          "dialogue", Pattern.compile("D[0-9]{4}-[0-9]{3,9}"));

  /** The filters among the parameters of an address; empty when one of them makes no sense. */
  static Optional<IssueQuery> of(Map<String, String> parameters) {
    var chosen = new LinkedHashMap<String, String>();
    for (String name : NAMES) {
      String value = parameters.getOrDefault(name, "");
      if (!value.isEmpty()) {
        Pattern form = FORMS.get(name);
        if (form == null || !form.matcher(value).matches()) {
          return Optional.empty();
        }
        chosen.put(name, value);
      }
    }
    return Optional.of(new IssueQuery(chosen));
  }

  /**
   * The filter to read by.
   *
   * @param authorities internal ids of the authority chosen; empty when none is
   * @param askers internal ids of the asker chosen; empty when none is
   */
  IssueFilter filter(List<Long> authorities, List<Long> askers) {
    String year = chosen.get("year");
    return new IssueFilter(
        IssueState.ofKey(value("state")).orElse(null),
        Side.ofKey(value("waits")).orElse(null),
        chosen.containsKey("overdue"),
        chosen.get("place"),
        chosen.get("topic"),
        year == null ? null : Integer.valueOf(year),
        authorities,
        askers,
        chosen.get("dialogue"),
        null,
        null);
  }

  /** The value of a dimension, empty when it is free. */
  String value(String name) {
    return chosen.getOrDefault(name, "");
  }

  /** The path of this list with one filter changed; an empty value frees the dimension. */
  String with(String name, String value) {
    var changed = new LinkedHashMap<String, String>();
    for (String each : NAMES) {
      String kept = each.equals(name) ? value : value(each);
      if (!kept.isEmpty()) {
        changed.put(each, kept);
      }
    }
    return path("", changed);
  }

  /** The path of the list in a file format: {@code .csv} and so on. */
  String file(String ending) {
    return path(ending, chosen);
  }

  String after(String number) {
    return path("", chosen) + (chosen.isEmpty() ? "?" : "&") + "after=" + number;
  }

  private static String path(String ending, Map<String, String> values) {
    return "/issues"
        + ending
        + (values.isEmpty()
            ? ""
            : values.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("&", "?", "")));
  }
}
