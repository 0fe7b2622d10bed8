package org.vetika.app.dialogue.web;

import java.util.Optional;
import org.vetika.app.dialogue.DialogueLine;
import org.vetika.app.dialogue.DialogueList;
import org.vetika.app.dialogue.show.DialogueCard;
import org.vetika.app.dialogue.show.DialogueDates;
import org.vetika.app.web.LinkedSection;
import org.vetika.app.web.PageContext;

/** Dialogues as a list of links on the page of something else. */
final class LinkedDialogues {
  static final int SHOWN = 10;

  private LinkedDialogues() {}

  /** The list; empty when there is no dialogue. */
  static Optional<LinkedSection> section(DialogueList list, String query, PageContext page) {
    return list.lines().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new LinkedSection(
                "dialogues.section.dialogues",
                list.lines().stream().map(line -> item(line, page)).toList(),
                list.total(),
                "/dialogues?" + query));
  }

  private static LinkedSection.Item item(DialogueLine line, PageContext page) {
    return new LinkedSection.Item(
        "/dialogues/" + line.number(),
        line.title().shown(page.language()),
        line.title().shownIn(page.language()),
        detail(line, page));
  }

  /** "28 September 2021, Phnom Penh, 16 results". */
  private static String detail(DialogueLine line, PageContext page) {
    String comma = page.t("dialogues.comma");
    String places = DialogueCard.places(line.places(), page);
    return DialogueDates.words(line, page)
        + (places.isEmpty() ? "" : comma + places)
        + (line.resultCount() == 0 ? "" : comma + page.t("dialogues.results", line.resultCount()));
  }
}
