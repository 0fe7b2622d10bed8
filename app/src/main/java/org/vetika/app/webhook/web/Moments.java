package org.vetika.app.webhook.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.web.Language;
import org.vetika.app.web.PageContext;
import org.vetika.khmer.KhmerDigits;

/** Moments in words, in Cambodia. */
@Component
class Moments {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final Clock clock;

  Moments(Clock clock) {
    this.clock = clock;
  }

  /** A dash when there is none. */
  String text(@Nullable Instant moment, PageContext page) {
    if (moment == null) {
      return "–";
    }
    ZonedDateTime there = moment.atZone(clock.getZone());
    String time = TIME.format(there);
    return page.date(there.toLocalDate())
        + " "
        + (page.language() == Language.KM ? KhmerDigits.toKhmer(time) : time);
  }

  boolean over(Instant moment) {
    return !moment.isAfter(clock.instant());
  }
}
