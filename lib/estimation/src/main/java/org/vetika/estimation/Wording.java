package org.vetika.estimation;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Says messages in English or Khmer, numbers with the digits and separators of the language.
 *
 * <p>Immutable and thread-safe.
 */
public final class Wording {
  private static final String BUNDLE = "org/vetika/estimation/wording";
  private static final Locale KHMER = Locale.forLanguageTag("km-KH-u-nu-khmr");

  private final Locale locale;
  private final ResourceBundle bundle;

  private Wording(Locale locale) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            Wording.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** Khmer for locales of that language, English for all others. */
  public static Wording in(Locale locale) {
    return new Wording(locale.getLanguage().equals("km") ? KHMER : Locale.ENGLISH);
  }

  /** The sentence. Messages among the arguments are said as well. */
  public String say(Message message) {
    Object[] words = message.arguments().stream().map(this::word).toArray();
    return new MessageFormat(bundle.getString(message.key()), locale).format(words);
  }

  /** A word or sentence without arguments, by its key. */
  public String say(String key) {
    return say(Message.of(key));
  }

  /** A number as it is written in the language, with at most two decimal places. */
  public String number(double number) {
    NumberFormat format = NumberFormat.getInstance(locale);
    format.setMaximumFractionDigits(number == Math.rint(number) ? 0 : 2);
    return format.format(number);
  }

  private Object word(Object argument) {
    return switch (argument) {
      case Message message -> say(message);
      case Number number -> number(number.doubleValue());
      default -> argument;
    };
  }
}
