package org.vetika.app.notification.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.notification.UndeliveredLetters;
import org.vetika.app.notification.UndeliveredLetters.Undelivered;
import org.vetika.app.web.Access;
import org.vetika.app.web.Language;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.View;
import org.vetika.khmer.KhmerDigits;

/** Those who run the server see which mail did not arrive and why, and have it tried again. */
@Controller
@RequestMapping("/{language:en|km}/admin/mail")
@Access(Access.Who.ADMINISTRATOR)
class UndeliveredController {
  static final List<String> STATES =
      List.of("waiting", "sending", "sent", "failed", "bounced", "given-up");
  static final List<String> REASONS =
      List.of("unreachable", "interrupted", "not-made", "account-closed", "refused-before");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final UndeliveredLetters letters;
  private final Clock clock;

  UndeliveredController(UndeliveredLetters letters, Clock clock) {
    this.letters = letters;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView list(
      @RequestParam(required = false) @Nullable Long before,
      @RequestParam(defaultValue = "") String done,
      PageContext page) {
    List<Undelivered> found = letters.page(before == null ? Long.MAX_VALUE : before);
    List<Undelivered> shown = found.subList(0, Math.min(found.size(), UndeliveredLetters.PAGE));
    String more =
        found.size() > shown.size()
            ? page.href("/admin/mail?before=" + shown.getLast().id())
            : null;
    Map<String, Long> counts = letters.counts();
    var model =
        new UndeliveredPage(
            STATES.stream()
                .map(state ->
                    new UndeliveredPage.Count(
                        page.t("mail-state." + state), page.number(counts.getOrDefault(state, 0L))))
                .toList(),
            shown.stream().map(each -> row(each, page)).toList(),
            more,
            done.equals("again"));
    return View.of("notification/undelivered", model);
  }

  /** Tries one letter again, or all when none is named. */
  @PostMapping("/retry")
  ModelAndView retry(@RequestParam(required = false) @Nullable Long letter, PageContext page) {
    if (letter == null) {
      letters.retryAll();
    } else {
      letters.retry(letter);
    }
    return View.redirect(page, "/admin/mail?done=again");
  }

  private UndeliveredPage.Row row(Undelivered letter, PageContext page) {
    return new UndeliveredPage.Row(
        String.valueOf(letter.id()),
        letter.maskedAddress(),
        page.t("mail-state." + letter.state()),
        REASONS.contains(letter.reason())
            ? page.t("mail-reason." + letter.reason())
            : letter.reason(),
        page.number(letter.attempts()),
        time(letter.madeAt(), page),
        letter.nextAt() == null ? "–" : time(letter.nextAt(), page));
  }

  private String time(Instant instant, PageContext page) {
    ZonedDateTime there = instant.atZone(clock.getZone());
    String time = TIME.format(there);
    return page.date(there.toLocalDate())
        + " "
        + (page.language() == Language.KM ? KhmerDigits.toKhmer(time) : time);
  }
}
