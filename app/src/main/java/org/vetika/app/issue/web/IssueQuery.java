package org.vetika.app.issue.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vetika.app.issue.IssueChanges;
import org.vetika.app.issue.IssueFilter;
import org.vetika.app.issue.IssueState;
import org.vetika.app.issue.Side;
import org.vetika.app.web.ChosenFilters;

/**
 * The filters of an address, by name and in a fixed order, so that the same filters always have the
 * same address. Every value is of a form that needs no escaping.
 */
record IssueQuery(ChosenFilters filters) {
  /** The dimensions in the order of the page. */
  static final List<String> NAMES =
      List.of(
          "state",
          "overdue",
          "waits",
          "changed-since",
          "place",
          "topic",
          "year",
          "authority",
          "asker",
          "dialogue");

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
          "changed-since",
              Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2}Z)?"),
          "place", Pattern.compile("([0-9]{2}){1,4}"),
          "topic", Pattern.compile("[a-z0-9.-]{1,80}"),
          "year", Pattern.compile("[12][0-9]{3}"),
          "authority", ORGANIZATION,
          "asker", ORGANIZATION,
          "dialogue", Pattern.compile("D[0-9]{4}-[0-9]{3,9}"));

  /** The filters among the parameters of an address; empty when one of them makes no sense. */
  static Optional<IssueQuery> of(Map<String, String> parameters) {
    return ChosenFilters.of("/issues", NAMES, FORMS, parameters)
        .map(IssueQuery::new)
        .filter(IssueQuery::hasMoment);
  }

  /** The form lets through days that no calendar has. */
  private boolean hasMoment() {
    String since = value("changed-since");
    return since.isEmpty() || IssueChanges.moment(since).isPresent();
  }

  /**
   * The filter to read by.
   *
   * @param authorities internal ids of the authority chosen; empty when none is
   * @param askers internal ids of the asker chosen; empty when none is
   */
  IssueFilter filter(List<Long> authorities, List<Long> askers) {
    String year = chosen().get("year");
    return new IssueFilter(
        IssueState.ofKey(value("state")).orElse(null),
        Side.ofKey(value("waits")).orElse(null),
        chosen().containsKey("overdue"),
        chosen().get("place"),
        chosen().get("topic"),
        year == null ? null : Integer.valueOf(year),
        authorities,
        askers,
        chosen().get("dialogue"),
        null,
        IssueChanges.moment(value("changed-since")).orElse(null));
  }

  /** The value of a dimension, empty when it is free. */
  String value(String name) {
    return filters.value(name);
  }

  /** The path of the list in a file format: {@code .csv} and so on. */
  String file(String ending) {
    return filters.file(ending);
  }

  String after(String number) {
    return filters.after(number);
  }

  Map<String, String> chosen() {
    return filters.chosen();
  }
}
