package org.vetika.app.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.khmer.KhmerDigits;

/** Points in time as people in Cambodia read them. */
@Component
public class ReadableTimes {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final Clock clock;

  ReadableTimes(Clock clock) {
    this.clock = clock;
  }

  /** Date and time, or a dash for never. */
  public String text(@Nullable Instant instant, PageContext page) {
    if (instant == null) {
      return "–";
    }
    ZonedDateTime there = instant.atZone(clock.getZone());
    String time = TIME.format(there);
    return page.t(
        "moment",
        page.date(there.toLocalDate()),
        page.language() == Language.KM ? KhmerDigits.toKhmer(time) : time);
  }
}
