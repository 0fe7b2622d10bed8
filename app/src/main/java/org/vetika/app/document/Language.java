package org.vetika.app.document;

import java.util.regex.Pattern;

/** Language tags and the script that tells Khmer from the rest. */
final class Language {
  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

  private Language() {}

  /** The tag is written into PDF and XML syntax: anything else would be a bug of the caller. */
  static void check(String tag) {
    if (!TAG.matcher(tag).matches()) {
      throw new IllegalArgumentException("Not a language tag: " + tag);
    }
  }

  static boolean isKhmer(String tag) {
    return tag.equalsIgnoreCase("km") || tag.regionMatches(true, 0, "km-", 0, 3);
  }

  static boolean isKhmer(int codePoint) {
    return (codePoint >= 0x1780 && codePoint <= 0x17FF)
        || (codePoint >= 0x19E0 && codePoint <= 0x19FF);
  }

  static boolean hasKhmer(String text) {
    return text.codePoints().anyMatch(Language::isKhmer);
  }
}
