package org.vetika.linkage.labelled;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vetika.linkage.Linkage;
import org.vetika.linkage.LinkageMode;
import org.vetika.linkage.LinkageResult;
import org.vetika.linkage.Outcome;
import org.vetika.linkage.Pairs;
import org.vetika.linkage.Progress;
import org.vetika.linkage.RecordList;
import org.vetika.linkage.Suggestion;

/**
 * Lists whose truth is known: the part of an id before its last dash names who or what the record
 * is of. Ids are never compared.
 *
 * @param name for tables
 * @param lists one to be searched for duplicates, or more to be linked
 */
public record LabelledSet(String name, List<RecordList> lists) {
  public LabelledSet {
    lists = List.copyOf(lists);
  }

  private LinkageMode mode() {
    return lists.size() == 1 ? LinkageMode.DEDUPLICATE : LinkageMode.LINK;
  }

  /** Links with what the columns suggest, as the commands do without any option. */
  public LinkageResult linked() {
    return Linkage.run(lists, Suggestion.from(lists, mode()).settings(), Progress.NONE);
  }

  /** How right that is at the usual limit. */
  public Score score() {
    return score(linked());
  }

  /** How right a result is. */
  public Score score(LinkageResult result) {
    Pairs pairs = result.pairs();
    long found = 0;
    long right = 0;
    for (int pair = 0; pair < pairs.size(); pair++) {
      if (pairs.outcome(pair) == Outcome.MATCH) {
        found++;
        right += isMatch(result, pair) ? 1 : 0;
      }
    }
    return new Score(found, right, truth());
  }

  /** Whether the two records of a pair are the same. */
  public static boolean isMatch(LinkageResult result, int pair) {
    Pairs pairs = result.pairs();
    return entity(result.id(pairs.left(pair))).equals(entity(result.id(pairs.right(pair))));
  }

  private long truth() {
    Map<String, Integer> all = new HashMap<>();
    long within = 0;
    for (RecordList list : lists) {
      Map<String, Integer> own = new HashMap<>();
      for (int record = 0; record < list.size(); record++) {
        own.merge(entity(list.id(record)), 1, Integer::sum);
      }
      within += pairs(own);
      own.forEach((entity, records) -> all.merge(entity, records, Integer::sum));
    }
    return lists.size() == 1 ? within : pairs(all) - within;
  }

  private static long pairs(Map<String, Integer> records) {
    return records.values().stream().mapToLong(n -> n * (n - 1L) / 2).sum();
  }

  private static String entity(String id) {
    return id.substring(0, id.lastIndexOf('-'));
  }
}
