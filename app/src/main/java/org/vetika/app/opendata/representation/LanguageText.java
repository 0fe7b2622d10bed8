package org.vetika.app.opendata.representation;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** A text in the languages in which it exists; a language that is absent has no text. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LanguageText(@Nullable String en, @Nullable String km) {
  /** Null when there is no text in either language. */
  public static @Nullable LanguageText of(@Nullable String english, @Nullable String khmer) {
    return english == null && khmer == null ? null : new LanguageText(english, khmer);
  }
}
