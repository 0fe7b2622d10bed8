package org.vetika.app.dialogue.web;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vetika.app.dialogue.DialogueDetail;
import org.vetika.app.dialogue.DialogueLine;
import org.vetika.app.dialogue.DialogueStatus;
import org.vetika.app.dialogue.show.DialogueCard;
import org.vetika.app.dialogue.show.Phrase;
import org.vetika.app.web.PageContext;

/**
 * A dialogue as an iCalendar file (RFC 5545). Times are given in UTC, which needs no table of time
 * zones; without a time it takes whole days. The identifier stays the same, so that a program that
 * has the entry already takes a newer file as a change of it.
 */
final class CalendarEntry {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  private CalendarEntry() {}

  static String of(DialogueDetail detail, PageContext page) {
    DialogueLine line = detail.line();
    var file = new CalendarLines();
    file.add("BEGIN", "VCALENDAR");
    file.add("VERSION", "2.0");
    file.add("PRODID", "-//Vetika//Dialogues//" + page.language().tag().toUpperCase(Locale.ROOT));
    file.add("BEGIN", "VEVENT");
    file.add("UID", line.number() + "@" + URI.create(page.origin()).getHost());
    file.add("DTSTAMP", MOMENT.format(line.changedAt()));
    file.add("LAST-MODIFIED", MOMENT.format(line.changedAt()));
    file.add("SEQUENCE", Integer.toString(detail.version()));
    times(file, line, ZoneId.of(detail.timeZone()));
    file.text("SUMMARY", Phrase.of(line.title(), page).text());
    file.text("DESCRIPTION", Phrase.of(detail.description(), page).text());
    file.text("LOCATION", places(line, page));
    file.add("URL", Citation.address(line.number(), page));
    file.add("STATUS", line.status() == DialogueStatus.CANCELLED ? "CANCELLED" : "CONFIRMED");
    file.add("END", "VEVENT");
    file.add("END", "VCALENDAR");
    return file.toString();
  }

  private static void times(CalendarLines file, DialogueLine line, ZoneId zone) {
    LocalTime start = line.startTime();
    if (start == null) {
      file.add("DTSTART;VALUE=DATE", DAY.format(line.startsOn()));
      file.add("DTEND;VALUE=DATE", DAY.format(line.endsOn().plusDays(1)));
      return;
    }
    file.add("DTSTART", MOMENT.format(moment(line.startsOn(), start, zone)));
    Instant end = end(line, start, zone);
    if (end != null) {
      file.add("DTEND", MOMENT.format(end));
    }
  }

  private static @Nullable Instant end(DialogueLine line, LocalTime start, ZoneId zone) {
    LocalTime end = line.endTime();
    boolean later = !line.endsOn().equals(line.startsOn()) || (end != null && end.isAfter(start));
    return end != null && later ? moment(line.endsOn(), end, zone) : null;
  }

  private static Instant moment(LocalDate day, LocalTime time, ZoneId zone) {
    return day.atTime(time).atZone(zone).toInstant();
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
