package org.vetika.app.dialogue.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vetika.app.dialogue.DatePrecision;
import org.vetika.app.dialogue.DialogueLine;
import org.vetika.app.dialogue.DialogueMonths;
import org.vetika.app.dialogue.show.DateBlock;
import org.vetika.app.dialogue.show.DialogueCard;
import org.vetika.app.dialogue.show.DialogueDates;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Phrase;

/**
 * A month of dialogues as a grid, and the same as a list, which holds everything.
 *
 * @param weekdays full and short names, Monday first
 * @param withoutDay dialogues of which only the month is known
 * @param earlier the nearest month before that has a dialogue, null when there is none
 */
public record MonthPage(
    String title,
    Link previous,
    Link next,
    List<Weekday> weekdays,
    List<List<Day>> weeks,
    List<Entry> agenda,
    List<DialogueCard> withoutDay,
    @Nullable Link earlier,
    @Nullable Link later) {

  /** Another month. */
  public record Link(String name, String href) {}

  /** A column. */
  public record Weekday(String name, String shortName) {}

  /** A cell of the grid; {@code id} is where the list tells more, empty when there is nothing. */
  public record Day(String number, String name, boolean outside, String id, List<Event> events) {}

  /** A dialogue in a cell. */
  public record Event(Phrase title, String href) {}

  /** A day of the list. */
  public record Entry(String id, DateBlock date, List<DialogueCard> dialogues) {}

  static MonthPage of(
      YearMonth month,
      List<DialogueLine> lines,
      List<DialogueLine> withoutDay,
      DialogueMonths.Neighbors neighbors,
      PageContext page) {
    Map<LocalDate, List<DialogueLine>> byDay = byDay(month, lines);
    return new MonthPage(
        DialogueDates.month(month, page),
        link(month.minusMonths(1), page),
        link(month.plusMonths(1), page),
        IntStream.rangeClosed(1, 7)
            .mapToObj(day ->
                new Weekday(
                    page.t("dialogues.weekday." + day), page.t("dialogues.weekday-short." + day)))
            .toList(),
        weeks(month, byDay, page),
        byDay.entrySet().stream().map(day -> entry(day.getKey(), day.getValue(), page)).toList(),
        withoutDay.stream().map(line -> DialogueCard.of(line, "", page)).toList(),
        neighbors.before() == null ? null : link(neighbors.before(), page),
        neighbors.after() == null ? null : link(neighbors.after(), page));
  }

  private static Link link(YearMonth month, PageContext page) {
    return new Link(
        DialogueDates.month(month, page), page.href("/dialogues/calendar?month=" + month));
  }

  /**
   * Every day of the month on which something takes place; a dialogue of three days is in three.
   */
  private static Map<LocalDate, List<DialogueLine>> byDay(
      YearMonth month, List<DialogueLine> lines) {
    var days = new LinkedHashMap<LocalDate, List<DialogueLine>>();
    month
        .atDay(1)
        .datesUntil(month.plusMonths(1).atDay(1))
        .forEach(day -> {
          List<DialogueLine> on =
              lines.stream()
                  .filter(line -> !line.startsOn().isAfter(day) && !line.endsOn().isBefore(day))
                  .toList();
          if (!on.isEmpty()) {
            days.put(day, on);
          }
        });
    return days;
  }

  private static List<List<Day>> weeks(
      YearMonth month, Map<LocalDate, List<DialogueLine>> byDay, PageContext page) {
    LocalDate first = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    var weeks = new ArrayList<List<Day>>();
    for (LocalDate week = first; !week.isAfter(month.atEndOfMonth()); week = week.plusWeeks(1)) {
      weeks.add(
          Stream.iterate(week, day -> day.plusDays(1))
              .limit(7)
              .map(day ->
                  day(
                      day,
                      month.equals(YearMonth.from(day)),
                      byDay.getOrDefault(day, List.of()),
                      page))
              .toList());
    }
    return weeks;
  }

  private static Day day(
      LocalDate day, boolean inside, List<DialogueLine> lines, PageContext page) {
    return new Day(
        DialogueDates.digits(day.getDayOfMonth(), page),
        page.date(day),
        !inside,
        inside && !lines.isEmpty() ? id(day) : "",
        lines.stream()
            .map(line ->
                new Event(Phrase.of(line.title(), page), page.href("/dialogues/" + line.number())))
            .toList());
  }

  private static Entry entry(LocalDate day, List<DialogueLine> lines, PageContext page) {
    return new Entry(
        id(day),
        DateBlock.of(day, DatePrecision.DAY, page),
        lines.stream().map(line -> DialogueCard.of(line, "", page)).toList());
  }

  private static String id(LocalDate day) {
    return "d-" + day;
  }
}
