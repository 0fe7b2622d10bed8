package org.vetika.app.dialogue.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.dialogue.DialogueDetail;
import org.vetika.app.dialogue.DialogueLine;
import org.vetika.app.dialogue.DialoguePlace;
import org.vetika.app.dialogue.DialogueStatus;
import org.vetika.app.dialogue.show.ChannelWords;
import org.vetika.app.dialogue.show.DialogueDates;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Phrase;

/**
 * What stands above a dialogue: title, when, where, how it reached people, who.
 *
 * @param other the title in the other language
 * @param hours with the time zone, null when unknown
 * @param people organizations and people, in words; empty when nothing is known
 * @param unusual null when the dialogue was held, as most were
 */
public record DialogueHead(
    String number,
    String year,
    String yearHref,
    Phrase title,
    @Nullable Phrase other,
    Phrase theme,
    Phrase description,
    String when,
    @Nullable String hours,
    List<Spot> places,
    List<String> channels,
    String people,
    String kind,
    String level,
    @Nullable SeriesLink series,
    @Nullable DialogueStatus unusual,
    String status,
    boolean illustration) {

  /** A place with its page, a venue, or both. */
  public record Spot(String name, @Nullable String href, @Nullable String venue) {}

  /** The series, leading to its dialogues. */
  public record SeriesLink(Phrase name, String href) {}

  static DialogueHead of(DialogueDetail detail, PageContext page) {
    DialogueLine line = detail.line();
    boolean held = line.status() == DialogueStatus.HELD;
    int year = line.startsOn().getYear();
    return new DialogueHead(
        line.number(),
        DialogueDates.digits(year, page),
        page.href("/dialogues?year=" + year),
        Phrase.of(line.title(), page),
        Phrase.other(line.title(), page),
        Phrase.of(detail.theme(), page),
        Phrase.of(detail.description(), page),
        DialogueDates.words(line, page),
        DialogueDates.hours(line, page),
        line.places().stream().map(place -> spot(place, page)).toList(),
        detail.channels().stream().map(channel -> ChannelWords.full(channel, page)).toList(),
        people(detail, page),
        page.t("dialogues.kind." + line.kind().key()),
        page.t("dialogues.level." + line.level().key()),
        line.series() == null
            ? null
            : new SeriesLink(
                Phrase.of(line.series().name(), page),
                page.href("/dialogues?series=" + line.series().code())),
        held ? null : line.status(),
        held ? "" : page.t("dialogues.status." + line.status().key()),
        line.illustration());
  }

  private static Spot spot(DialoguePlace each, PageContext page) {
    Place place = each.place();
    return place == null
        ? new Spot(String.valueOf(each.venue()), null, null)
        : new Spot(place.name(page.language()), page.href("/places/" + place.code()), each.venue());
  }

  private static String people(DialogueDetail detail, PageContext page) {
    var words = new ArrayList<String>();
    if (!detail.participations().isEmpty()) {
      words.add(page.t("dialogues.organizations", detail.participations().size()));
    }
    int people = 0;
    for (DialogueDetail.Participation each : detail.participations()) {
      people += each.counts().people() == null ? 0 : each.counts().people();
    }
    if (people > 0) {
      words.add(page.t("dialogues.people", people));
    }
    return String.join(page.t("dialogues.comma"), words);
  }
}
