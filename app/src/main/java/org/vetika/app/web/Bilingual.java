package org.vetika.app.web;

import org.jspecify.annotations.Nullable;

/** A text that stands in one or both languages of the record. */
@FunctionalInterface
public interface Bilingual {
  /** The text in exactly this language; null when it was not written in it. */
  @Nullable String in(Language language);
}
