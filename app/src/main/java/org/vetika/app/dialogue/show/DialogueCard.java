package org.vetika.app.dialogue.show;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vetika.app.dialogue.DatePrecision;
import org.vetika.app.dialogue.DialogueLine;
import org.vetika.app.dialogue.DialoguePlace;
import org.vetika.app.dialogue.DialogueStatus;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Phrase;

/**
 * A dialogue as a row or card, drawn by {@code jte/dialogue/card.jte}.
 *
 * @param when in words
 * @param longer whether it took more than a day or has a time, so that the block is not all
 * @param places names, may be empty
 * @param conveners names, may be empty
 * @param channels how it reached people, may be empty
 * @param results how many are published, in words; empty when none are
 * @param status in words; empty when it was held, as most were
 */
public record DialogueCard(
    String number,
    String href,
    Phrase title,
    DateBlock date,
    String when,
    boolean longer,
    String kind,
    String level,
    String places,
    List<Phrase> conveners,
    String channels,
    String results,
    @Nullable DialogueStatus unusual,
    String status,
    boolean illustration) {

  public static DialogueCard of(DialogueLine line, String channels, PageContext page) {
    boolean held = line.status() == DialogueStatus.HELD;
    String hours = DialogueDates.hours(line, page);
    String words = DialogueDates.words(line, page);
    return new DialogueCard(
        line.number(),
        page.href("/dialogues/" + line.number()),
        Phrase.of(line.title(), page),
        DateBlock.of(line.startsOn(), line.datePrecision(), page),
        hours == null ? words : words + page.t("dialogues.comma") + hours,
        hours != null
            || (line.datePrecision() == DatePrecision.DAY
                && !line.startsOn().equals(line.endsOn())),
        page.t("dialogues.kind." + line.kind().key()),
        page.t("dialogues.level." + line.level().key()),
        places(line.places(), page),
        line.conveners().stream().map(name -> Phrase.of(name, page)).toList(),
        channels,
        line.resultCount() == 0 ? "" : page.t("dialogues.results", line.resultCount()),
        held ? null : line.status(),
        held ? "" : page.t("dialogues.status." + line.status().key()),
        line.illustration());
  }

  /** The places' names, each once, in the order given; venues where no place is known. */
  public static String places(List<DialoguePlace> places, PageContext page) {
    return places.stream()
        .map(each -> name(each, page))
        .distinct()
        .collect(Collectors.joining(page.t("dialogues.comma")));
  }

  private static String name(DialoguePlace each, PageContext page) {
    Place place = each.place();
    return place != null ? place.name(page.language()) : String.valueOf(each.venue());
  }
}
