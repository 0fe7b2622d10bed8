package org.vetika.app.dialogue.web.desk;

import java.util.List;
import org.vetika.app.dialogue.DialogueLine;
import org.vetika.app.web.PageContext;

/** The dialogues of the organizations for which the reader acts. */
public record DialogueListPage(boolean mayCall, List<Row> rows) {
  /** One dialogue. */
  public record Row(
      String number, String title, String titleLanguage, String date, String status, String href) {}

  static DialogueListPage of(boolean mayCall, List<DialogueLine> lines, PageContext page) {
    return new DialogueListPage(
        mayCall,
        lines.stream()
            .map(line ->
                new Row(
                    line.number(),
                    line.title().shown(page.language()),
                    line.title().shownIn(page.language()).tag(),
                    page.date(line.startsOn()),
                    page.t("desk-dialogue.status." + line.status().key()),
                    page.href("/desk/dialogues/" + line.number())))
            .toList());
  }
}
