package org.vetika.app.issue.show;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.vetika.app.web.PageContext;

/** The days of Cambodia on which things happened to an issue. */
public final class IssueDates {
  private static final ZoneId ZONE = ZoneId.of("Asia/Phnom_Penh");

  private IssueDates() {}

  public static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ZONE);
  }

  /** The day in words. */
  public static String words(Instant moment, PageContext page) {
    return page.date(day(moment));
  }
}
