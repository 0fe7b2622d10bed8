package org.vetika.app.consistency.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vetika.app.consistency.Bounds;
import org.vetika.app.consistency.Figure.Source;
import org.vetika.app.consistency.Period;
import org.vetika.app.consistency.Quantity;
import org.vetika.app.web.Language;
import org.vetika.app.web.PageContext;
import org.vetika.khmer.KhmerDigits;

/** Quantities, periods and sources in words; never more exact than the record. */
public final class FigureWords {
  private static final ZoneId ZONE = ZoneId.of("Asia/Phnom_Penh");

  private final PageContext page;

  public FigureWords(PageContext page) {
    this.page = page;
  }

  /** "471", "about 20", "20 to 30", "hundreds", "120 (95 to 160, 95% of the time)". */
  public String quantity(Quantity quantity) {
    BigDecimal value = quantity.value();
    BigDecimal lower = quantity.lower();
    BigDecimal upper = quantity.upper();
    String plain =
        switch (quantity.qualifier()) {
          case BETWEEN ->
              page.t(
                  "quantity.between",
                  number(Objects.requireNonNull(lower)),
                  number(Objects.requireNonNull(upper)));
          case WORDS -> String.valueOf(quantity.words());
          case WITHHELD -> page.t("quantity.withheld");
          default ->
              page.t(
                  "quantity." + quantity.qualifier().key(), number(Objects.requireNonNull(value)));
        };
    return value != null && lower != null && upper != null
        ? page.t("quantity.interval", plain, number(lower), number(upper))
        : plain;
  }

  /** Between which numbers something lies; empty when nothing is known. */
  public String bounds(Bounds bounds) {
    BigDecimal lower = bounds.lower();
    BigDecimal upper = bounds.upper();
    if (lower == null) {
      return upper == null
          ? ""
          : page.t(bounds.upperOpen() ? "quantity.less-than" : "quantity.at-most", signed(upper));
    }
    if (upper == null) {
      return page.t(bounds.lowerOpen() ? "quantity.more-than" : "quantity.at-least", signed(lower));
    }
    return bounds.isExact()
        ? signed(lower)
        : page.t("quantity.between", signed(lower), signed(upper));
  }

  /** "1,036" or "2.5", in the digits of the page. */
  public String number(BigDecimal number) {
    BigDecimal whole = number.setScale(0, RoundingMode.DOWN);
    String text = page.number(whole.longValueExact());
    BigDecimal rest = number.subtract(whole).abs().stripTrailingZeros();
    return rest.signum() == 0 ? text : text + digits(rest.toPlainString().substring(1));
  }

  /** "+5" or "−74". */
  String signed(BigDecimal number) {
    String size = number(number.abs());
    return number.signum() < 0 ? "−" + size : number.signum() > 0 ? "+" + size : size;
  }

  /** "2018", "July 2018", "1 July 2019 to 31 December 2019", "until 31 January 2020". */
  public String period(Period period) {
    LocalDate from = period.from();
    if (from == null) {
      return page.t("period.until", page.date(period.to()));
    }
    String year = digits(Integer.toString(from.getYear()));
    return switch (period.type()) {
      case YEAR -> page.t("period.year", year);
      case QUARTER -> page.t("period.quarter", page.number((from.getMonthValue() + 2) / 3), year);
      case MONTH -> month(YearMonth.from(from));
      case RANGE ->
          wholeMonths(period)
              ? page.t(
                  "period.range", month(YearMonth.from(from)), month(YearMonth.from(period.to())))
              : page.t("period.range", page.date(from), page.date(period.to()));
    };
  }

  private static boolean wholeMonths(Period period) {
    LocalDate from = period.from();
    return from != null
        && from.getDayOfMonth() == 1
        && period.to().plusDays(1).getDayOfMonth() == 1;
  }

  private String month(YearMonth month) {
    return page.t(
        "period.month",
        page.t("dialogues.month." + month.getMonthValue()),
        digits(Integer.toString(month.getYear())));
  }

  /** A year, a month or a day, as exactly as it is known. */
  public String partialDate(@Nullable String iso) {
    if (iso == null || iso.isEmpty()) {
      return "";
    }
    return switch (iso.length()) {
      case 4 -> digits(iso);
      case 7 -> month(YearMonth.parse(iso));
      default -> page.date(LocalDate.parse(iso));
    };
  }

  /** Page and date of a source, what is known of them. */
  String where(Source source) {
    String number = source.page() == null ? "" : page.t("source.page", digits(source.page()));
    String date = partialDate(source.date());
    return number.isEmpty() || date.isEmpty() ? number + date : number + ", " + date;
  }

  public String day(Instant moment) {
    return page.date(LocalDate.ofInstant(moment, ZONE));
  }

  /** A text with its digits in those of the page. */
  public String digits(String text) {
    return page.language() == Language.EN ? text : KhmerDigits.toKhmer(text);
  }
}
