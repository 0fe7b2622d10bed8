package org.vetika.app.dialogue.importing;

import org.jspecify.annotations.Nullable;

/**
 * The text after a section's label, as title and body: "Human Rights: The role …".
 *
 * @param title without closing punctuation, null when the section has none
 * @param body what follows the title, may be empty
 */
record SectionTitle(@Nullable String title, String body) {
  private static final int LONGEST = 100;

  static SectionTitle of(String text) {
    int colon = firstColon(text);
    if (colon > 0 && colon <= LONGEST) {
      return new SectionTitle(trimmed(text.substring(0, colon)), text.substring(colon + 1).strip());
    }
    if (text.isBlank()) {
      return new SectionTitle(null, "");
    }
    return HeadingRule.isTitleLike(text)
        ? new SectionTitle(trimmed(text), "")
        : new SectionTitle(null, text);
  }

  /** The title of a heading that has no body of its own. */
  static String trimmed(String heading) {
    String title = heading.strip();
    while (!title.isEmpty() && ":៖;".indexOf(title.charAt(title.length() - 1)) >= 0) {
      title = title.substring(0, title.length() - 1).strip();
    }
    return title;
  }

  private static int firstColon(String text) {
    int latin = text.indexOf(':');
    int khmer = text.indexOf('៖');
    if (latin < 0 || khmer < 0) {
      return Math.max(latin, khmer);
    }
    return Math.min(latin, khmer);
  }
}
