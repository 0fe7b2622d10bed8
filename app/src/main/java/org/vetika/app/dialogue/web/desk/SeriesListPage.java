package org.vetika.app.dialogue.web.desk;

import java.util.List;
import org.vetika.app.dialogue.DueBy;
import org.vetika.app.dialogue.Series;
import org.vetika.app.web.PageContext;

/** The series on record, each with what it owes. */
public record SeriesListPage(List<Row> rows) {
  /** A series. */
  public record Row(String name, String nameLanguage, String kind, String rule, String href) {}

  static SeriesListPage of(List<Series> all, PageContext page) {
    return new SeriesListPage(
        all.stream()
            .map(series ->
                new Row(
                    series.name().shown(page.language()),
                    series.name().shownIn(page.language()).tag(),
                    page.t("desk-dialogue.kind." + series.kind().key()),
                    rule(series, page),
                    page.href("/desk/series/" + series.code())))
            .toList());
  }

  private static String rule(Series series, PageContext page) {
    Integer due = series.duePerYear();
    DueBy by = series.dueBy();
    return due == null || by == null
        ? page.t("dialogues.series.no-rule")
        : page.t("dialogues.series.rule." + by.key(), due);
  }
}
