package org.vetika.app.home.web;

import java.util.List;
import org.vetika.app.dialogue.RecordFigures;
import org.vetika.app.dialogue.show.DialogueDates;
import org.vetika.app.dialogue.show.KindShare;
import org.vetika.app.web.PageContext;

/**
 * What is on record, in numbers.
 *
 * @param total published results
 * @param shares of each kind in them
 * @param lines further figures as words, such as "19 dialogues, 2014–2022"
 */
public record Score(String total, List<KindShare> shares, List<String> lines) {

  static Score of(RecordFigures.Figures figures, PageContext page) {
    return new Score(
        page.number(figures.resultsInAll()),
        KindShare.of(figures.results(), page),
        List.of(
            page.t("home.score.dialogues", figures.held(), years(figures, page)),
            page.t("home.score.organizations", figures.organizations()),
            page.t("home.score.provinces", figures.provinces())));
  }

  /** "2014–2022", one year, or nothing. */
  private static String years(RecordFigures.Figures figures, PageContext page) {
    Integer first = figures.firstYear();
    Integer last = figures.lastYear();
    if (first == null || last == null) {
      return "";
    }
    String from = DialogueDates.digits(first, page);
    return first.equals(last) ? from : from + "–" + DialogueDates.digits(last, page);
  }
}
