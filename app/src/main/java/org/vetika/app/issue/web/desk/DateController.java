package org.vetika.app.issue.web.desk;

import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.issue.MovingDate;
import org.vetika.app.issue.Outcome;
import org.vetika.app.issue.Refusal;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Visitor;

/** Pauses and extensions of the date, by the side that must act or by a facilitator. */
@Controller
@RequestMapping("/{language:en|km}/desk/issues/{number}")
@Access(Access.Who.SIGNED_IN)
class DateController {
  private final Posts posts;
  private final MovingDate moving;

  DateController(Posts posts, MovingDate moving) {
    this.posts = posts;
    this.moving = moving;
  }

  @PostMapping("/pause")
  ModelAndView pause(
      PageContext page,
      Visitor visitor,
      @PathVariable String number,
      @RequestParam MultiValueMap<String, String> posted) {
    var sent = Posts.Sent.of(page, visitor, number, Action.PAUSE, posted);
    Posted typed = sent.typed();
    return posts.take(
        sent,
        acting ->
            moving.pause(
                number,
                acting.speaker(),
                acting.side(),
                typed.language(page.language()),
                typed.text("reason")));
  }

  @PostMapping("/resume")
  ModelAndView resume(
      PageContext page,
      Visitor visitor,
      @PathVariable String number,
      @RequestParam MultiValueMap<String, String> posted) {
    var sent = Posts.Sent.of(page, visitor, number, Action.RESUME, posted);
    return posts.take(
        sent, acting -> moving.resume(number, acting.speaker(), acting.side(), page.language()));
  }

  @PostMapping("/extend")
  ModelAndView extend(
      PageContext page,
      Visitor visitor,
      @PathVariable String number,
      @RequestParam MultiValueMap<String, String> posted) {
    var sent = Posts.Sent.of(page, visitor, number, Action.EXTEND, posted);
    return posts.take(sent, acting -> extend(sent, acting));
  }

  private Outcome<String> extend(Posts.Sent sent, Acting acting) {
    Posted typed = sent.typed();
    LocalDate until = typed.day("day");
    return until == null
        ? Outcome.refused(Refusal.DATE_MISSING)
        : moving.extend(
            sent.number(),
            acting.speaker(),
            acting.side(),
            typed.language(sent.page().language()),
            until,
            typed.text("reason"));
  }
}
