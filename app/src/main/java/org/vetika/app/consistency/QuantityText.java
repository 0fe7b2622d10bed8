package org.vetika.app.consistency;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vetika.khmer.KhmerDigits;

/**
 * Reads how much somebody said there is: {@code 471}, {@code 79,781}, {@code about 20}, {@code more
 * than 300}, {@code at least 2}, {@code <5}, {@code 20–30}, {@code hundreds}, and the same in
 * Khmer. A number stands only for what was said as a number.
 */
final class QuantityText {
  static final int LONGEST_WORDS = 80;
  private static final int MOST_DIGITS = 15;
  private static final int MOST_DECIMALS = 4;

  private static final String NUMBER = "([0-9][0-9, .]*)";
  private static final Pattern PLAIN = Pattern.compile(NUMBER);
  private static final Pattern RANGE =
      Pattern.compile(
          "(?:between |from |ពី ?|ចន្លោះ ?(?:ពី ?)?)?"
              + NUMBER
              + "(?: ?[-–—] ?| to | and | ?ដល់ ?| ?និង ?)"
              + NUMBER);

  /** Several words for the same; longer ones first where one begins another. */
  private record Prefix(Qualifier qualifier, Pattern before) {
    static Prefix of(Qualifier qualifier, String words) {
      return new Prefix(qualifier, Pattern.compile("(?:" + words + ") ?" + NUMBER));
    }
  }

  private static final List<Prefix> PREFIXES =
      List.of(
          Prefix.of(
              Qualifier.ABOUT,
              "about|around|approximately|approx\\.?|some|ca\\.?|~|≈|ប្រហែល(?:ជា)?|ប្រមាណ(?:ជា)?"),
          Prefix.of(
              Qualifier.AT_LEAST,
              "at least|not fewer than|not less than|≥|>=|យ៉ាងតិច(?:ណាស់)?|មិនតិចជាង"),
          Prefix.of(Qualifier.MORE_THAN, "more than|over|above|>|ជាង|លើសពី|ច្រើនជាង"),
          Prefix.of(
              Qualifier.AT_MOST,
              "at most|up to|not more than|no more than|≤|<=|យ៉ាងច្រើន(?:ណាស់)?|មិនលើសពី"),
          Prefix.of(Qualifier.LESS_THAN, "less than|fewer than|under|below|<|តិចជាង|ក្រោម"));

  private QuantityText() {}

  /** Empty when it holds a number that cannot be read, or is too long. */
  static Optional<Quantity> parse(String text) {
    String said =
        KhmerDigits.toLatin(text).strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    if (said.isEmpty()) {
      return Optional.empty();
    }
    if (said.chars().noneMatch(each -> each >= '0' && each <= '9')) {
      return text.strip().length() <= LONGEST_WORDS
          ? Optional.of(Quantity.words(text.strip()))
          : Optional.empty();
    }
    return plain(said).or(() -> range(said)).or(() -> qualified(said));
  }

  private static Optional<Quantity> plain(String said) {
    return PLAIN.matcher(said).matches()
        ? number(said).map(value -> Quantity.of(Qualifier.EXACTLY, value))
        : Optional.empty();
  }

  private static Optional<Quantity> range(String said) {
    Matcher ends = RANGE.matcher(said);
    if (!ends.matches()) {
      return Optional.empty();
    }
    BigDecimal lower = number(ends.group(1)).orElse(null);
    BigDecimal upper = number(ends.group(2)).orElse(null);
    return lower == null || upper == null || lower.compareTo(upper) > 0
        ? Optional.empty()
        : Optional.of(Quantity.between(lower, upper));
  }

  private static Optional<Quantity> qualified(String said) {
    for (Prefix prefix : PREFIXES) {
      Matcher matcher = prefix.before().matcher(said);
      if (matcher.matches()) {
        return number(matcher.group(1)).map(value -> Quantity.of(prefix.qualifier(), value));
      }
    }
    return Optional.empty();
  }

  /** Commas and spaces part thousands, a dot the decimals. */
  static Optional<BigDecimal> number(@Nullable String written) {
    String digits = KhmerDigits.toLatin(written == null ? "" : written).strip();
    if (!digits.matches("([0-9]+|[0-9]{1,3}([, ][0-9]{3})+)(\\.[0-9]+)?")) {
      return Optional.empty();
    }
    var number = new BigDecimal(digits.replaceAll("[, ]", ""));
    boolean fits =
        number.precision() - number.scale() <= MOST_DIGITS
            && number.stripTrailingZeros().scale() <= MOST_DECIMALS;
    return fits ? Optional.of(number) : Optional.empty();
  }
}
