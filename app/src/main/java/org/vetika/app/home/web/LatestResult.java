package org.vetika.app.home.web;

import org.vetika.app.dialogue.PublishedResult;
import org.vetika.app.dialogue.ResultEntry;
import org.vetika.app.dialogue.show.DialogueDates;
import org.vetika.app.dialogue.show.Excerpt;
import org.vetika.app.dialogue.show.KindShare;
import org.vetika.app.dialogue.show.Phrase;
import org.vetika.app.web.PageContext;

/** A published result as a line of the home page. */
public record LatestResult(
    String number,
    Phrase text,
    String href,
    String icon,
    String kind,
    Phrase dialogue,
    String when,
    boolean illustration) {

  static LatestResult of(ResultEntry entry, PageContext page) {
    PublishedResult result = entry.result();
    String kind = result.kind().key();
    return new LatestResult(
        result.number(),
        result.removed()
            ? new Phrase(page.t("dialogues.removed"), null)
            : Phrase.of(
                Excerpt.of(result.shown(page.language())), result.shownIn(page.language()), page),
        page.href("/dialogues/" + entry.dialogueNumber() + "/results/" + result.number()),
        KindShare.icon(result.kind()),
        page.t("dialogues.result-kind." + kind),
        Phrase.of(entry.dialogueTitle(), page),
        DialogueDates.words(
            entry.dialogueDate(), entry.dialogueDate(), entry.datePrecision(), page),
        entry.illustration());
  }
}
