package org.vetika.app.organization.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vetika.app.organization.PartialDate;
import org.vetika.app.web.Language;
import org.vetika.app.web.PageContext;
import org.vetika.khmer.KhmerDigits;

/** Dates that are known in part, in words. */
final class Dates {
  private static final DateTimeFormatter ENGLISH_MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter KHMER_MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.of("km", "KH"));

  private Dates() {}

  static String text(PartialDate date, PageContext page) {
    boolean english = page.language() == Language.EN;
    String text =
        switch (date.iso().length()) {
          case 10 -> page.date(LocalDate.parse(date.iso()));
          case 7 -> (english ? ENGLISH_MONTH : KHMER_MONTH).format(YearMonth.parse(date.iso()));
          default -> date.iso();
        };
    return english ? text : KhmerDigits.toKhmer(text);
  }

  /** From when to when, as far as known; empty when nothing is. */
  static String span(@Nullable PartialDate since, @Nullable PartialDate until, PageContext page) {
    if (since != null && until != null) {
      return page.t("organization.from-to", text(since, page), text(until, page));
    }
    if (since != null) {
      return page.t("organization.since", text(since, page));
    }
    return until == null ? "" : page.t("organization.until", text(until, page));
  }
}
