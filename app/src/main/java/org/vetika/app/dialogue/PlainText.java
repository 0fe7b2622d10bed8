package org.vetika.app.dialogue;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The form in which texts are stored: NFC, line feeds, no control characters, no blank ends. */
public final class PlainText {
  /** More than any point or description has; keeps one field from filling a page. */
  public static final int LONGEST = 20_000;

  private static final Pattern CONTROLS =
      Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\x{d800}-\\x{dfff}]");

  private PlainText() {}

  public static String clean(@Nullable String text) {
    if (text == null) {
      return "";
    }
    String lines = text.replace("\r\n", "\n").replace('\r', '\n');
    return Normalizer.normalize(CONTROLS.matcher(lines).replaceAll(""), Normalizer.Form.NFC)
        .strip();
  }

  /** The cleaned text, or null when nothing is left. */
  public static @Nullable String cleanOrNull(@Nullable String text) {
    String clean = clean(text);
    return clean.isEmpty() ? null : clean;
  }
}
