package org.vetika.app.dialogue.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vetika.app.dialogue.ResultKind;
import org.vetika.app.web.PageContext;

/**
 * The part of one kind in a bar of results.
 *
 * @param fill the class of its color in the bar and in the legend
 * @param label the kind in the plural
 * @param sentence the count with the kind: "6 challenges"
 * @param x where its piece begins, as a share of the bar such as {@code 25.00%}
 */
public record KindShare(
    String kind,
    String fill,
    String icon,
    String label,
    String count,
    String sentence,
    String x,
    String width) {

  /** The kinds that occur, in the order of the record; their widths fill the bar. */
  public static List<KindShare> of(Map<ResultKind, Integer> counts, PageContext page) {
    int total = counts.values().stream().mapToInt(Integer::intValue).sum();
    var shares = new ArrayList<KindShare>();
    int before = 0;
    for (ResultKind kind : ResultKind.values()) {
      int count = counts.getOrDefault(kind, 0);
      if (count > 0) {
        shares.add(
            new KindShare(
                kind.key(),
                fill(kind),
                icon(kind),
                page.t("dialogues.kinds." + kind.key()),
                page.number(count),
                page.t("dialogues.count." + kind.key(), count),
                percent(before, total),
                percent(count, total)));
        before += count;
      }
    }
    return List.copyOf(shares);
  }

  /** The name of the kind's icon. */
  public static String icon(ResultKind kind) {
    return switch (kind) {
      case PROGRESS -> "leaf";
      case CHALLENGE -> "flag";
      case RECOMMENDATION -> "check";
      case ASK -> "hand";
      case COMMITMENT -> "handshake";
    };
  }

  private static String fill(ResultKind kind) {
    return switch (kind) {
      case PROGRESS -> "b-done";
      case CHALLENGE -> "b-wait";
      case RECOMMENDATION -> "b-ans";
      case ASK -> "b-ans2";
      case COMMITMENT -> "b-move";
    };
  }

  private static String percent(int part, int whole) {
    return String.format(Locale.ROOT, "%.2f%%", 100.0 * part / whole);
  }
}
