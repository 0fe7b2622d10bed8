package org.vetika.app.issue.web.raise;

import com.ibm.icu.text.BreakIterator;
import org.springframework.stereotype.Component;
import org.vetika.app.dialogue.PlainText;
import org.vetika.app.dialogue.PublishedResult;
import org.vetika.app.dialogue.ResultEntry;
import org.vetika.app.issue.draft.Matter;
import org.vetika.app.web.Language;
import org.vetika.app.web.Messages;

/** A published point as the matter of an issue: quoted, with its number and where it stands. */
@Component
class PointText {
  private static final int TITLE = 120;

  private final Messages messages;

  PointText(Messages messages) {
    this.messages = messages;
  }

  Matter matter(ResultEntry entry) {
    PublishedResult point = entry.result();
    Language language = point.originalLanguage();
    String heading =
        messages.of(
            language,
            "issue-raise.point",
            point.number(),
            entry.dialogueTitle().shown(language),
            entry.dialogueNumber());
    String text = heading + "\n\n" + messages.of(language, "issue-raise.quoted", point.text());
    return new Matter(
        language,
        beginning(point.text(), language),
        text.length() <= PlainText.LONGEST ? text : text.substring(0, PlainText.LONGEST - 1) + "…",
        "");
  }

  /** The first words, never cut within one: Khmer has no spaces between them. */
  static String beginning(String text, Language language) {
    String line = text.replaceAll("\\s+", " ").strip();
    if (line.length() <= TITLE) {
      return line;
    }
    BreakIterator words = BreakIterator.getWordInstance(language.locale());
    words.setText(line);
    int end = words.preceding(TITLE);
    return line.substring(0, end > 0 ? end : TITLE).strip() + "…";
  }
}
