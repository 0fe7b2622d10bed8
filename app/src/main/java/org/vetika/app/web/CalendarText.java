package org.vetika.app.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A calendar by RFC 5545. Times are written in UTC, so no time zone has to be described. */
public final class CalendarText {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final int LONGEST_LINE = 75;

  private final StringBuilder lines = new StringBuilder();

  private CalendarText() {}

  /**
   * An event.
   *
   * @param uid the same in every version, so that a newer file is taken as a change of the event
   * @param version counted from 0; null when nobody counts
   * @param start null for whole days
   * @param end null when only the beginning is known
   * @param description may be empty
   * @param place may be empty
   */
  public record Event(
      String uid,
      @Nullable Integer version,
      LocalDate firstDay,
      LocalDate lastDay,
      @Nullable LocalTime start,
      @Nullable LocalTime end,
      ZoneId zone,
      String title,
      String description,
      String place,
      String url,
      Status status,
      Instant changedAt) {}

  /** Whether an event takes place. */
  public enum Status {
    CONFIRMED,
    CANCELLED
  }

  /**
   * A calendar.
   *
   * @param name shown by programs that subscribe to it; may be empty
   */
  public static String of(String name, String language, List<Event> events) {
    var calendar = new CalendarText();
    calendar.line("BEGIN", "VCALENDAR");
    calendar.line("VERSION", "2.0");
    calendar.line("PRODID", "-//Vetika//Dialogues//" + language.toUpperCase(Locale.ROOT));
    calendar.line("METHOD", "PUBLISH");
    calendar.text("X-WR-CALNAME", name);
    events.forEach(calendar::event);
    calendar.line("END", "VCALENDAR");
    return calendar.lines.toString();
  }

  private void event(Event event) {
    line("BEGIN", "VEVENT");
    line("UID", escaped(event.uid()));
    line("DTSTAMP", TIME.format(event.changedAt()));
    line("LAST-MODIFIED", TIME.format(event.changedAt()));
    if (event.version() != null) {
      line("SEQUENCE", event.version().toString());
    }
    when(event);
    line("SUMMARY", escaped(event.title()));
    text("DESCRIPTION", event.description());
    text("LOCATION", event.place());
    line("URL", event.url());
    line("STATUS", event.status().name());
    line("END", "VEVENT");
  }

  /** The last day of an event of whole days is the first on which it is over. */
  private void when(Event event) {
    LocalTime start = event.start();
    if (start == null) {
      line("DTSTART;VALUE=DATE", DAY.format(event.firstDay()));
      line("DTEND;VALUE=DATE", DAY.format(event.lastDay().plusDays(1)));
      return;
    }
    ZonedDateTime first = event.firstDay().atTime(start).atZone(event.zone());
    line("DTSTART", TIME.format(first));
    LocalTime end = event.end();
    if (end != null) {
      ZonedDateTime last = event.lastDay().atTime(end).atZone(event.zone());
      if (last.isAfter(first)) {
        line("DTEND", TIME.format(last));
      }
    }
  }

  /** A line of text; none when it is empty. */
  private void text(String name, String text) {
    if (!text.isEmpty()) {
      line(name, escaped(text));
    }
  }

  /** Folds at 75 bytes, never inside a character. */
  private void line(String name, String value) {
    String line = name + ":" + value;
    int bytes = 0;
    for (int at = 0; at < line.length(); ) {
      int character = line.codePointAt(at);
      String text = Character.toString(character);
      int more = text.getBytes(UTF_8).length;
      if (bytes + more > LONGEST_LINE) {
        lines.append("\r\n ");
        bytes = 1;
      }
      lines.append(text);
      bytes += more;
      at += Character.charCount(character);
    }
    lines.append("\r\n");
  }

  static String escaped(String text) {
    var escaped = new StringBuilder(text.length());
    text.codePoints()
        .forEach(character -> {
          switch (character) {
            case '\\', ';', ',' -> escaped.append('\\').appendCodePoint(character);
            case '\n' -> escaped.append("\\n");
            default -> {
              if (!Character.isISOControl(character)) {
                escaped.appendCodePoint(character);
              }
            }
          }
        });
    return escaped.toString();
  }
}
