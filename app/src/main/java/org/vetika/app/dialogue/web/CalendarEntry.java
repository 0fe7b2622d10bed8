package org.vetika.app.dialogue.web;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import org.vetika.app.dialogue.DialogueDetail;
import org.vetika.app.dialogue.DialogueLine;
import org.vetika.app.dialogue.DialogueStatus;
import org.vetika.app.dialogue.show.DialogueCard;
import org.vetika.app.web.CalendarText;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Phrase;

/** A dialogue for one's own calendar. */
final class CalendarEntry {
  private CalendarEntry() {}

  static String of(DialogueDetail detail, PageContext page) {
    DialogueLine line = detail.line();
    var event =
        new CalendarText.Event(
            line.number() + "@" + URI.create(page.origin()).getHost(),
            detail.version(),
            line.startsOn(),
            line.endsOn(),
            line.startTime(),
            line.endTime(),
            ZoneId.of(detail.timeZone()),
            Phrase.of(line.title(), page).text(),
            Phrase.of(detail.description(), page).text(),
            places(line, page),
            Citation.address(line.number(), page),
            line.status() == DialogueStatus.CANCELLED
                ? CalendarText.Status.CANCELLED
                : CalendarText.Status.CONFIRMED,
            line.changedAt());
    return CalendarText.of("", page.language().tag(), List.of(event));
  }

  private static String places(DialogueLine line, PageContext page) {
    String venue =
        line.places().stream()
            .map(place -> place.venue() == null ? "" : place.venue())
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElse("");
    String places = DialogueCard.places(line.places(), page);
    return venue.isEmpty() || places.contains(venue) ? places : venue + ", " + places;
  }
}
