package org.vetika.app.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vetika.app.web.Language;

/**
 * Rows that match, gathered to entries in order.
 *
 * @param best for each entry its best row, in the preferred language when the entry matches in both
 * @param more whether there are further entries that were not looked at
 */
record Matches(List<Candidate> best, boolean more) {
  private static final int MOST_VALUES = 15;

  static Matches of(Candidates.Found found, Language preferred) {
    Map<Candidate.EntryKey, Candidate> best = new LinkedHashMap<>();
    Map<Candidate.EntryKey, Double> scores = new HashMap<>();
    for (Candidate row : found.rows()) {
      best.merge(row.entry(), row, (one, other) -> better(one, other, preferred));
      scores.merge(row.entry(), row.score(), Math::max);
    }
    List<Candidate> ordered = new ArrayList<>(best.values());
    ordered.sort(
        Comparator.comparingDouble((Candidate row) -> scores.getOrDefault(row.entry(), 0.0))
            .reversed()
            .thenComparing(Candidate::date, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(row -> row.entry().type())
            .thenComparing(row -> row.entry().key()));
    return new Matches(List.copyOf(ordered), found.more());
  }

  private static Candidate better(Candidate one, Candidate other, Language preferred) {
    if (one.language() != other.language()) {
      return one.language() == preferred ? one : other;
    }
    return one.score() > other.score() || (one.score() == other.score() && one.id() < other.id())
        ? one
        : other;
  }

  Facets facets() {
    Map<String, Integer> types = new HashMap<>();
    Map<String, Integer> years = new HashMap<>();
    Map<String, Integer> provinces = new HashMap<>();
    for (Candidate row : best) {
      count(types, row.entry().type());
      if (row.year() > 0) {
        count(years, String.valueOf(row.year()));
      }
      row.places().stream()
          .map(code -> code.substring(0, 2))
          .distinct()
          .forEach(code -> count(provinces, code));
    }
    Comparator<Facets.Facet> byValue = Comparator.comparing(Facets.Facet::value);
    Comparator<Facets.Facet> mostFrequent =
        Comparator.comparingInt(Facets.Facet::count).reversed().thenComparing(byValue);
    return new Facets(
        first(types, mostFrequent),
        first(years, byValue.reversed()),
        first(provinces, mostFrequent));
  }

  private static void count(Map<String, Integer> counts, String value) {
    counts.merge(value, 1, Integer::sum);
  }

  private static List<Facets.Facet> first(
      Map<String, Integer> counts, Comparator<Facets.Facet> order) {
    return counts.entrySet().stream()
        .map(count -> new Facets.Facet(count.getKey(), count.getValue()))
        .sorted(order)
        .limit(MOST_VALUES)
        .toList();
  }
}
