package org.vetika.app.issue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.vetika.app.web.Facet;

/** Turns what was counted of single values into what each filter would show. */
final class IssueFacets {
  private static final int PROVINCE = 2;
  private static final int VILLAGE = 8;

  private final IssueReading reading;
  private final IssueFilter filter;
  private final int[][] counts;
  private final long total;

  /**
   * Takes what was counted.
   *
   * @param counts by the column of the dimension and the number of the value; of overdue, 1 is late
   * @param total how many match in all dimensions
   */
  IssueFacets(IssueReading reading, IssueFilter filter, int[][] counts, long total) {
    this.reading = reading;
    this.filter = filter;
    this.counts = counts;
    this.total = total;
  }

  /** By the key of the dimension; dimensions without any value are absent. */
  Map<String, List<Facet>> all() {
    var facets = new LinkedHashMap<String, List<Facet>>();
    for (IssueDimension dimension : IssueDimension.values()) {
      List<Facet> found =
          switch (dimension) {
            case OVERDUE -> overdue();
            case PLACE -> places();
            case TOPIC -> topics();
            case DIALOGUE -> joined(dimension, IssueAcceptance::dialogueOf);
            case STATE, WAITS, YEAR, AUTHORITY, ASKER -> joined(dimension, value -> value);
          };
      if (!found.isEmpty()) {
        facets.put(dimension.key(), found);
      }
    }
    return facets;
  }

  private List<Facet> overdue() {
    int late = counts[IssueDimension.OVERDUE.column()][1];
    return late == 0 ? List.of() : List.of(new Facet("yes", late));
  }

  /** One level below the place of the filter, and that place itself with all that is in it. */
  private List<Facet> places() {
    String chosen = filter.place();
    int length = chosen == null ? PROVINCE : Math.min(chosen.length() + 2, VILLAGE);
    String prefix = chosen == null ? "" : chosen;
    return joined(
            IssueDimension.PLACE,
            code ->
                code.startsWith(prefix) ? code.substring(0, Math.min(code.length(), length)) : "")
        .stream()
        .filter(facet -> !facet.value().isEmpty())
        .map(facet -> facet.value().equals(prefix) ? new Facet(prefix, total) : facet)
        .toList();
  }

  /** Each with those below it, as the filter finds them. */
  private List<Facet> topics() {
    List<Facet> exact = joined(IssueDimension.TOPIC, value -> value);
    return exact.stream()
        .map(topic ->
            new Facet(
                topic.value(),
                exact.stream()
                    .filter(each -> IssueAcceptance.isOrBelow(each.value(), topic.value()))
                    .mapToLong(Facet::count)
                    .sum()))
        .toList();
  }

  private List<Facet> joined(IssueDimension dimension, UnaryOperator<String> shown) {
    IssueValues values = reading.values(dimension);
    int[] found = counts[dimension.column()];
    var sums = new LinkedHashMap<String, Long>();
    for (int code = 1; code < found.length; code++) {
      if (found[code] > 0) {
        sums.merge(shown.apply(values.value(code)), (long) found[code], Long::sum);
      }
    }
    var facets = new ArrayList<Facet>();
    sums.forEach((value, count) -> facets.add(new Facet(value, count)));
    return facets;
  }
}
