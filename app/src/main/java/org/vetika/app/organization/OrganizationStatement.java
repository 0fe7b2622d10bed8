package org.vetika.app.organization;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vetika.app.web.Bilingual;
import org.vetika.app.web.Language;

/**
 * What is said of an organization in numbers at some time, such as: represents more than 300 NGOs.
 *
 * @param whatEnglish what is counted, in words; at least one language is there
 * @param asOf when it was said
 */
public record OrganizationStatement(
    long id,
    Comparison comparison,
    int count,
    @Nullable String whatEnglish,
    @Nullable String whatKhmer,
    PartialDate asOf,
    String source,
    @Nullable String sourceAddress) {
  /** What is counted, in words. */
  public Bilingual what() {
    return language -> language == Language.EN ? whatEnglish : whatKhmer;
  }

  /** How the number is meant. */
  public enum Comparison {
    MORE_THAN,
    ABOUT,
    EXACTLY;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Comparison ofKey(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT));
    }
  }
}
