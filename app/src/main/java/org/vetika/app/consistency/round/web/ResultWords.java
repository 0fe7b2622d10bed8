package org.vetika.app.consistency.round.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vetika.app.consistency.round.NonMatchReason;
import org.vetika.app.consistency.round.RoundResults.ListCount;
import org.vetika.app.consistency.round.RoundResults.PatternCount;
import org.vetika.app.consistency.round.ShownResult;
import org.vetika.app.consistency.round.ShownResult.Reason;
import org.vetika.app.consistency.round.StatedReasons.Stated;
import org.vetika.app.consistency.round.StatingReasons;
import org.vetika.app.consistency.round.web.ResultPart.Field;
import org.vetika.app.consistency.round.web.ResultPart.Group;
import org.vetika.app.consistency.round.web.ResultPart.Own;
import org.vetika.app.issue.typed.ShownForm;
import org.vetika.app.web.PageContext;

/**
 * Says the result of a round, in full to its parties and without small counts to everybody.
 *
 * @param parties internal ids, in the order of their lists
 */
record ResultWords(RoundWords words, List<Long> parties) {
  private static final double PERCENT = 100;

  private PageContext page() {
    return words.page();
  }

  /**
   * What the parties see.
   *
   * @param own the party that may say why still; null when none may
   */
  ResultPart full(
      List<PatternCount> patterns,
      List<ListCount> lists,
      List<Stated> reasons,
      boolean preliminary,
      @Nullable Long own,
      ShownForm typed) {
    int most = patterns.stream().mapToInt(PatternCount::cases).max().orElse(0);
    return new ResultPart(
        preliminary,
        "",
        patterns.stream()
            .sorted(Comparator.comparing(PatternCount::isPartial))
            .map(each ->
                new Group(
                    each.pattern(),
                    words.group(each.pattern(), parties),
                    page().number(each.cases()),
                    words.fill(each.pattern(), parties),
                    width(each.cases(), most),
                    said(each.pattern(), reasons),
                    own == null || !each.isPartial() || each.cases() == 0
                        ? List.of()
                        : fields(each.pattern(), own, reasons, typed)))
            .toList(),
        lists.stream()
            .map(each ->
                own(
                    each.position(),
                    page()
                        .t("round.list-counts", each.records(), each.duplicates(), each.unclear())))
            .toList());
  }

  /** What everybody sees. */
  ResultPart shown(ShownResult result) {
    int most =
        result.groups().stream()
            .mapToInt(each -> each.cases() == null ? 0 : each.cases())
            .max()
            .orElse(0);
    return new ResultPart(
        false,
        result.isShown() ? "" : page().t("round.hidden", ShownResult.HIDDEN_BELOW),
        result.isShown()
            ? result.groups().stream()
                .sorted(Comparator.comparing(each -> each.pattern().indexOf('0') >= 0))
                .map(each ->
                    new Group(
                        each.pattern(),
                        words.group(each.pattern(), parties),
                        number(each.cases()),
                        words.fill(each.pattern(), parties),
                        width(each.cases() == null ? 0 : each.cases(), most),
                        shown(each.pattern(), result.reasons()),
                        List.of()))
                .toList()
            : List.of(),
        result.lists().stream()
            .map(each ->
                own(
                    each.position(),
                    page()
                        .t(
                            "round.own-counts",
                            number(each.cases()),
                            number(each.duplicates()),
                            number(each.unclear()))))
            .toList());
  }

  private String number(@Nullable Integer cases) {
    return cases == null ? page().t("round.not-shown") : page().number(cases);
  }

  private static String width(int cases, int most) {
    return cases == 0 ? "" : String.format(Locale.ROOT, "%.1f%%", PERCENT * cases / most);
  }

  private Own own(int position, String counts) {
    long party = parties.get(position);
    String look = words.look(party);
    return new Own(words.name(party), look, RoundWords.icon(look), counts);
  }

  private List<String> said(String pattern, List<Stated> reasons) {
    Map<Long, List<String>> byParty =
        reasons.stream()
            .filter(each -> each.pattern().equals(pattern))
            .collect(
                Collectors.groupingBy(
                    Stated::organization,
                    Collectors.mapping(
                        each -> reason(each.reason(), page().number(each.cases())),
                        Collectors.toList())));
    return sentences(byParty);
  }

  private List<String> shown(String pattern, List<Reason> reasons) {
    Map<Long, List<String>> byParty =
        reasons.stream()
            .filter(each -> each.pattern().equals(pattern))
            .collect(
                Collectors.groupingBy(
                    Reason::organization,
                    Collectors.mapping(
                        each -> reason(each.reason(), number(each.cases())), Collectors.toList())));
    return sentences(byParty);
  }

  private String reason(NonMatchReason reason, String cases) {
    return page().t("round.reason", page().t("round-why." + reason.key()), cases);
  }

  private List<String> sentences(Map<Long, List<String>> byParty) {
    return parties.stream()
        .filter(byParty::containsKey)
        .map(party ->
            page()
                .t(
                    "round.party-says",
                    words.name(party),
                    String.join(
                        page().t("round.semicolon"), byParty.getOrDefault(party, List.of()))))
        .toList();
  }

  private List<Field> fields(String pattern, long own, List<Stated> reasons, ShownForm typed) {
    return Arrays.stream(NonMatchReason.values())
        .map(reason -> {
          String name = StatingReasons.field(pattern, reason);
          String stated =
              reasons.stream()
                  .filter(each ->
                      each.organization() == own
                          && each.pattern().equals(pattern)
                          && each.reason() == reason)
                  .map(each -> Integer.toString(each.cases()))
                  .findFirst()
                  .orElse("");
          return new Field(
              name,
              page().t("round-why." + reason.key()),
              typed.values().getOrDefault(name, stated),
              typed.wrong(name) != null);
        })
        .toList();
  }
}
