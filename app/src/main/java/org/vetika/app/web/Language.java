package org.vetika.app.web;

import java.util.Locale;
import java.util.Optional;

/** A language the whole record is kept in; its tag stands first in every page address. */
public enum Language {
  KM("km", "ខ្មែរ", Locale.of("km", "KH")),
  EN("en", "English", Locale.of("en", "KH"));

  private final String tag;
  private final String ownName;
  private final Locale locale;

  Language(String tag, String ownName, Locale locale) {
    this.tag = tag;
    this.ownName = ownName;
    this.locale = locale;
  }

  /** The BCP 47 tag, as in addresses and {@code lang} attributes. */
  public String tag() {
    return tag;
  }

  /** The language's name in its own script. */
  public String ownName() {
    return ownName;
  }

  public Locale locale() {
    return locale;
  }

  public Language other() {
    return switch (this) {
      case KM -> EN;
      case EN -> KM;
    };
  }

  /** The text of this language out of a pair. */
  public String choose(String english, String khmer) {
    return this == EN ? english : khmer;
  }

  public static Optional<Language> ofTag(String tag) {
    for (Language language : values()) {
      if (language.tag.equals(tag)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}
