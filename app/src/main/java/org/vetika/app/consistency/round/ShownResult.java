package org.vetika.app.consistency.round;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.vetika.app.consistency.SmallCounts;
import org.vetika.app.consistency.round.RoundResults.ListCount;
import org.vetika.app.consistency.round.RoundResults.PatternCount;
import org.vetika.app.consistency.round.StatedReasons.Stated;

/**
 * A result as everybody may see it. How many cases a party counts is public already, often to the
 * last one: whoever knows that works out every group from any other. So all groups are shown, or
 * none.
 *
 * @param groups in the order of patterns, the one on all lists first; no number where one of them
 *     is too small or too near to what was released before
 * @param lists one for each party, in their order
 * @param reasons as the parties stated them, for groups that are shown
 */
public record ShownResult(List<Group> groups, List<OwnCounts> lists, List<Reason> reasons) {
  public ShownResult {
    groups = List.copyOf(groups);
    lists = List.copyOf(lists);
    reasons = List.copyOf(reasons);
  }

  /** The smallest number of people that is shown. */
  public static final int HIDDEN_BELOW = SmallCounts.HIDDEN_BELOW;

  /**
   * Cases on exactly these lists.
   *
   * @param pattern as in {@link PatternCount}
   * @param cases null when it is not shown
   */
  public record Group(String pattern, @Nullable Integer cases) {
    public boolean isOn(int list) {
      return pattern.charAt(list) == '1';
    }
  }

  /**
   * One list by itself; null for what is not shown.
   *
   * @param cases different cases on it
   */
  public record OwnCounts(
      int position,
      @Nullable Integer cases,
      @Nullable Integer duplicates,
      @Nullable Integer unclear) {}

  /**
   * How many cases of a group are missing on some list for this reason.
   *
   * @param organization internal id of the party that says so
   * @param cases null when it is not shown
   */
  public record Reason(
      long organization, String pattern, NonMatchReason reason, @Nullable Integer cases) {}

  /** Whether the groups are shown. */
  public boolean isShown() {
    return groups.stream().allMatch(group -> group.cases() != null);
  }

  /** Takes out what is too small, as if nothing had been released before. */
  static ShownResult of(List<PatternCount> patterns, List<ListCount> lists, List<Stated> reasons) {
    boolean small = patterns.stream().anyMatch(group -> isSmall(group.cases()));
    return new ShownResult(
        patterns.stream()
            .map(group -> new Group(group.pattern(), small ? null : group.cases()))
            .toList(),
        lists.stream().map(list -> own(list, patterns, small)).toList(),
        small
            ? List.of()
            : patterns.stream().flatMap(group -> of(group, reasons).stream()).toList());
  }

  private static boolean isSmall(int cases) {
    return SmallCounts.PEOPLE_AT_RISK.isSmall(BigDecimal.valueOf(cases));
  }

  private static OwnCounts own(ListCount list, List<PatternCount> patterns, boolean small) {
    int cases =
        patterns.stream()
            .filter(group -> group.isOn(list.position()))
            .mapToInt(PatternCount::cases)
            .sum();
    return new OwnCounts(
        list.position(),
        small ? null : cases,
        isSmall(list.duplicates()) ? null : list.duplicates(),
        isSmall(list.unclear()) ? null : list.unclear());
  }

  /** The reasons of each party, so that no small one and no small rest can be worked out. */
  private static List<Reason> of(PatternCount group, List<Stated> reasons) {
    var shown = new ArrayList<Reason>();
    List<Stated> ofGroup =
        reasons.stream().filter(each -> each.pattern().equals(group.pattern())).toList();
    ofGroup.stream()
        .map(Stated::organization)
        .distinct()
        .forEach(party ->
            shown.addAll(
                protect(
                    group,
                    ofGroup.stream().filter(each -> each.organization() == party).toList())));
    return shown;
  }

  private static List<Reason> protect(PatternCount group, List<Stated> ofParty) {
    var numbers =
        new ArrayList<BigDecimal>(
            ofParty.stream().map(each -> BigDecimal.valueOf(each.cases())).toList());
    int rest = group.cases() - ofParty.stream().mapToInt(Stated::cases).sum();
    numbers.add(BigDecimal.valueOf(rest));
    List<@Nullable BigDecimal> safe = SmallCounts.PEOPLE_AT_RISK.protect(numbers);
    return IntStream.range(0, ofParty.size())
        .mapToObj(at -> {
          Stated stated = ofParty.get(at);
          BigDecimal cases = safe.get(at);
          return new Reason(
              stated.organization(),
              stated.pattern(),
              stated.reason(),
              cases == null ? null : cases.intValueExact());
        })
        .toList();
  }
}
