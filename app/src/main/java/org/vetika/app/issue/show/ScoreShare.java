package org.vetika.app.issue.show;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vetika.app.issue.IssueScore;
import org.vetika.app.web.PageContext;

/**
 * The part of a bar of issues that stand alike.
 *
 * @param key such as {@code settled}
 * @param fill the class of its color in the bar and in the legend
 * @param sentence the count with the word: "3 overdue"
 * @param x where its piece begins, as a share of the bar such as {@code 25.00%}
 */
public record ScoreShare(
    String key, String fill, String label, String count, String sentence, String x, String width) {

  /** All parts in a fixed order, also those with none, except those that ended otherwise. */
  public static List<ScoreShare> of(IssueScore score, PageContext page) {
    return of(counts(score), score.total(), page);
  }

  /**
   * The same, with how many results of a dialogue are behind no issue yet.
   *
   * @param withoutIssue how many
   */
  public static List<ScoreShare> of(IssueScore score, long withoutIssue, PageContext page) {
    Map<String, Long> counts = counts(score);
    counts.put("none", withoutIssue);
    return of(counts, score.total() + withoutIssue, page).stream()
        .filter(share -> !share.width().equals(percent(0, 1)))
        .toList();
  }

  private static Map<String, Long> counts(IssueScore score) {
    var counts = new LinkedHashMap<String, Long>();
    counts.put("settled", score.settled());
    counts.put("answered", score.answered());
    counts.put("waiting", score.waiting());
    counts.put("overdue", score.overdue());
    counts.put("unverified", score.unverified());
    if (score.ended() > 0) {
      counts.put("ended", score.ended());
    }
    return counts;
  }

  private static List<ScoreShare> of(Map<String, Long> counts, long total, PageContext page) {
    var shares = new ArrayList<ScoreShare>();
    long before = 0;
    for (Map.Entry<String, Long> each : counts.entrySet()) {
      long count = each.getValue();
      shares.add(
          new ScoreShare(
              each.getKey(),
              fill(each.getKey()),
              page.t("issues.score." + each.getKey()),
              page.number(count),
              page.t("issues.scored." + each.getKey(), count),
              percent(before, total),
              percent(count, total)));
      before += count;
    }
    return List.copyOf(shares);
  }

  private static String fill(String key) {
    return switch (key) {
      case "settled" -> "b-done";
      case "answered" -> "b-ans";
      case "waiting" -> "b-wait";
      case "overdue" -> "b-late";
      case "unverified" -> "b-ans2";
      case "ended" -> "b-move";
      default -> "b-rest";
    };
  }

  private static String percent(long part, long whole) {
    return String.format(Locale.ROOT, "%.2f%%", whole == 0 ? 0.0 : 100.0 * part / whole);
  }
}
