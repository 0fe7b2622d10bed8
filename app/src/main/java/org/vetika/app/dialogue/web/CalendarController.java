package org.vetika.app.dialogue.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.dialogue.DatePrecision;
import org.vetika.app.dialogue.DialogueDetail;
import org.vetika.app.dialogue.DialogueMonths;
import org.vetika.app.dialogue.Dialogues;
import org.vetika.app.dialogue.RecordFigures;
import org.vetika.app.dialogue.SeriesTable;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.PublicPage;
import org.vetika.app.web.View;

/** Dialogues by time: a month, what each year owed, and a dialogue for one's own calendar. */
@Controller
@RequestMapping("/{language:en|km}/dialogues")
class CalendarController {
  private static final Pattern MONTH = Pattern.compile("(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])");
  private static final Pattern YEAR = Pattern.compile("(19|20|21)[0-9]{2}");

  private final Dialogues dialogues;
  private final DialogueMonths months;
  private final SeriesTable series;
  private final RecordFigures figures;
  private final Clock clock;

  CalendarController(
      Dialogues dialogues,
      DialogueMonths months,
      SeriesTable series,
      RecordFigures figures,
      Clock clock) {
    this.dialogues = dialogues;
    this.months = months;
    this.series = series;
    this.figures = figures;
    this.clock = clock;
  }

  @PublicPage
  @GetMapping("/calendar")
  ModelAndView month(@RequestParam(required = false) @Nullable String month, PageContext page) {
    require(month == null || MONTH.matcher(month).matches());
    YearMonth wanted = month == null ? YearMonth.now(clock) : YearMonth.parse(month);
    return View.of(
        "dialogue/calendar",
        MonthPage.of(
            wanted,
            dialogues.month(wanted),
            months.withoutDay(wanted),
            months.neighbors(wanted),
            page));
  }

  @PublicPage
  @GetMapping("/series")
  ModelAndView series(@RequestParam(required = false) @Nullable String year, PageContext page) {
    require(year == null || YEAR.matcher(year).matches());
    int now = LocalDate.now(clock).getYear();
    int wanted = year == null ? now : Integer.parseInt(year);
    Integer first = figures.now().firstYear();
    return View.of(
        "dialogue/series",
        SeriesPage.of(
            wanted,
            Math.min(wanted, first == null ? now : first),
            Math.max(wanted, now + 1),
            series.of(wanted),
            page));
  }

  @PublicPage
  @GetMapping("/{number:" + DialogueAddress.NUMBER + "}.ics")
  ResponseEntity<String> entry(@PathVariable String number, PageContext page) {
    DialogueDetail detail =
        dialogues
            .detail(number)
            .filter(found -> found.line().datePrecision() == DatePrecision.DAY)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return ResponseEntity.ok()
        .header("Content-Type", "text/calendar;charset=UTF-8")
        .body(CalendarEntry.of(detail, page));
  }

  private static void require(boolean makesSense) {
    if (!makesSense) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
  }
}
