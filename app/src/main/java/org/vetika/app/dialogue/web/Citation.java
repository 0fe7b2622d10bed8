package org.vetika.app.dialogue.web;

import org.jspecify.annotations.Nullable;
import org.vetika.app.dialogue.DialogueDetail;
import org.vetika.app.dialogue.PublishedSummary;
import org.vetika.app.dialogue.show.DialogueDates;
import org.vetika.app.web.PageContext;

/**
 * How to cite a dialogue, and how to check that its text is the published one.
 *
 * @param example naming the first result; the dialogue alone when there is no summary
 * @param address permanent, with the site
 * @param published when and by whom; null without a summary
 * @param fingerprint 64 digits; null without a summary
 */
public record Citation(
    String example,
    String address,
    @Nullable String published,
    @Nullable String fingerprint,
    String dataHref) {

  static Citation of(DialogueDetail detail, PageContext page) {
    String number = detail.line().number();
    PublishedSummary summary = detail.summary();
    String example =
        summary == null || summary.results().isEmpty()
            ? page.t("dialogues.cite.dialogue", number)
            : result(number, summary.results().getFirst().number(), page);
    return new Citation(
        example,
        address(number, page),
        summary == null
            ? null
            : page.t(
                "dialogues.published",
                DialogueDates.day(summary.publishedAt(), page),
                summary.publishedBy()),
        summary == null ? null : summary.fingerprint(),
        page.href("/dialogues/" + number + ".json"));
  }

  /** "Vetika, D2021-001, result 2.1". */
  static String result(String dialogue, String result, PageContext page) {
    return page.t("dialogues.cite.result", dialogue, result);
  }

  static String address(String number, PageContext page) {
    return page.origin() + page.href("/dialogues/" + number);
  }
}
