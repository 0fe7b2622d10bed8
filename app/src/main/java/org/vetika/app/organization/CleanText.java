package org.vetika.app.organization;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vetika.khmer.KhmerNormalizer;

/**
 * What people type, as it is kept: Khmer in the order that fonts expect, no control characters (a
 * database refuses the null byte) and none that turn the direction of the text around them.
 * Everything else, HTML too, is text and stays.
 */
final class CleanText {
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\x{FFFE}\\x{FFFF}&&[^\\n\\t]]");
  private static final Pattern TURNING =
      Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F\\u061C\\uFEFF]");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");
  private static final Pattern BLANK_LINES = Pattern.compile("\\n{3,}");

  private CleanText() {}

  /** One line; null when nothing is left. */
  static @Nullable String line(@Nullable String typed) {
    return typed == null ? null : some(SPACES.matcher(shown(typed)).replaceAll(" ").strip());
  }

  /** Text whose line breaks stay; null when nothing is left. */
  static @Nullable String paragraphs(@Nullable String typed) {
    if (typed == null) {
      return null;
    }
    String text = shown(typed.replace("\r\n", "\n").replace('\r', '\n'));
    return some(BLANK_LINES.matcher(text).replaceAll("\n\n").strip());
  }

  private static String shown(String typed) {
    String safe = TURNING.matcher(UNSEEN.matcher(typed).replaceAll("")).replaceAll("");
    return KhmerNormalizer.forDisplay(safe);
  }

  private static @Nullable String some(String text) {
    return text.isEmpty() ? null : text;
  }
}
