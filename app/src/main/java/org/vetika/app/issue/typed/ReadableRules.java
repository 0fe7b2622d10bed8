package org.vetika.app.issue.typed;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.organization.AuthorityLevel;
import org.vetika.app.web.PageContext;

/** What the pages of all dated rules say alike. */
public final class ReadableRules {
  private static final ZoneId ZONE = ZoneId.of("Asia/Phnom_Penh");

  private ReadableRules() {}

  /** From when until when, in words. */
  public static String span(LocalDate from, @Nullable LocalDate until, PageContext page) {
    return until == null
        ? page.t("rules.since", page.date(from))
        : page.t("rules.since-until", page.date(from), page.date(until));
  }

  /** That and why an entry does not hold any more. */
  public static String withdrawal(Withdrawal withdrawal, PageContext page) {
    String why =
        withdrawal.because().equals(Withdrawal.BY_LIST)
            ? page.t("rules.withdrawn.announced-list")
            : withdrawal.because();
    LocalDate day = LocalDate.ofInstant(withdrawal.at(), ZONE);
    return page.t("rules.withdrawn.by", page.date(day), withdrawal.by(), why);
  }

  public static String level(AuthorityLevel level, PageContext page) {
    return page.t("rules.level." + level.key());
  }

  public static List<ShownForm.Option> levels(PageContext page) {
    return Arrays.stream(AuthorityLevel.values())
        .map(level -> new ShownForm.Option(level.key(), level(level, page)))
        .toList();
  }
}
