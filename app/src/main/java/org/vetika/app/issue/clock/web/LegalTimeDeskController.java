package org.vetika.app.issue.clock.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.issue.clock.Holiday;
import org.vetika.app.issue.clock.LegalCalendar;
import org.vetika.app.issue.clock.RecordingHoliday;
import org.vetika.app.issue.typed.Change;
import org.vetika.app.issue.typed.ShownForm;
import org.vetika.app.issue.typed.WithdrawPage;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.View;
import org.vetika.app.web.Visitor;
import org.vetika.khmer.KhmerDigits;

/** Administrators keep the calendar: everything ever entered, one-off days, withdrawals. */
@Controller
@RequestMapping("/{language:en|km}/admin/legal-time")
@Access(Access.Who.ADMINISTRATOR)
class LegalTimeDeskController {
  private static final Set<String> DONE =
      Set.of("day-added", "day-withdrawn", "rule-added", "rule-withdrawn");

  private final LegalCalendar calendar;
  private final RecordingHoliday recording;
  private final Clock clock;

  LegalTimeDeskController(LegalCalendar calendar, RecordingHoliday recording, Clock clock) {
    this.calendar = calendar;
    this.recording = recording;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView show(
      @RequestParam(defaultValue = "") String year,
      @RequestParam(defaultValue = "") String done,
      PageContext page) {
    LocalDate today = LocalDate.now(clock.withZone(LegalTimeController.ZONE));
    String said = DONE.contains(done) ? page.t("legal-time.done." + done) : null;
    return View.of(
        "issue/rules/legal-time-desk",
        LegalTimePage.everything(
            calendar, LegalTimeController.year(year, today), today, said, page));
  }

  @GetMapping("/days/new")
  ModelAndView dayForm(PageContext page) {
    return View.of(
        "issue/rules/day", DayFormPage.of(ShownForm.of(Map.of("kind", "day-off")), page));
  }

  @PostMapping("/days/new")
  ModelAndView addDay(@RequestParam Map<String, String> typed, PageContext page, Visitor visitor) {
    return switch (recording.add(visitor, typed)) {
      case Change.Done() -> done(page, typed.getOrDefault("date", ""), "day-added");
      case Change.Refused(var problems) ->
          View.of(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "issue/rules/day",
              DayFormPage.of(ShownForm.refused(typed, problems, page), page));
      case Change.NotAllowed() -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
      case Change.NotOnRecord() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }

  @GetMapping("/days/{id:[0-9]{1,18}}/withdraw")
  ModelAndView withdrawForm(@PathVariable long id, PageContext page) {
    return View.of("issue/rules/withdraw", withdrawPage(id, ShownForm.of(Map.of()), page));
  }

  @PostMapping("/days/{id:[0-9]{1,18}}/withdraw")
  ModelAndView withdraw(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String because,
      PageContext page,
      Visitor visitor) {
    Holiday holiday = holding(id);
    return switch (recording.withdraw(visitor, id, because)) {
      case Change.Done() -> done(page, holiday.day().toString(), "day-withdrawn");
      case Change.Refused(var problems) ->
          View.of(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "issue/rules/withdraw",
              withdrawPage(
                  id, ShownForm.refused(Map.of("because", because), problems, page), page));
      case Change.NotAllowed() -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
      case Change.NotOnRecord() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }

  /** The day, which must still hold. */
  private Holiday holding(long id) {
    return calendar
        .holiday(id)
        .filter(holiday -> holiday.withdrawal() == null)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private WithdrawPage withdrawPage(long id, ShownForm form, PageContext page) {
    Holiday holiday = holding(id);
    return new WithdrawPage(
        page.date(holiday.day()) + " · " + holiday.name(page.language()),
        page.href("/admin/legal-time/days/" + id + "/withdraw"),
        page.href("/admin/legal-time?year=" + holiday.day().getYear()),
        form);
  }

  private static ModelAndView done(PageContext page, String date, String what) {
    String digits = KhmerDigits.toLatin(date).strip();
    String year = digits.length() >= 4 ? digits.substring(0, 4) : "";
    return View.redirect(page, "/admin/legal-time?year=" + year + "&done=" + what);
  }
}
