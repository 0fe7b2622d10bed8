package org.vetika.app.dialogue;

import org.jspecify.annotations.Nullable;
import org.vetika.app.web.Bilingual;
import org.vetika.app.web.Language;

/**
 * A short text in both languages of the record; either may be missing, and nothing stands in for it
 * silently: a page that shows the other language marks it with {@code lang}.
 */
public record TextPair(@Nullable String english, @Nullable String khmer) implements Bilingual {
  public static final TextPair NONE = new TextPair(null, null);

  public TextPair {
    english = blankIsMissing(english);
    khmer = blankIsMissing(khmer);
  }

  public boolean isEmpty() {
    return english == null && khmer == null;
  }

  @Override
  public @Nullable String in(Language language) {
    return language == Language.EN ? english : khmer;
  }

  /** The text to show to readers of this language: theirs, else the other; empty when none. */
  public String shown(Language language) {
    String own = in(language);
    String other = in(language.other());
    return own != null ? own : other != null ? other : "";
  }

  /** The language of {@link #shown}. */
  public Language shownIn(Language language) {
    return in(language) == null && in(language.other()) != null ? language.other() : language;
  }

  private static @Nullable String blankIsMissing(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
