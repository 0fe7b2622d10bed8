package org.vetika.app.consistency;

import org.vetika.app.web.Bilingual;
import org.vetika.app.web.Language;

/** A text that exists in both languages of the record. */
public record BothLanguages(String english, String khmer) implements Bilingual {
  @Override
  public String in(Language language) {
    return language.choose(english, khmer);
  }
}
