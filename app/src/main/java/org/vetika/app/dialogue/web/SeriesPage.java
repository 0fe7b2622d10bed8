package org.vetika.app.dialogue.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.dialogue.Series;
import org.vetika.app.dialogue.SeriesYear;
import org.vetika.app.dialogue.show.DialogueDates;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.web.Alternate;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Phrase;

/**
 * What each series owed, saw and missed in a year.
 *
 * @param previous null before the first year of the record
 */
public record SeriesPage(
    String year,
    @Nullable Link previous,
    @Nullable Link next,
    List<Table> tables,
    List<Alternate> alternates) {

  /** Another year. */
  public record Link(String name, String href) {}

  /**
   * A series.
   *
   * @param rule how many are owed, in words
   * @param sourceText where the rule stands, null when nobody said
   * @param rows one per province, or one for the nation
   */
  public record Table(
      String code,
      Phrase name,
      String kind,
      String rule,
      @Nullable String sourceText,
      @Nullable String sourceUrl,
      String href,
      String summary,
      List<Row> rows,
      Row total) {}

  /**
   * The figures of a province.
   *
   * @param complete whether something was owed and nothing is missing
   */
  public record Row(
      String name,
      @Nullable String href,
      String due,
      String held,
      String announced,
      String missing,
      boolean late,
      boolean complete) {}

  static SeriesPage of(int year, int first, int last, List<SeriesYear> all, PageContext page) {
    return new SeriesPage(
        DialogueDates.digits(year, page),
        year > first ? link(year - 1, page) : null,
        year < last ? link(year + 1, page) : null,
        all.stream().map(each -> table(each, page)).toList(),
        Alternate.of(
            page,
            page.t("dialogues.series.of", DialogueDates.digits(year, page)),
            "/dialogues/series?year=" + year,
            Alternate.Format.CSV,
            Alternate.Format.JSON));
  }

  private static Link link(int year, PageContext page) {
    return new Link(DialogueDates.digits(year, page), page.href("/dialogues/series?year=" + year));
  }

  private static Table table(SeriesYear each, PageContext page) {
    Series series = each.series();
    int due = each.rows().stream().mapToInt(SeriesYear.Row::due).sum();
    int held = each.rows().stream().mapToInt(SeriesYear.Row::held).sum();
    int announced = each.rows().stream().mapToInt(SeriesYear.Row::announced).sum();
    return new Table(
        series.code(),
        Phrase.of(series.name(), page),
        page.t("dialogues.kind." + series.kind().key()),
        rule(series, page),
        series.sourceText(),
        series.sourceUrl(),
        page.href("/dialogues?year=" + each.year() + "&series=" + series.code()),
        page.t("dialogues.series.summary", held, announced, each.missing()),
        each.rows().stream().map(row -> row(row, page)).toList(),
        row(page.t("dialogues.series.total"), null, due, held, announced, each.missing(), page));
  }

  private static String rule(Series series, PageContext page) {
    return series.duePerYear() == null || series.dueBy() == null
        ? page.t("dialogues.series.no-rule")
        : page.t("dialogues.series.rule." + series.dueBy().key(), series.duePerYear());
  }

  private static Row row(SeriesYear.Row row, PageContext page) {
    Place place = row.place();
    return row(
        place == null ? page.t("dialogues.series.nation") : place.name(page.language()),
        place == null ? null : page.href("/places/" + place.code()),
        row.due(),
        row.held(),
        row.announced(),
        row.missing(),
        page);
  }

  private static Row row(
      String name,
      @Nullable String href,
      int due,
      int held,
      int announced,
      int missing,
      PageContext page) {
    return new Row(
        name,
        href,
        page.number(due),
        page.number(held),
        page.number(announced),
        page.number(missing),
        missing > 0,
        due > 0 && missing == 0);
  }
}
