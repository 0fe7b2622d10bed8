package org.vetika.app.dialogue.show;

import org.vetika.app.dialogue.PublishedResult;
import org.vetika.app.dialogue.ResultEntry;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Phrase;

/** A published result as a row of a list, drawn by {@code jte/dialogue/resultcard.jte}. */
public record ResultCard(
    String number,
    Phrase text,
    String href,
    String icon,
    String kind,
    Phrase dialogue,
    String when,
    boolean illustration) {

  public static ResultCard of(ResultEntry entry, PageContext page) {
    PublishedResult result = entry.result();
    return new ResultCard(
        result.number(),
        result.removed()
            ? Phrase.plain(page.t("dialogues.removed"))
            : Phrase.of(
                Excerpt.of(result.shown(page.language())), result.shownIn(page.language()), page),
        page.href("/dialogues/" + entry.dialogueNumber() + "/results/" + result.number()),
        KindShare.icon(result.kind()),
        page.t("dialogues.result-kind." + result.kind().key()),
        Phrase.of(entry.dialogueTitle(), page),
        DialogueDates.words(
            entry.dialogueDate(), entry.dialogueDate(), entry.datePrecision(), page),
        entry.illustration());
  }
}
