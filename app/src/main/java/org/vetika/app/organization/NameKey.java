package org.vetika.app.organization;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vetika.khmer.KhmerNormalizer;

/**
 * What names are compared by: typing variants of Khmer folded, letter case, accents, punctuation
 * and an article in front gone. Spaces between Khmer letters are dropped: they stand where the
 * typist liked.
 */
final class NameKey {
  /** Longer names than any on record have no key of more than this. */
  private static final int LONGEST = 300;

  private static final Pattern MARKS = Pattern.compile("\\p{M}(?<![\\u1780-\\u17FF])");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}\\u1780-\\u17FF]+");
  private static final Pattern ARTICLE = Pattern.compile("^the (?=.)");
  private static final Pattern KHMER_SPACE =
      Pattern.compile("(?<=[\\u1780-\\u17FF]) +(?=[\\u1780-\\u17FF])");
  private static final Pattern ACRONYM_BEHIND =
      Pattern.compile("(?<name>.+?)\\s*\\((?<acronym>[^()\\s]{2,20})\\)\\s*");

  private NameKey() {}

  /** The key of a name, without an acronym in brackets behind it. */
  static String of(String name) {
    Matcher bracketed = ACRONYM_BEHIND.matcher(name);
    return fold(bracketed.matches() ? bracketed.group("name") : name);
  }

  /** The key of a part of a name that a reader typed. */
  static String ofPart(String part) {
    return fold(part);
  }

  /** The key of an acronym: letters and digits only. */
  static String ofAcronym(String acronym) {
    return letters(acronym).replace(" ", "");
  }

  /** The acronym in brackets behind a name. */
  static Optional<String> acronymBehind(String name) {
    Matcher bracketed = ACRONYM_BEHIND.matcher(name);
    return bracketed.matches() ? Optional.of(bracketed.group("acronym")) : Optional.empty();
  }

  private static String fold(String text) {
    return ARTICLE.matcher(letters(text.replace("&", " and "))).replaceFirst("");
  }

  private static String letters(String text) {
    String shortened = text.length() > 2 * LONGEST ? text.substring(0, 2 * LONGEST) : text;
    String folded = KhmerNormalizer.forIndex(shortened).toLowerCase(Locale.ROOT);
    String plain = MARKS.matcher(Normalizer.normalize(folded, Normalizer.Form.NFKD)).replaceAll("");
    String words = squeezed(NO_LETTERS.matcher(plain).replaceAll(" "));
    String key = KHMER_SPACE.matcher(words).replaceAll("");
    return key.length() > LONGEST ? key.substring(0, LONGEST) : key;
  }

  private static String squeezed(String text) {
    return text.strip().replaceAll(" +", " ");
  }
}
