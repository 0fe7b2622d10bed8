package org.vetika.app.issue.responsiveness.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vetika.app.issue.responsiveness.Answered;
import org.vetika.app.issue.responsiveness.Dimension;
import org.vetika.app.issue.responsiveness.KaplanMeier;
import org.vetika.app.web.PageContext;

/**
 * How authorities answer, formatted.
 *
 * @param tabs the dimensions
 * @param years links to single years, the first to all
 * @param all all groups together; null when nothing was received yet
 * @param chart of all groups together; null when nothing was answered yet
 */
public record ResponsivenessPage(
    String heading,
    List<Choice> tabs,
    List<Choice> years,
    List<Row> rows,
    @Nullable Row all,
    @Nullable AnswerChart chart) {
  /** After so many days the shares are told. */
  static final List<Integer> DAYS = List.of(15, 30, 60, 90);

  /** A link, or what is shown already. */
  public record Choice(String name, String href, boolean chosen) {}

  /** How a group is called, and its list of issues, without language. */
  public record Group(String name, String language, String path) {}

  /** The figures of a group. */
  public record Row(
      String name,
      String language,
      @Nullable String href,
      String received,
      String inTime,
      String late,
      String waiting,
      String overdue,
      boolean anyOverdue,
      String referred,
      String escalated,
      String contested,
      String settled,
      String unverified,
      List<String> shares) {}

  static ResponsivenessPage of(
      Dimension dimension,
      @Nullable Integer year,
      List<Integer> years,
      List<Answered> rows,
      @Nullable Answered all,
      Map<String, Group> groups,
      PageContext page) {
    return new ResponsivenessPage(
        page.t("issue-statistics.by." + dimension.key()),
        tabs(dimension, year, page),
        years(dimension, year, years, page),
        rows.stream().map(each -> row(each, group(each, dimension, groups, page), page)).toList(),
        all == null
            ? null
            : row(
                all,
                new Group(page.t("issue-statistics.all"), page.language().tag(), "/issues"),
                page),
        all == null || all.time().steps().isEmpty() ? null : AnswerChart.of(all.time(), page));
  }

  private static List<Choice> tabs(Dimension dimension, @Nullable Integer year, PageContext page) {
    return Stream.of(Dimension.AUTHORITY, Dimension.PLACE, Dimension.TOPIC, Dimension.YEAR)
        .map(each ->
            new Choice(
                page.t("issue-statistics.by." + each.key()),
                page.href(address(each, year)),
                each == dimension))
        .toList();
  }

  private static List<Choice> years(
      Dimension dimension, @Nullable Integer year, List<Integer> years, PageContext page) {
    var choices = new ArrayList<Choice>();
    choices.add(
        new Choice(
            page.t("issue-statistics.years"), page.href(address(dimension, null)), year == null));
    years.forEach(each ->
        choices.add(
            new Choice(
                page.t("issue-statistics.year", each.toString()),
                page.href(address(dimension, each)),
                each.equals(year))));
    return List.copyOf(choices);
  }

  private static String address(Dimension dimension, @Nullable Integer year) {
    return "/issues/statistics?by=" + dimension.key() + (year == null ? "" : "&year=" + year);
  }

  private static Group group(
      Answered each, Dimension dimension, Map<String, Group> groups, PageContext page) {
    String key = each.key();
    if (key == null) {
      return new Group(
          page.t("issue-statistics.none." + dimension.key()), page.language().tag(), "");
    }
    return dimension == Dimension.YEAR
        ? new Group(
            page.t("issue-statistics.year", key), page.language().tag(), "/issues?year=" + key)
        : Objects.requireNonNullElse(groups.get(key), new Group(key, page.language().tag(), ""));
  }

  private static Row row(Answered each, Group group, PageContext page) {
    return new Row(
        group.name(),
        group.language(),
        group.path().isEmpty() ? null : page.href(group.path()),
        page.number(each.received()),
        page.number(each.inTime()),
        page.number(each.late()),
        page.number(each.waiting()),
        page.number(each.overdue()),
        each.overdue() > 0,
        page.number(each.referred()),
        page.number(each.escalated()),
        page.number(each.contested()),
        page.number(each.settled()),
        page.number(each.unverified()),
        DAYS.stream().map(days -> percent(each.time(), days, page)).toList());
  }

  private static String percent(KaplanMeier time, int days, PageContext page) {
    return page.t("issue-statistics.percent", Math.round(100 * time.within(days)));
  }
}
