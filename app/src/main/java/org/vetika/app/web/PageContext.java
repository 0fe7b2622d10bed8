package org.vetika.app.web;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vetika.khmer.KhmerDates;

/**
 * What every template may ask: texts, addresses and formats in the language of the page. Passed to
 * templates as the parameter {@code page}.
 *
 * @param path the address without the language, beginning with a slash
 * @param query the query string without the question mark, or empty
 * @param visitor who is signed in, or null; on a {@link PublicPage} only whether it is null may
 *     matter
 * @param origin the site's own address, without a slash at the end
 * @param demonstration whether example data is shown
 * @param posting whether the page may have forms that are posted; public pages have none
 * @param token read by {@link #csrf}
 */
public record PageContext(
    Language language,
    String path,
    String query,
    @Nullable Visitor visitor,
    boolean posting,
    Supplier<String> token,
    String origin,
    boolean demonstration,
    Messages messages,
    Assets assets) {
  public static final String ATTRIBUTE = PageContext.class.getName();
  private static final DateTimeFormatter ENGLISH_DATE =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  /**
   * The token that posted forms must carry in the field {@code _csrf}; empty on public pages.
   * Asking for it sets a cookie.
   */
  public String csrf() {
    return posting ? token.get() : "";
  }

  /** The text of a message key. */
  public String t(String key, Object... arguments) {
    return messages.of(language, key, arguments);
  }

  /** The address of a page in this language, {@code path} beginning with a slash. */
  public String href(String path) {
    return "/" + language.tag() + path;
  }

  /** This page in the other language, its query kept. */
  public String hrefIn(Language other) {
    return "/" + other.tag() + path + (query.isEmpty() ? "" : "?" + query);
  }

  /** The absolute address of this page in a language, for {@code hreflang}. */
  public String absolute(Language other) {
    return origin + hrefIn(other);
  }

  /** The address of a static file, with its version. */
  public String asset(String name) {
    return assets.href(name);
  }

  public boolean signedIn() {
    return visitor != null;
  }

  /** A whole number in the digits and grouping of the language. */
  public String number(long value) {
    return NumberFormat.getInstance(locale()).format(value);
  }

  /** A date in words. */
  public String date(LocalDate date) {
    if (language == Language.EN) {
      return ENGLISH_DATE.format(date);
    }
    return KhmerDates.format(date, false);
  }

  private ULocale locale() {
    return language == Language.EN ? ULocale.ENGLISH : new ULocale("km-KH-u-nu-khmr");
  }
}
