package org.vetika.app.issue.clock.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.issue.clock.LegalCalendar;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.PublicPage;
import org.vetika.app.web.View;

/** Shows everybody by what rules and on which days time is counted. */
@Controller
@RequestMapping("/{language:en|km}/legal-time")
class LegalTimeController {
  static final ZoneId ZONE = ZoneId.of("Asia/Phnom_Penh");

  private final LegalCalendar calendar;
  private final Clock clock;

  LegalTimeController(LegalCalendar calendar, Clock clock) {
    this.calendar = calendar;
    this.clock = clock;
  }

  @PublicPage
  @GetMapping
  ModelAndView show(@RequestParam(defaultValue = "") String year, PageContext page) {
    LocalDate today = LocalDate.now(clock.withZone(ZONE));
    return View.of(
        "issue/rules/legal-time", LegalTimePage.inForce(calendar, year(year, today), today, page));
  }

  /** What is no year of the calendar means this one. */
  static int year(String typed, LocalDate today) {
    return typed.matches("(19[5-9]|20[0-9]|21[0-9])[0-9]")
        ? Integer.parseInt(typed)
        : today.getYear();
  }
}
