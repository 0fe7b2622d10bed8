package org.vetika.app.consistency.round;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.vetika.app.consistency.SmallCounts;
import org.vetika.app.consistency.round.RoundResults.BetweenCount;
import org.vetika.app.consistency.round.ShownResult.Group;
import org.vetika.app.consistency.round.ShownResult.OwnCounts;
import org.vetika.app.consistency.round.ShownResult.Reason;

/**
 * What a public result says of two of its lists alone: a case on the first and on a third list is
 * one that only the first of the two has. Numbers are null where they are not shown.
 *
 * @param first position of the list in {@link PublicRound#parties}
 * @param second a later one
 * @param both cases on both lists
 * @param firstUnclear records of the first list in a doubtful pair with one of these two lists
 * @param firstLacks why the second party does not have cases of the first, as stated; above zero
 * @param secondLacks why the first party does not have cases of the second
 */
public record BetweenParties(
    int first,
    int second,
    @Nullable Integer both,
    @Nullable Integer onlyFirst,
    @Nullable Integer onlySecond,
    @Nullable Integer firstDuplicates,
    @Nullable Integer secondDuplicates,
    @Nullable Integer firstUnclear,
    @Nullable Integer secondUnclear,
    Map<NonMatchReason, Integer> firstLacks,
    Map<NonMatchReason, Integer> secondLacks) {
  public BetweenParties {
    firstLacks = Map.copyOf(firstLacks);
    secondLacks = Map.copyOf(secondLacks);
  }

  /** Every two lists of a round, in their order. */
  static List<BetweenParties> of(PublicRound round, List<BetweenCount> counts) {
    ShownResult result = round.result();
    return counts.stream()
        .map(count -> {
          int first = count.first();
          int second = count.second();
          return new BetweenParties(
              first,
              second,
              sum(result, first, true, second, true),
              sum(result, first, true, second, false),
              sum(result, first, false, second, true),
              result.lists().get(first).duplicates(),
              result.lists().get(second).duplicates(),
              unclear(result, counts, first, count),
              unclear(result, counts, second, count),
              reasons(round, first, second),
              reasons(round, second, first));
        })
        .toList();
  }

  private static @Nullable Integer sum(
      ShownResult result, int first, boolean onFirst, int second, boolean onSecond) {
    int sum = 0;
    for (Group group : result.groups()) {
      if (group.isOn(first) == onFirst && group.isOn(second) == onSecond) {
        if (group.cases() == null) {
          return null;
        }
        sum += group.cases();
      }
    }
    return sum;
  }

  /**
   * The number of one list, unless somebody could work out a small one from all that is shown of
   * the list: the rest of its doubtful records, or those that are doubtful towards several lists.
   */
  private static @Nullable Integer unclear(
      ShownResult result, List<BetweenCount> counts, int list, BetweenCount asked) {
    OwnCounts own = result.lists().get(list);
    if (own.unclear() == null) {
      return null;
    }
    List<Integer> ofList =
        counts.stream()
            .filter(each -> each.first() == list || each.second() == list)
            .map(each -> each.unclear(list))
            .toList();
    int together = ofList.stream().mapToInt(Integer::intValue).sum();
    boolean safe =
        !isSmall(together - own.unclear())
            && ofList.stream().noneMatch(each -> isSmall(each) || isSmall(own.unclear() - each));
    return safe ? (Integer) asked.unclear(list) : null;
  }

  private static boolean isSmall(int number) {
    return SmallCounts.PEOPLE_AT_RISK.isSmall(BigDecimal.valueOf(number));
  }

  /**
   * Why cases are on one list and not on the other. Who lacks the cases knows best; what the other
   * says counts where nobody else lacks them, since it is then said of this list.
   */
  private static Map<NonMatchReason, Integer> reasons(PublicRound round, int has, int lacks) {
    Map<NonMatchReason, Integer> sums = new EnumMap<>(NonMatchReason.class);
    for (Group group : round.result().groups()) {
      if (group.isOn(has) && !group.isOn(lacks)) {
        reasons(round, group, has, lacks)
            .forEach(each -> {
              if (each.cases() != null && each.cases() > 0) {
                sums.merge(each.reason(), each.cases(), Integer::sum);
              }
            });
      }
    }
    return sums;
  }

  private static List<Reason> reasons(PublicRound round, Group group, int has, int lacks) {
    List<Reason> theirs = said(round, group, lacks);
    boolean alone =
        IntStream.range(0, round.parties().size()).filter(list -> !group.isOn(list)).count() == 1;
    return theirs.isEmpty() && alone ? said(round, group, has) : theirs;
  }

  private static List<Reason> said(PublicRound round, Group group, int list) {
    var said = new ArrayList<Reason>();
    for (Reason each : round.result().reasons()) {
      if (each.pattern().equals(group.pattern())
          && each.organization() == round.parties().get(list)) {
        said.add(each);
      }
    }
    return said;
  }
}
