package org.vetika.app.consistency.release;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vetika.counts.release.PastRelease;

/**
 * Counts of two releases by the lists that both have. Whoever knows how many cases are on A and B
 * can subtract them from those on A, B and C.
 */
final class CommonLists {
  static final String CELL = "stratum=*|pattern=";
  private static final String WHOLE = "*";

  private CommonLists() {}

  /** Whether such a count of an earlier release of other lists differs slightly from ours. */
  static boolean differSlightly(ListCells ours, PastRelease past) {
    Map<String, Long> theirs =
        past.published().entrySet().stream()
            .filter(each -> each.getKey().startsWith(CELL) && !each.getKey().equals(CELL + WHOLE))
            .collect(
                Collectors.toMap(
                    each -> each.getKey().substring(CELL.length()), Map.Entry::getValue));
    Set<String> own = new TreeSet<>(ours.names());
    Set<String> other = names(theirs.keySet());
    Set<String> common = new TreeSet<>(own);
    common.retainAll(other);
    if (common.isEmpty() || own.equals(other)) {
      return false;
    }
    // A sum is known only when every count that belongs to it was shown.
    long parts = 1L << other.size() - common.size();
    Map<Set<String>, Long> ourSums = sums(ours.sums(), common);
    Map<Set<String>, Long> complete = new HashMap<>();
    theirs.keySet().forEach(label -> complete.merge(on(label, common), 1L, Long::sum));
    return sums(theirs, common).entrySet().stream()
        .filter(each -> !each.getKey().isEmpty())
        .filter(each -> complete.getOrDefault(each.getKey(), 0L) == parts)
        .anyMatch(each -> isSlight(ourSums.getOrDefault(each.getKey(), 0L) - each.getValue()));
  }

  static boolean isSlight(long difference) {
    return difference != 0 && Math.abs(difference) < ListCells.THRESHOLD;
  }

  private static Map<Set<String>, Long> sums(Map<String, Long> counts, Set<String> common) {
    Map<Set<String>, Long> sums = new HashMap<>();
    counts.forEach((label, cases) -> sums.merge(on(label, common), cases, Long::sum));
    return sums;
  }

  /** Which of the common lists the cases of a label are on. */
  private static Set<String> on(String label, Set<String> common) {
    return marks(label)
        .filter(mark -> mark.startsWith("+"))
        .map(mark -> mark.substring(1))
        .filter(common::contains)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> names(Collection<String> labels) {
    return labels.stream()
        .flatMap(CommonLists::marks)
        .map(mark -> mark.substring(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> marks(String label) {
    return Stream.of(label.split(",", -1)).filter(mark -> mark.length() > 1);
  }
}
